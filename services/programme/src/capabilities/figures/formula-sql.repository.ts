import type { FormulaName } from './formula-name.enum.ts'
import { DOSSIER_FORMULAS } from './dossier-formulas.repository.ts'
import { MARKET_FORMULAS } from './market-formulas.repository.ts'
import { PEOPLE_FORMULAS } from './people-formulas.repository.ts'
import { PRODUCT_FORMULAS } from './product-formulas.repository.ts'

const SELECTS: Readonly<Record<FormulaName, string>> = { ...DOSSIER_FORMULAS, ...MARKET_FORMULAS, ...PEOPLE_FORMULAS, ...PRODUCT_FORMULAS }

/**
 * Writes a formula’s records down. $1: ids of the subjects it is about, null for all; $2: ids of targets, null for all.
 * The same statement serves one changed dossier and all there are, so both ways lead to the same figures.
 */
export const insertOf = (name: FormulaName): string =>
  `WITH t AS MATERIALIZED (
     SELECT t.id AS target_id, p.unit_id AS province_id, p.year, p.units_on, make_date(p.year, 1, 1) AS first_day, make_date(p.year, 12, 31) AS last_day,
            t.deadline, t.threshold, CASE WHEN EXISTS (SELECT FROM unit_within w JOIN known_unit u ON u.unit_id = w.unit_id
              WHERE w.area_id = p.unit_id AND u.level = 'DISTRICT' AND u.valid_from <= p.units_on AND coalesce(u.valid_to >= p.units_on, true))
              THEN 'DISTRICT' ELSE 'COMMUNE' END AS smallest_level
       FROM plan_target t JOIN plan p ON p.id = t.plan_id
      WHERE t.formula = '${name}' AND p.status <> 'WITHDRAWN' AND cardinality($1::uuid[]) IS DISTINCT FROM 0 AND ($2::uuid[] IS NULL OR t.id = ANY ($2)))
   INSERT INTO target_record (target_id, record_id, subject_id, unit_id, numerator, denominator, label, facts) ${SELECTS[name]}`
