import { type Actor, type Connection, connectionFrom, pageSize, sequenceAfter } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type Consignment, ConsignmentRepository } from './consignment.repository.ts'
import { sideAsked } from './enter-consignment.use-case.ts'

export interface SidePage {
  readonly salesPointId?: string | null | undefined
  readonly producerId?: string | null | undefined
  readonly first: number
  readonly after?: string | null | undefined
}

/** The agreements of a sales point or of a producer, for its own people. */
export class ReadConsignments {
  constructor(private readonly manager: EntityManager) {}

  async execute(page: SidePage, actor: Actor): Promise<Connection<Consignment>> {
    const side = sideAsked(page, actor, 'see these agreements')
    const first = pageSize(page.first)
    const rows = await new ConsignmentRepository(this.manager).list(side, { limit: first + 1, before: sequenceAfter(page.after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }
}
