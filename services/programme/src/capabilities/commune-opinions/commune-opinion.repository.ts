import type { EntityManager } from 'typeorm'
import type { CommuneOpinion } from './commune-opinion.entity.ts'

export class CommuneOpinionRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(opinion: CommuneOpinion): Promise<void> {
    await this.manager.query(
      `INSERT INTO commune_opinion (dossier_id, origin, local_labour, origin_of_idea, local_identity, is_proposed, given_by, given_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        opinion.dossierId,
        opinion.origin,
        opinion.localLabour,
        opinion.originOfIdea,
        opinion.localIdentity,
        opinion.isProposed,
        opinion.givenBy,
        opinion.givenAt,
      ],
    )
  }

  ofDossiers(ids: readonly string[]): Promise<CommuneOpinion[]> {
    return this.manager.query(
      `SELECT o.dossier_id AS "dossierId", o.origin, o.local_labour AS "localLabour", o.origin_of_idea AS "originOfIdea",
              o.local_identity AS "localIdentity", o.is_proposed AS "isProposed", o.given_by AS "givenBy", o.given_at AS "givenAt"
         FROM commune_opinion o WHERE o.dossier_id = ANY ($1::uuid[])`,
      [ids],
    )
  }
}
