import type { FormulaName } from './formula-name.enum.ts'

const ONLY = (id: string) => `($1::uuid[] IS NULL OR ${id} = ANY ($1))`
/** The first completed course of somebody in the plan year. */
const COURSE = (who: string, more = '') => `LEFT JOIN LATERAL (SELECT k.title, s.held_on FROM training_attendance a
         JOIN training_session s ON s.id = a.session_id AND s.voided_because IS NULL
         JOIN training_course k ON k.id = s.course_id AND k.voided_because IS NULL ${more}
        WHERE ${who} AND a.is_completed AND s.held_on BETWEEN t.first_day AND t.deadline ORDER BY s.held_on, s.id LIMIT 1) k ON true`

/** Formulas about officers, producers and organizations. */
export const PEOPLE_FORMULAS = {
  OFFICERS_TRAINED: `
    SELECT t.target_id, o.id, o.id, o.unit_id, (k.title IS NOT NULL)::int, 1, o.name,
           jsonb_build_object('unit', u.name, 'position', o.position, 'course', k.title, 'heldOn', k.held_on)
      FROM t JOIN ocop_officer o ON o.voided_because IS NULL AND o.in_post_from <= t.last_day AND coalesce(o.in_post_to >= t.first_day, true) AND ${ONLY('o.id')}
      JOIN unit_within w ON w.unit_id = o.unit_id AND w.area_id = t.province_id
      JOIN known_unit u ON u.unit_id = o.unit_id AND u.level IN ('DISTRICT', 'COMMUNE')
      ${COURSE('a.officer_id = o.id', `AND k.topic = 'OCOP_CYCLE' AND k.is_basic`)}`,

  NEW_PRODUCERS_TRAINED: `
    SELECT t.target_id, d.producer_id, d.producer_id, d.unit_id, (k.title IS NOT NULL)::int, 1, d.producer_name,
           jsonb_build_object('submittedAt', d.submitted_at, 'course', k.title, 'heldOn', k.held_on)
      FROM t JOIN (SELECT DISTINCT ON (d.producer_id) d.producer_id, d.producer_name, d.unit_id, d.plan_year, d.submitted_at FROM dossier d
         WHERE d.submitted_at IS NOT NULL AND d.status <> 'DRAFT' AND ${ONLY('d.producer_id')} ORDER BY d.producer_id, d.submitted_at, d.id) d ON d.plan_year = t.year
      JOIN unit_within w ON w.unit_id = d.unit_id AND w.area_id = t.province_id
      ${COURSE('a.producer_id = d.producer_id')}`,

  ORGANIZATIONS_SUPPORTED: `
    SELECT t.target_id, s.organization_id, s.organization_id, s.unit_id, 1, 0, s.organization,
           jsonb_build_object('kind', s.kind, 'supportedOn', s.supported_on)
      FROM t JOIN LATERAL (SELECT DISTINCT ON (supported_organization(s.producer_id, s.organization))
              supported_organization(s.producer_id, s.organization) AS organization_id, s.unit_id, s.organization, s.kind, s.supported_on
         FROM support_record s JOIN unit_within w ON w.unit_id = s.unit_id AND w.area_id = t.province_id
        WHERE s.voided_because IS NULL AND s.supported_on BETWEEN t.first_day AND t.deadline AND ${ONLY('supported_organization(s.producer_id, s.organization)')}
        ORDER BY supported_organization(s.producer_id, s.organization), s.supported_on, s.id) s ON true`,

  FOOD_SAFETY_COMMITTED: `
    SELECT t.target_id, d.producer_id, d.producer_id, (array_agg(d.unit_id ORDER BY d.dated_on, d.id))[1], bool_and(k.signed_on IS NOT NULL)::int, 1,
           (array_agg(d.producer_name ORDER BY d.dated_on, d.id))[1],
           jsonb_build_object('signedOn', max(k.signed_on), 'validTo', max(k.valid_to), 'dossiers', count(*))
      FROM t JOIN LATERAL (SELECT * FROM registered_dossier d WHERE d.plan_year = t.year AND d.set_number <= 20 AND ${ONLY('d.producer_id')} OFFSET 0) d ON true
      JOIN unit_within w ON w.unit_id = d.unit_id AND w.area_id = t.province_id
      LEFT JOIN LATERAL (SELECT c.signed_on, c.valid_to FROM food_safety_commitment c
         WHERE c.producer_id = d.producer_id AND c.voided_because IS NULL AND d.dated_on BETWEEN c.signed_on AND c.valid_to
         ORDER BY c.valid_to DESC, c.id LIMIT 1) k ON true
     GROUP BY t.target_id, d.producer_id`,
} satisfies Partial<Record<FormulaName, string>>
