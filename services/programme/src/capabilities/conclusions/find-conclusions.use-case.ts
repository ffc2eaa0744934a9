import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Conclusion } from './conclusion.entity.ts'
import { ConclusionRepository } from './conclusion.repository.ts'
import { forwardingOf, topStarOf } from './outcome.rules.ts'

export { type Conclusion, forwardingOf, topStarOf }

/** What councils concluded. Whoever asks has made sure that the person may see the dossier. */
export class FindConclusions {
  constructor(private readonly manager: EntityManager) {}

  /** Of each dossier the latest first, annulled ones too. */
  ofDossiers = async (dossierIds: readonly string[]): Promise<Conclusion[][]> =>
    groupedBy(dossierIds, await new ConclusionRepository(this.manager).ofDossiers(dossierIds), ({ dossierId }) => dossierId)

  /** The one that holds; undefined without one. Inside a transaction pass its manager. */
  async holding(dossierId: string, manager = this.manager): Promise<Conclusion | undefined> {
    return (await new ConclusionRepository(manager).ofDossiers([dossierId])).find(({ annulledAt }) => annulledAt === null)
  }

  one(id: string, manager: EntityManager): Promise<Conclusion | undefined> {
    return new ConclusionRepository(manager).find(id)
  }

  annul(id: string, because: string, at: Date, manager: EntityManager): Promise<void> {
    return new ConclusionRepository(manager).annul(id, because, at)
  }
}
