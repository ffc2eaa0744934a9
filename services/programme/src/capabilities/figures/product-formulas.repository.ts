import type { FormulaName } from './formula-name.enum.ts'

const ONLY = (id: string) => `($1::uuid[] IS NULL OR ${id} = ANY ($1))`
/** The latest registration of each product for the plan year. OFFSET 0: what has changed is found first, and not unit by unit of the province. */
const REGISTERED = `JOIN LATERAL (SELECT DISTINCT ON (d.product_id) d.product_id, d.product_name, d.producer_name, d.unit_id
         FROM (SELECT * FROM registered_dossier d WHERE d.plan_year = t.year AND ${ONLY('d.product_id')} OFFSET 0) d
         JOIN unit_within w ON w.unit_id = d.unit_id AND w.area_id = t.province_id ORDER BY d.product_id, d.created_at DESC, d.id) d ON true`
/** A star taken away again within the year counts for nothing. One that was replaced goes on counting, as long as none that followed it was taken away. */
const STANDS = `r.verification_level <> 'PROPOSAL_ONLY' AND NOT EXISTS (SELECT FROM recognition x WHERE x.product_id = r.product_id
         AND x.revoked_on <= t.last_day AND x.revocation_ground <> 'REPLACED' AND (x.id = r.id OR r.revocation_ground = 'REPLACED' AND x.issued_on > r.issued_on))`

/** Formulas about products: their stars, labels and growth. */
export const PRODUCT_FORMULAS = {
  RECOGNISED_OF_REGISTERED: `
    SELECT t.target_id, d.product_id, d.product_id, d.unit_id, (coalesce(r.stands, false) AND r.star >= 3)::int, 1, d.product_name,
           jsonb_build_object('producer', d.producer_name, 'star', r.star, 'issuedOn', r.issued_on)
      FROM t ${REGISTERED}
      LEFT JOIN LATERAL (SELECT r.star, r.issued_on, ${STANDS} AS stands FROM recognition r
         WHERE r.product_id = d.product_id AND r.issued_on BETWEEN t.first_day AND t.last_day ORDER BY r.issued_on DESC, r.id LIMIT 1) r ON true`,

  PRODUCTS_OF_STAR: `
    SELECT t.target_id, r.product_id, r.product_id, r.unit_id, 1, 0, r.name, jsonb_build_object('star', r.star, 'issuedOn', r.issued_on, 'decision', r.number)
      FROM t JOIN LATERAL (SELECT DISTINCT ON (r.product_id) r.product_id, coalesce(d.unit_id, p.unit_id) AS unit_id, coalesce(d.product_name, p.name) AS name,
              r.star, r.issued_on, coalesce(r.decision_number, z.number) AS number
         FROM recognition r LEFT JOIN dossier d ON d.id = r.dossier_id LEFT JOIN decision z ON z.id = r.decision_id LEFT JOIN known_product p ON p.product_id = r.product_id
         JOIN unit_within w ON w.unit_id = coalesce(d.unit_id, p.unit_id) AND w.area_id = t.province_id
        WHERE r.star = coalesce(t.threshold, 4) AND r.issued_on BETWEEN t.first_day AND least(t.deadline, t.last_day) AND coalesce(z.level = 'PROVINCE', true)
          AND ${STANDS} AND ${ONLY('r.product_id')}
        ORDER BY r.product_id, r.issued_on DESC, r.id) r ON true`,

  LABELS_PASSED: `
    SELECT t.target_id, d.product_id, d.product_id, d.unit_id, coalesce(c.is_passed, false)::int, 1, d.product_name,
           jsonb_build_object('producer', d.producer_name, 'checkedOn', c.checked_on, 'isPassed', c.is_passed)
      FROM t ${REGISTERED}
      LEFT JOIN LATERAL (SELECT c.is_passed, c.checked_on FROM label_check c
         WHERE c.product_id = d.product_id AND c.voided_because IS NULL AND c.checked_on <= t.deadline ORDER BY c.checked_on DESC, c.recorded_at DESC, c.id LIMIT 1) c ON true`,

  GROWTH_AFTER_RECOGNITION: `
    SELECT t.target_id, r.product_id, r.product_id, r.unit_id,
           (f.is_known AND f.revenue >= coalesce(t.threshold, 1.5) * f.revenue_before AND f.profit >= coalesce(t.threshold, 1.5) * f.profit_before)::int, f.is_known::int, r.name,
           jsonb_build_object('recognisedOn', r.issued_on, 'revenueBefore', f.revenue_before, 'profitBefore', f.profit_before, 'revenue', f.revenue, 'profit', f.profit,
             'revenueSource', f.revenue_source, 'measuredRevenue', f.measured)
      FROM t JOIN LATERAL (SELECT DISTINCT ON (r.product_id) r.product_id, coalesce(d.unit_id, p.unit_id) AS unit_id, coalesce(d.product_name, p.name) AS name, r.issued_on
         FROM recognition r LEFT JOIN dossier d ON d.id = r.dossier_id LEFT JOIN known_product p ON p.product_id = r.product_id
         JOIN unit_within w ON w.unit_id = coalesce(d.unit_id, p.unit_id) AND w.area_id = t.province_id
        WHERE r.issued_on BETWEEN t.first_day - interval '1 year' AND t.last_day - interval '1 year' AND r.verification_level <> 'PROPOSAL_ONLY' AND ${ONLY('r.product_id')}
        ORDER BY r.product_id, r.issued_on, r.id) r ON true
      LEFT JOIN LATERAL (SELECT d.form FROM dossier d WHERE d.product_id = r.product_id AND d.status <> 'DRAFT' ORDER BY d.created_at, d.id LIMIT 1) joined ON true
      LEFT JOIN LATERAL (SELECT * FROM declared_result x WHERE x.product_id = r.product_id AND x.period = 'BEFORE_JOINING' AND x.voided_because IS NULL
         ORDER BY x.recorded_at DESC, x.id LIMIT 1) before ON true
      LEFT JOIN LATERAL (SELECT * FROM declared_result x WHERE x.product_id = r.product_id AND x.period = 'FIRST_YEAR' AND x.voided_because IS NULL AND x.ends_on > r.issued_on
         ORDER BY x.recorded_at DESC, x.id LIMIT 1) later ON true
      LEFT JOIN LATERAL (SELECT sum(m.amount) AS amount FROM product_revenue m WHERE m.product_id = r.product_id
         AND m.month > r.issued_on AND m.month <= r.issued_on + interval '1 year') sold ON true
      CROSS JOIN LATERAL (SELECT coalesce(before.revenue, declared_amount(joined.form, 'revenue')) AS revenue_before,
              coalesce(before.profit, declared_amount(joined.form, 'profit')) AS profit_before,
              coalesce(later.revenue, sold.amount, 0) AS revenue, coalesce(later.profit, 0) AS profit, sold.amount AS measured,
              CASE WHEN later.revenue IS NOT NULL THEN 'DECLARED' WHEN sold.amount IS NOT NULL THEN 'MEASURED' END AS revenue_source) b
      CROSS JOIN LATERAL (SELECT b.*, coalesce(b.revenue_before > 0 AND b.profit_before > 0, false) AS is_known) f`,
} satisfies Partial<Record<FormulaName, string>>
