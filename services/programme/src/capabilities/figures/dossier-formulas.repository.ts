import type { FormulaName } from './formula-name.enum.ts'

/** $1: ids of the changed subjects, null for all. */
const ONLY = (id: string) => `($1::uuid[] IS NULL OR ${id} = ANY ($1))`
const UNITS_OF = (levels: string) => `JOIN unit_within w ON w.area_id = t.province_id
      JOIN known_unit u ON u.unit_id = w.unit_id AND ${levels} AND u.valid_from <= t.units_on AND coalesce(u.valid_to >= t.units_on, true)`

/** Formulas about dossiers, conclusions and decisions. */
export const DOSSIER_FORMULAS = {
  DISTRICT_DECISIONS: `
    SELECT t.target_id, u.unit_id, u.unit_id, u.unit_id, (d.number IS NOT NULL)::int, 1, u.name,
           jsonb_build_object('decision', d.number, 'issuedOn', d.issued_on)
      FROM t ${UNITS_OF(`u.level = 'DISTRICT'`)}
      LEFT JOIN LATERAL (SELECT d.number, d.issued_on FROM decision d
         WHERE d.unit_id = u.unit_id AND d.kind = 'RECOGNITION' AND d.level = 'DISTRICT' AND d.issued_on BETWEEN t.first_day AND t.deadline
         ORDER BY d.issued_on, d.id LIMIT 1) d ON true`,

  PROVINCE_DECISION: `
    SELECT t.target_id, t.province_id, t.province_id, t.province_id, (d.number IS NOT NULL)::int, 1, u.name,
           jsonb_build_object('decision', d.number, 'issuedOn', d.issued_on)
      FROM t JOIN known_unit u ON u.unit_id = t.province_id
      LEFT JOIN LATERAL (SELECT d.number, d.issued_on FROM decision d
         WHERE d.unit_id = t.province_id AND d.kind = 'RECOGNITION' AND d.level = 'PROVINCE' AND d.issued_on BETWEEN t.first_day AND t.deadline
         ORDER BY d.issued_on, d.id LIMIT 1) d ON true`,

  DOSSIERS_FORWARDED: `
    SELECT t.target_id, c.id, d.id, d.unit_id, (x.to_level IS NOT NULL)::int, 1, d.product_name,
           jsonb_build_object('producer', d.producer_name, 'average', c.average, 'from', k.level, 'to', f.to_level)
      FROM t JOIN LATERAL (SELECT * FROM dossier d WHERE d.plan_year = t.year AND ${ONLY('d.id')} OFFSET 0) d ON true
      JOIN unit_within w ON w.unit_id = d.unit_id AND w.area_id = t.province_id
      JOIN conclusion c ON c.dossier_id = d.id AND c.annulled_at IS NULL AND c.outcome <> 'DISQUALIFIED'
      JOIN evaluation_session s ON s.id = c.session_id
      JOIN council k ON k.id = s.council_id
      JOIN regime_forwarding f ON f.regime_id = d.regime_id AND f.from_level = k.level AND c.average >= f.min_points
      LEFT JOIN LATERAL (SELECT f.to_level WHERE d.level IN (f.to_level, 'CENTRE') OR EXISTS (SELECT FROM dossier_step z
         WHERE z.dossier_id = d.id AND z.at >= c.concluded_at AND z.level IN (f.to_level, 'CENTRE'))) x ON true`,

  APPARATUS_IN_PLACE: `
    SELECT t.target_id, u.unit_id, u.unit_id, u.unit_id, (b.decision_number IS NOT NULL)::int, 1, u.name,
           jsonb_build_object('body', b.name, 'decision', b.decision_number, 'decidedOn', b.decided_on)
      FROM t ${UNITS_OF(`u.level IN ('DISTRICT', 'COMMUNE')`)}
      LEFT JOIN LATERAL (SELECT b.name, b.decision_number, b.decided_on FROM focal_point b
         WHERE b.unit_id = u.unit_id AND b.voided_because IS NULL AND b.decided_on <= t.deadline AND coalesce(b.ended_on > t.deadline, true)
         ORDER BY b.decided_on DESC, b.id LIMIT 1) b ON true`,

  UNITS_WITH_SALES_POINT: `
    SELECT t.target_id, u.unit_id, u.unit_id, u.unit_id, (count(p.name) > 0)::int, 1, u.name,
           jsonb_build_object('points', count(p.name), 'names', coalesce(jsonb_agg(p.name ORDER BY p.name) FILTER (WHERE p.name IS NOT NULL), '[]'))
      FROM t ${UNITS_OF('u.level = t.smallest_level')}
      LEFT JOIN LATERAL (SELECT DISTINCT l.name FROM unit_within z JOIN known_sales_point k ON k.unit_id = z.unit_id
         CROSS JOIN LATERAL (SELECT l.name, l.status FROM known_sales_point l WHERE l.sales_point_id = k.sales_point_id AND l.since <= t.deadline
            ORDER BY l.since DESC LIMIT 1) l
         WHERE z.area_id = u.unit_id AND l.status = 'ACTIVE') p ON true
     GROUP BY t.target_id, u.unit_id`,
} satisfies Partial<Record<FormulaName, string>>
