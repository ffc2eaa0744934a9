import { type Actor, inOrderOf, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Council, CouncilMember } from './council.entity.ts'
import { type CouncilPage, CouncilRepository } from './council.repository.ts'
import { scores, seesAll } from './council-plan.rules.ts'
import type { EnterOffice, Office } from './enter-office.use-case.ts'

export { type Council, type CouncilMember, type CouncilPage, scores, seesAll }

export class FindCouncils {
  constructor(
    private readonly manager: EntityManager,
    private readonly office: EnterOffice,
  ) {}

  byIds = async (ids: readonly string[]): Promise<(Council | null)[]> =>
    inOrderOf(ids, await new CouncilRepository(this.manager).findMany(ids), ({ id }) => id)

  /** Held against changes until the transaction ends; undefined where there is none. */
  hold(id: string, manager: EntityManager): Promise<Council | undefined> {
    return new CouncilRepository(manager).lock(id, 'FOR SHARE')
  }

  /** An office’s, the latest first; one more than asked for. */
  async ofOffice(office: Office, page: CouncilPage, actor: Actor): Promise<Council[]> {
    pageSize(page.first)
    await this.office.require(actor, office, 'see these councils')
    return new CouncilRepository(this.manager).ofUnit(office.unitId, page)
  }
}
