import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { CommuneOpinion } from './commune-opinion.entity.ts'
import { CommuneOpinionRepository } from './commune-opinion.repository.ts'

export type { CommuneOpinion }

/** What communes said. Whoever asks has made sure that the person may see the dossier. */
export class FindOpinions {
  constructor(private readonly manager: EntityManager) {}

  byDossiers = async (ids: readonly string[]): Promise<(CommuneOpinion | null)[]> =>
    inOrderOf(ids, await new CommuneOpinionRepository(this.manager).ofDossiers(ids), ({ dossierId }) => dossierId)
}
