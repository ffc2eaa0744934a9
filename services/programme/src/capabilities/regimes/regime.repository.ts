import type { EntityManager } from 'typeorm'
import type { Regime } from './regime.entity.ts'

/** All rows of a table that belong to regime `r`, as a JSON list of objects with these fields. */
const listOf = (table: string, order: string, fields: string) =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${fields}, 'isVerified', t.is_verified) ORDER BY ${order}) FROM ${table} t WHERE t.regime_id = r.id), '[]')`

const REGIME = `r.id, jsonb_build_object('vi', r.name_vi, 'en', r.name_en) AS name, r.legal_basis AS "legalBasis",
  r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo", r.status, r.certificate_months AS "certificateMonths",
  jsonb_build_object('A', r.points_a, 'B', r.points_b, 'C', r.points_c) AS parts, r.is_verified AS "isVerified",
  CASE WHEN r.note IS NOT NULL THEN jsonb_build_object('vi', r.note, 'en', coalesce(r.note_en, r.note)) END AS note,
  ${listOf('regime_band', 't.star', `'star', t.star, 'from', t.from_points, 'to', t.to_points`)} AS bands,
  ${listOf('regime_competence', 't.star', `'star', t.star, 'scores', t.scores_level, 'decides', t.decides_level, 'authority', jsonb_build_object('vi', t.authority_vi, 'en', t.authority_en)`)} AS competences,
  ${listOf('regime_forwarding', 't.min_points', `'from', t.from_level, 'to', t.to_level, 'minPoints', t.min_points`)} AS forwardings,
  ${listOf('regime_round', 't.level DESC, t.number', `'level', t.level, 'number', t.number, 'proposedBefore', t.proposed_before, 'decidedBefore', t.decided_before`)} AS rounds,
  ${listOf('regime_deadline', 't.step', `'step', t.step, 'days', t.days, 'counts', t.counts, 'legalBasis', t.legal_basis`)} AS deadlines,
  ${listOf('regime_transition', 't.rule', `'rule', t.rule, 'days', t.days, 'legalBasis', t.legal_basis`)} AS transitions`

export class RegimeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Oldest first. */
  all(): Promise<Regime[]> {
    return this.manager.query(`SELECT ${REGIME} FROM evaluation_regime r ORDER BY r.valid_from, r.id`)
  }

  byIds(ids: readonly string[]): Promise<Regime[]> {
    return this.manager.query(`SELECT ${REGIME} FROM evaluation_regime r WHERE r.id = ANY ($1::text[])`, [ids])
  }

  /** The latest begun of those that hold the day; never one that is suspended. */
  async on(day: string): Promise<Regime | undefined> {
    const [row]: Regime[] = await this.manager.query(
      `SELECT ${REGIME} FROM evaluation_regime r
        WHERE r.status <> 'SUSPENDED' AND r.valid_from <= $1 AND (r.valid_to IS NULL OR r.valid_to >= $1)
        ORDER BY r.valid_from DESC, r.id DESC LIMIT 1`,
      [day],
    )
    return row
  }
}
