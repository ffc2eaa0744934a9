import type { FormulaName } from './formula-name.enum.ts'

const ONLY = (id: string) => `($1::uuid[] IS NULL OR ${id} = ANY ($1))`
/** Fairs that took place in the plan year, in the province or with a producer of it, and those declared by hand. */
const FAIRS = (known: string, declared: string) => `
    SELECT t.target_id, f.fair_id, f.fair_id, coalesce(f.unit_id, t.province_id), 1, 0, f.name, f.facts
      FROM t JOIN LATERAL (
        SELECT f.fair_id, w.unit_id, f.name, jsonb_build_object('startsOn', f.starts_on, 'scope', f.scope, 'country', f.country) AS facts
          FROM known_fair f LEFT JOIN unit_within w ON w.unit_id = f.unit_id AND w.area_id = t.province_id
         WHERE f.status = 'HELD' AND ${known} AND f.starts_on BETWEEN t.first_day AND t.deadline AND ${ONLY('f.fair_id')}
           AND (w.unit_id IS NOT NULL OR EXISTS (SELECT FROM known_fair_exhibitor e JOIN known_producer m ON m.producer_id = e.producer_id
                 JOIN unit_within x ON x.unit_id = m.unit_id AND x.area_id = t.province_id WHERE e.fair_id = f.fair_id))
        UNION ALL
        SELECT p.id, p.unit_id, p.title, jsonb_build_object('startsOn', p.held_on, 'country', p.country, 'source', p.source)
          FROM declared_promotion p JOIN unit_within w ON w.unit_id = p.unit_id AND w.area_id = t.province_id
         WHERE p.kind = '${declared}' AND p.voided_because IS NULL AND p.held_on BETWEEN t.first_day AND t.deadline AND ${ONLY('p.id')}) f ON true`

/** Formulas about sales points, fairs and conferences. */
export const MARKET_FORMULAS = {
  POINTS_WITH_MIXED_SHELF: `
    SELECT t.target_id, s.sales_point_id, s.sales_point_id, s.unit_id, coalesce(g.own_district > 0 AND g.other_districts > 0 AND g.other_provinces > 0, false)::int, 1, s.name,
           jsonb_build_object('ownDistrict', coalesce(g.own_district, 0), 'otherDistricts', coalesce(g.other_districts, 0), 'otherProvinces', coalesce(g.other_provinces, 0), 'countedOn', g.on_day)
      FROM t JOIN LATERAL (SELECT DISTINCT ON (k.sales_point_id) k.sales_point_id, k.unit_id, k.name, k.status FROM known_sales_point k
         WHERE k.since <= t.deadline AND ${ONLY('k.sales_point_id')} ORDER BY k.sales_point_id, k.since DESC) s ON s.status = 'ACTIVE'
      JOIN unit_within w ON w.unit_id = s.unit_id AND w.area_id = t.province_id
      LEFT JOIN LATERAL (SELECT * FROM known_assortment a WHERE a.sales_point_id = s.sales_point_id AND a.on_day <= t.deadline ORDER BY a.on_day DESC LIMIT 1) g ON true`,

  OCOP_FAIRS_HELD: FAIRS(`f.theme = 'OCOP'`, 'OCOP_FAIR'),

  OVERSEAS_CAMPAIGNS: FAIRS(`f.scope = 'OVERSEAS'`, 'OVERSEAS_CAMPAIGN'),

  REVIEW_CONFERENCES: `
    SELECT t.target_id, c.id, c.id, c.unit_id, 1, 0, c.title, jsonb_build_object('heldOn', c.held_on, 'participants', c.participants)
      FROM t JOIN conference c ON c.kind = 'REVIEW' AND c.plan_year = t.year AND c.voided_because IS NULL AND c.held_on <= t.deadline AND ${ONLY('c.id')}
      JOIN unit_within w ON w.unit_id = c.unit_id AND w.area_id = t.province_id
      JOIN known_unit u ON u.unit_id = c.unit_id AND u.level = 'PROVINCE'`,
} satisfies Partial<Record<FormulaName, string>>
