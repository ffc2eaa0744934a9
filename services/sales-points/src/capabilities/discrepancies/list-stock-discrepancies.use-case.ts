import { type Actor, type Connection, connectionFrom, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { type StockDiscrepancy, StockDiscrepancyRepository } from './stock-discrepancy.repository.ts'

/** What was sold at a point though its books had none, newest first. */
export class ListStockDiscrepancies {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  async execute(
    salesPointId: string,
    isOpen: boolean,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<StockDiscrepancy>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the discrepancies of this sales point')
    const first = pageSize(page.first)
    const [before = null] = page.after ? decodeCursor(page.after, ['sequence']) : []
    const rows = await new StockDiscrepancyRepository(this.manager).list(salesPointId, isOpen, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      discrepancy => [discrepancy.sequence],
      discrepancy => discrepancy,
    )
  }
}
