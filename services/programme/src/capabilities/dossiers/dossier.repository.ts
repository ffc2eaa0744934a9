import type { EntityManager } from 'typeorm'
import type { Dossier, DossierStep } from './dossier.entity.ts'

/** All columns but the form, which only few may read. */
export const DOSSIER = `d.id, d.product_id AS "productId", d.producer_id AS "producerId", d.product_name AS "productName",
  d.producer_name AS "producerName", d.unit_id AS "unitId", d.set_number AS "setNumber", d.kind, d.status, d.level,
  d.dated_on::text AS "datedOn", d.regime_id AS "regimeId", d.rubric_id AS "rubricId", d.plan_year AS "planYear",
  d.receipt_number AS "receiptNumber", d.screening, d.screening_reason AS "screeningReason", d.version,
  d.created_at AS "createdAt", d.submitted_at AS "submittedAt", d.filed_late AS "filedLate"`

export class DossierRepository {
  constructor(private readonly manager: EntityManager) {}

  findMany(ids: readonly string[]): Promise<Dossier[]> {
    return this.manager.query(`SELECT ${DOSSIER} FROM dossier d WHERE d.id = ANY ($1::uuid[])`, [ids])
  }

  /** Nobody else changes it before the transaction ends. */
  async lock(id: string): Promise<Dossier | undefined> {
    const [dossier]: Dossier[] = await this.manager.query(`SELECT ${DOSSIER} FROM dossier d WHERE d.id = $1 FOR UPDATE`, [id])
    return dossier
  }

  async move({ id, status, level }: Dossier): Promise<void> {
    await this.manager.query('UPDATE dossier SET status = $2, level = $3 WHERE id = $1', [id, status, level])
  }

  /** Its number is the next of the dossier, whose row the caller has locked. */
  async addStep({ dossierId, step, level, actorId, at, dueOn, note }: Omit<DossierStep, 'number'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO dossier_step (dossier_id, number, step, level, actor_id, at, due_on, note)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM dossier_step WHERE dossier_id = $1`,
      [dossierId, step, level, actorId, at, dueOn, note],
    )
  }

  stepsOf(ids: readonly string[]): Promise<DossierStep[]> {
    return this.manager.query(
      `SELECT s.dossier_id AS "dossierId", s.number, s.step, s.level, s.actor_id AS "actorId", s.at, s.due_on::text AS "dueOn", s.note
         FROM dossier_step s WHERE s.dossier_id = ANY ($1::uuid[]) ORDER BY s.dossier_id, s.number`,
      [ids],
    )
  }
}
