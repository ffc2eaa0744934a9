import { registerEnumType } from 'type-graphql'

export const FormulaName = {
  APPARATUS_IN_PLACE: 'APPARATUS_IN_PLACE',
  OFFICERS_TRAINED: 'OFFICERS_TRAINED',
  NEW_PRODUCERS_TRAINED: 'NEW_PRODUCERS_TRAINED',
  RECOGNISED_OF_REGISTERED: 'RECOGNISED_OF_REGISTERED',
  PRODUCTS_OF_STAR: 'PRODUCTS_OF_STAR',
  ORGANIZATIONS_SUPPORTED: 'ORGANIZATIONS_SUPPORTED',
  FOOD_SAFETY_COMMITTED: 'FOOD_SAFETY_COMMITTED',
  LABELS_PASSED: 'LABELS_PASSED',
  UNITS_WITH_SALES_POINT: 'UNITS_WITH_SALES_POINT',
  POINTS_WITH_MIXED_SHELF: 'POINTS_WITH_MIXED_SHELF',
  GROWTH_AFTER_RECOGNITION: 'GROWTH_AFTER_RECOGNITION',
  OCOP_FAIRS_HELD: 'OCOP_FAIRS_HELD',
  OVERSEAS_CAMPAIGNS: 'OVERSEAS_CAMPAIGNS',
  REVIEW_CONFERENCES: 'REVIEW_CONFERENCES',
  DISTRICT_DECISIONS: 'DISTRICT_DECISIONS',
  PROVINCE_DECISION: 'PROVINCE_DECISION',
  DOSSIERS_FORWARDED: 'DOSSIERS_FORWARDED',
} as const
export type FormulaName = keyof typeof FormulaName

registerEnumType(FormulaName, {
  name: 'FormulaName',
  description: 'How a target’s figure is computed; `planFormulas` says each in full.',
  valuesConfig: {
    APPARATUS_IN_PLACE: { description: 'Districts and communes with a steering body or focal point in place, of all there are.' },
    OFFICERS_TRAINED: { description: 'Officers of districts and communes who completed a course on the OCOP cycle, of all in post.' },
    NEW_PRODUCERS_TRAINED: { description: 'Producers new in the year who completed a course, of all new ones.' },
    RECOGNISED_OF_REGISTERED: { description: 'Products recognised with 3 stars or more, of those registered for evaluation.' },
    PRODUCTS_OF_STAR: { description: 'Products the province recognised with that star in the year.' },
    ORGANIZATIONS_SUPPORTED: { description: 'Organizations consolidated, upgraded or established with support.' },
    FOOD_SAFETY_COMMITTED: { description: 'Registered producers of food whose commitment was valid on the day of their dossier.' },
    LABELS_PASSED: { description: 'Registered products whose latest label check passed.' },
    UNITS_WITH_SALES_POINT: { description: 'Districts (communes where there are none) with at least one active sales point.' },
    POINTS_WITH_MIXED_SHELF: { description: 'Sales points with products of their own district, of another and of another province.' },
    GROWTH_AFTER_RECOGNITION: { description: 'Products whose revenue and profit both grew so many times within a year of recognition.' },
    OCOP_FAIRS_HELD: { description: 'Fairs of OCOP products held with producers of the province.' },
    OVERSEAS_CAMPAIGNS: { description: 'Promotion campaigns held abroad.' },
    REVIEW_CONFERENCES: { description: 'Conferences that reviewed the year.' },
    DISTRICT_DECISIONS: { description: 'Districts that decided on 3-star products in time.' },
    PROVINCE_DECISION: { description: 'Whether the province decided on 4-star products in time.' },
    DOSSIERS_FORWARDED: { description: 'Dossiers sent to the level above, of those with enough points for it.' },
  },
})
