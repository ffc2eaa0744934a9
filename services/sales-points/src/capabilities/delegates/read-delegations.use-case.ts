import { type Actor, type Connection, connectionFrom, pageSize, sequenceAfter } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { sideAsked } from '../consignments/enter-consignment.use-case.ts'
import type { SidePage } from '../consignments/read-consignments.use-case.ts'
import { type Delegation, DelegationRepository } from './delegation.repository.ts'

/** Who may manage what where, for the people of the two. */
export class ReadDelegations {
  constructor(private readonly manager: EntityManager) {}

  async execute(page: SidePage, actor: Actor): Promise<Connection<Delegation>> {
    const side = sideAsked(page, actor, 'see these permissions')
    const first = pageSize(page.first)
    const rows = await new DelegationRepository(this.manager).list(side, { limit: first + 1, before: sequenceAfter(page.after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }
}
