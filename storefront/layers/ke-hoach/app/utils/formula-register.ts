import type { FormulaName } from '~/gql/graphql'

/** The register from which a figure comes, for those that come from one. */
export const FORMULA_REGISTER: Partial<Record<FormulaName, string>> = {
  APPARATUS_IN_PLACE: 'dau-moi',
  OFFICERS_TRAINED: 'buoi-tap-huan',
  NEW_PRODUCERS_TRAINED: 'buoi-tap-huan',
  ORGANIZATIONS_SUPPORTED: 'ho-tro',
  FOOD_SAFETY_COMMITTED: 'cam-ket-attp',
  LABELS_PASSED: 'nhan-bao-bi',
  GROWTH_AFTER_RECOGNITION: 'doanh-thu',
  OCOP_FAIRS_HELD: 'xuc-tien',
  OVERSEAS_CAMPAIGNS: 'xuc-tien',
  REVIEW_CONFERENCES: 'hoi-nghi',
}
