import type { EntityManager } from 'typeorm'
import type { Extent, FigureRow, TargetRecordRow, Touched, UnitFigureRow } from './figure.entity.ts'
import { insertOf } from './formula-sql.repository.ts'
import type { UnitView } from './unit-view.enum.ts'

/** The day whose districts are the map of 2024. */
const FROZEN_ON = '2024-06-30'
const UNITS: Readonly<Record<Exclude<UnitView, 'PROVINCE'>, string>> = {
  DISTRICT_2024: `u.level = 'DISTRICT' AND u.valid_from <= '${FROZEN_ON}' AND coalesce(u.valid_to >= '${FROZEN_ON}', true)`,
  COMMUNE_TODAY: `u.level = 'COMMUNE' AND u.valid_to IS NULL`,
}

export class FigureRepository {
  constructor(private readonly manager: EntityManager) {}

  /** One at a time brings figures up to date; others wait for its transaction to end. */
  async lock(): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('figures', 0))`)
  }

  /** Takes away the oldest notes of what has changed, and answers them. */
  async takeTouched(limit: number): Promise<Touched[]> {
    const [rows]: [Touched[]] = await this.manager.query(
      'DELETE FROM touched_fact WHERE sequence IN (SELECT sequence FROM touched_fact ORDER BY sequence LIMIT $1) RETURNING kind, id',
      [limit],
    )
    return rows
  }

  /** Takes the records away and makes them anew from what is known now; triggers keep the sums. */
  async renew({ formula, subjectIds, targetIds }: Extent): Promise<void> {
    await this.manager.query(
      `DELETE FROM target_record r USING plan_target t WHERE t.id = r.target_id AND t.formula = $3
          AND ($1::uuid[] IS NULL OR r.subject_id = ANY ($1)) AND ($2::uuid[] IS NULL OR r.target_id = ANY ($2))`,
      [subjectIds, targetIds, formula],
    )
    await this.manager.query(insertOf(formula), [subjectIds, targetIds])
  }

  /** Draws both maps anew from the units that are known. */
  async renewPlaces(): Promise<void> {
    await this.manager.query('DELETE FROM unit_place')
    await this.manager.query('DELETE FROM unit_within')
    for (const [view, condition] of Object.entries(UNITS))
      await this.manager.query(
        `INSERT INTO unit_place (unit_id, view, area_id) SELECT a.unit_id, $1, (array_agg(u.unit_id))[1]
           FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id AND ${condition} GROUP BY a.unit_id HAVING count(*) = 1`,
        [view],
      )
    // a commune of today lies in the district in which all its predecessors lay
    await this.manager.query(
      `INSERT INTO unit_place (unit_id, view, area_id) SELECT a.area_id, 'DISTRICT_2024', (array_agg(p.area_id))[1]
         FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id AND u.level = 'COMMUNE' JOIN known_unit o ON o.unit_id = a.unit_id AND o.level = 'COMMUNE'
         LEFT JOIN unit_place p ON p.unit_id = a.unit_id AND p.view = 'DISTRICT_2024' WHERE a.unit_id <> a.area_id
        GROUP BY a.area_id HAVING count(DISTINCT p.area_id) = 1 AND bool_and(p.area_id IS NOT NULL) ON CONFLICT DO NOTHING`,
    )
    await this.manager.query(
      `INSERT INTO unit_within (unit_id, area_id) SELECT unit_id, area_id FROM known_unit_area
         UNION SELECT p.unit_id, a.area_id FROM unit_place p JOIN known_unit_area a ON a.unit_id = p.area_id WHERE p.view = 'DISTRICT_2024'`,
    )
  }

  sums(targetIds: readonly string[]): Promise<FigureRow[]> {
    return this.manager.query(
      `SELECT target_id AS "targetId", sum(numerator)::int AS numerator, sum(denominator)::int AS denominator, sum(records)::int AS records
         FROM target_figure WHERE target_id = ANY ($1::uuid[]) GROUP BY target_id`,
      [targetIds],
    )
  }

  /** For each target all units of the map that lie in its plan’s province, those without records too. */
  split(targetIds: readonly string[], view: Exclude<UnitView, 'PROVINCE'>): Promise<UnitFigureRow[]> {
    return this.manager.query(
      `WITH s AS (SELECT f.target_id, x.area_id, sum(f.numerator)::int AS numerator, sum(f.denominator)::int AS denominator, sum(f.records)::int AS records
                    FROM target_figure f JOIN unit_place x ON x.unit_id = f.unit_id AND x.view = $2 WHERE f.target_id = ANY ($1::uuid[]) GROUP BY 1, 2)
       SELECT t.id AS "targetId", u.unit_id AS "unitId", u.code, u.name,
              coalesce(s.numerator, 0) AS numerator, coalesce(s.denominator, 0) AS denominator, coalesce(s.records, 0) AS records
         FROM plan_target t JOIN plan p ON p.id = t.plan_id JOIN unit_within w ON w.area_id = p.unit_id JOIN known_unit u ON u.unit_id = w.unit_id AND ${UNITS[view]}
         LEFT JOIN s ON s.target_id = t.id AND s.area_id = u.unit_id WHERE t.id = ANY ($1::uuid[]) ORDER BY t.id, u.code, u.unit_id`,
      [targetIds, view],
    )
  }

  /** What lies in a unit of any level, old or new. */
  within(targetIds: readonly string[], unitIds: readonly string[]): Promise<(FigureRow & { readonly unitId: string })[]> {
    return this.manager.query(
      `SELECT f.target_id AS "targetId", w.area_id AS "unitId", sum(f.numerator)::int AS numerator, sum(f.denominator)::int AS denominator, sum(f.records)::int AS records
         FROM target_figure f JOIN unit_within w ON w.unit_id = f.unit_id AND w.area_id = ANY ($2::uuid[]) WHERE f.target_id = ANY ($1::uuid[]) GROUP BY 1, 2`,
      [targetIds, unitIds],
    )
  }

  /** By label, one more than asked for. */
  records(
    targetId: string,
    asked: { unitId: string | null; isReached: boolean | null },
    page: { first: number; after: readonly unknown[] },
  ): Promise<TargetRecordRow[]> {
    return this.manager.query(
      `SELECT r.target_id AS "targetId", r.record_id AS "recordId", r.subject_id AS "subjectId", r.unit_id AS "unitId", r.numerator, r.denominator, r.label, r.facts
         FROM target_record r WHERE r.target_id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT FROM unit_within w WHERE w.unit_id = r.unit_id AND w.area_id = $2))
          AND ($3::boolean IS NULL OR (r.numerator > 0) = $3) AND ($4::text IS NULL OR (r.label, r.record_id) > ($4, $5::uuid))
        ORDER BY r.label, r.record_id LIMIT $6`,
      [targetId, asked.unitId, asked.isReached, page.after[0] ?? null, page.after[1] ?? null, page.first + 1],
    )
  }
}
