import type { EntityManager } from 'typeorm'
import type { LookAlike, ScreeningDecision } from './look-alike.entity.ts'

const LIKE = 0.4
const MOST = 10

export class ScreeningRepository {
  constructor(private readonly manager: EntityManager) {}

  /** For each dossier the products of its set that come from its commune or district and are named alike, the most alike first. */
  lookAlikes(dossierIds: readonly string[], today: string): Promise<LookAlike[]> {
    return this.manager.query(
      `SELECT d.id AS "dossierId", l.product_id AS "productId", l.name, l.likeness, l.is_same_commune AS "isSameCommune",
              l.producer_id = d.producer_id AS "isSameProducer", l.has_star AS "hasStar"
         FROM dossier d
        CROSS JOIN LATERAL (
          SELECT p.product_id, p.producer_id, p.name, similarity(p.folded, vi_fold(d.product_name))::float8 AS likeness, a.is_same_commune,
                 EXISTS (SELECT FROM recognition r WHERE r.product_id = p.product_id AND recognition_valid_to(r) >= $2::date) AS has_star
            FROM known_product p
           CROSS JOIN LATERAL (
             SELECT bool_or(near.is_same_commune) AS is_same_commune FROM (
               SELECT u.level = 'COMMUNE' AS is_same_commune FROM known_unit_area one
                 JOIN known_unit_area other ON other.area_id = one.area_id AND other.unit_id = p.unit_id
                 JOIN known_unit u ON u.unit_id = one.area_id AND u.level IN ('COMMUNE', 'DISTRICT')
                WHERE one.unit_id = d.unit_id
                UNION ALL
               -- a commune of today lies in no district: on the map of 2024 it has one
               SELECT one.view = 'COMMUNE_TODAY' FROM unit_place one
                 JOIN unit_place other ON other.view = one.view AND other.area_id = one.area_id AND other.unit_id = p.unit_id
                WHERE one.unit_id = d.unit_id) AS near) AS a
           WHERE p.folded % vi_fold(d.product_name) AND p.product_id <> d.product_id AND p.is_published AND p.set_number = d.set_number
             AND a.is_same_commune IS NOT NULL AND similarity(p.folded, vi_fold(d.product_name)) >= $3
           ORDER BY likeness DESC, p.product_id LIMIT $4
        ) AS l
        WHERE d.id = ANY ($1::uuid[]) ORDER BY d.id, l.likeness DESC, l.product_id`,
      [dossierIds, today, LIKE, MOST],
    )
  }

  /** False when it was decided before, or the dossier is past that point. */
  async decide(
    { dossierId, isAdmitted, reason, packagingNote, decidedBy, decidedAt }: ScreeningDecision,
    whileIn: readonly string[],
  ): Promise<boolean> {
    const [, decided]: [unknown, number] = await this.manager.query(
      `UPDATE dossier SET screening = $2, screening_reason = $3
        WHERE id = $1 AND screening = 'NOT_LOOKED_AT' AND status = ANY ($4)`,
      [dossierId, isAdmitted ? 'ADMITTED' : 'DECLINED', reason, whileIn],
    )
    if (decided === 0) return false
    await this.manager.query(
      `INSERT INTO screening_decision (dossier_id, is_admitted, reason, packaging_note, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [dossierId, isAdmitted, reason, packagingNote, decidedBy, decidedAt],
    )
    return true
  }

  decisionsOn(dossierIds: readonly string[]): Promise<ScreeningDecision[]> {
    return this.manager.query(
      `SELECT s.dossier_id AS "dossierId", s.is_admitted AS "isAdmitted", s.reason, s.packaging_note AS "packagingNote",
              s.decided_by AS "decidedBy", s.decided_at AS "decidedAt"
         FROM screening_decision s WHERE s.dossier_id = ANY ($1::uuid[])`,
      [dossierIds],
    )
  }
}
