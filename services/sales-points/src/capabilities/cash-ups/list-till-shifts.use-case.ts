import { type Actor, type Connection, connectionFrom, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { type TillShift, TillShiftRepository } from './till-shift.repository.ts'

/** What each drawer should hold and what was counted, newest first. */
export class ListTillShifts {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  async execute(
    salesPointId: string,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<TillShift>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the cash of this sales point')
    const first = pageSize(page.first)
    const [before = null] = page.after ? decodeCursor(page.after, ['sequence']) : []
    const rows = await new TillShiftRepository(this.manager).list(salesPointId, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      shift => [shift.sequence],
      shift => shift,
    )
  }
}
