import { type Actor, type Connection, connectionFrom, pageSize, requireRole, sequenceAfter } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type SalesNotice, SalesNoticeRepository } from './sales-notice.repository.ts'

/** What a producer was told, newest first. */
export class ReadSalesNotices {
  constructor(private readonly manager: EntityManager) {}

  async execute(
    producerId: string,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<SalesNotice>> {
    requireRole(actor, 'see these sales notices', ['PRODUCER'], producerId)
    const first = pageSize(page.first)
    const rows = await new SalesNoticeRepository(this.manager).list(producerId, { limit: first + 1, before: sequenceAfter(page.after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }
}
