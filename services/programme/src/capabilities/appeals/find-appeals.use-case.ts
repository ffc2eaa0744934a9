import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Appeal } from './appeal.entity.ts'
import { AppealRepository } from './appeal.repository.ts'

export type { Appeal }

/** Whoever asks has made sure that the person may see the dossier. */
export class FindAppeals {
  constructor(private readonly manager: EntityManager) {}

  /** Of each dossier the latest first. */
  ofDossiers = async (dossierIds: readonly string[]): Promise<Appeal[][]> =>
    groupedBy(dossierIds, await new AppealRepository(this.manager).ofDossiers(dossierIds), ({ dossierId }) => dossierId)
}
