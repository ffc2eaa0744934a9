import type { EntityManager } from 'typeorm'
import type { Appeal } from './appeal.entity.ts'

const APPEAL = `a.id, a.dossier_id AS "dossierId", a.conclusion_id AS "conclusionId", a.reason, a.status, a.answer, a.filed_by AS "filedBy",
  a.filed_at AS "filedAt", a.answered_by AS "answeredBy", a.answered_at AS "answeredAt"`

export class AppealRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The latest first. */
  ofDossiers(dossierIds: readonly string[]): Promise<Appeal[]> {
    return this.manager.query(`SELECT ${APPEAL} FROM appeal a WHERE a.dossier_id = ANY ($1::uuid[]) ORDER BY a.filed_at DESC, a.id`, [
      dossierIds,
    ])
  }

  async find(id: string): Promise<Appeal | undefined> {
    const rows: Appeal[] = await this.manager.query(`SELECT ${APPEAL} FROM appeal a WHERE a.id = $1`, [id])
    return rows[0]
  }

  /** Nobody else answers it before the transaction ends. */
  async lock(id: string): Promise<Appeal | undefined> {
    const rows: Appeal[] = await this.manager.query(`SELECT ${APPEAL} FROM appeal a WHERE a.id = $1 FOR UPDATE`, [id])
    return rows[0]
  }

  /** False where the conclusion was appealed before. */
  async insert({ id, dossierId, conclusionId, reason, filedBy, filedAt }: Appeal): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO appeal (id, dossier_id, conclusion_id, reason, status, filed_by, filed_at) VALUES ($1, $2, $3, $4, 'OPEN', $5, $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, dossierId, conclusionId, reason, filedBy, filedAt],
    )
    return rows.length > 0
  }

  async answer({ id, status, answer, answeredBy, answeredAt }: Appeal): Promise<void> {
    await this.manager.query('UPDATE appeal SET status = $2, answer = $3, answered_by = $4, answered_at = $5 WHERE id = $1', [
      id,
      status,
      answer,
      answeredBy,
      answeredAt,
    ])
  }

  /** Whether the dossier’s product has another dossier on its way. */
  async hasAnotherDossier(dossierId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `SELECT FROM dossier d JOIN dossier o ON o.product_id = d.product_id AND o.id <> d.id
          AND o.status NOT IN ('RECOGNISED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN') WHERE d.id = $1 LIMIT 1`,
      [dossierId],
    )
    return rows.length > 0
  }
}
