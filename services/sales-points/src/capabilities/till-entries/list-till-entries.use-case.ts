import { type Actor, type Connection, connectionFrom, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { RecordedEntry } from './till-entry.entity.ts'
import { TillEntryRepository } from './till-entry.repository.ts'

/** What the tills of a point have sent, newest first. */
export class ListTillEntries {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  async execute(
    salesPointId: string,
    only: 'QUARANTINED' | 'CONFLICTS' | null,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<RecordedEntry>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the tills of this sales point')
    const first = pageSize(page.first)
    const [before = null] = page.after ? decodeCursor(page.after, ['sequence']) : []
    const rows = await new TillEntryRepository(this.manager).list(salesPointId, only, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      entry => [entry.sequence],
      entry => entry,
    )
  }
}
