import type { EntityManager } from 'typeorm'
import type { CompletionRequest } from './completion-request.entity.ts'

export class CompletionRequestRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The caller has locked the dossier. */
  async add({ dossierId, missing, dueOn, requestedBy, requestedAt }: Omit<CompletionRequest, 'number' | 'completedAt'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO completion_request (dossier_id, number, missing, due_on, requested_by, requested_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM completion_request WHERE dossier_id = $1`,
      [dossierId, missing, dueOn, requestedBy, requestedAt],
    )
  }

  async close(dossierId: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE completion_request SET completed_at = $2 WHERE dossier_id = $1 AND completed_at IS NULL', [
      dossierId,
      at,
    ])
  }

  ofDossiers(ids: readonly string[]): Promise<CompletionRequest[]> {
    return this.manager.query(
      `SELECT c.dossier_id AS "dossierId", c.number, c.missing, c.due_on::text AS "dueOn", c.requested_by AS "requestedBy",
              c.requested_at AS "requestedAt", c.completed_at AS "completedAt"
         FROM completion_request c WHERE c.dossier_id = ANY ($1::uuid[]) ORDER BY c.dossier_id, c.number DESC`,
      [ids],
    )
  }
}
