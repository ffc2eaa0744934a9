import { FORMULA_WORDS } from './formula-words.rules.ts'
import type { FormulaName } from './formula-name.enum.ts'
import type { MeasureUnit } from './measure-unit.enum.ts'

/** What a change must be about for the formula to look again. A formula over units is always computed as a whole: it is small. */
export type SubjectKind = 'PRODUCT' | 'PRODUCER' | 'DOSSIER' | 'UNIT' | 'OFFICER' | 'SALES_POINT' | 'FAIR' | 'CONFERENCE'

interface Words {
  readonly vi: string
  readonly en: string
}

export interface Formula {
  readonly name: FormulaName
  readonly measure: MeasureUnit
  readonly subject: SubjectKind
  /** What is counted. */
  readonly numerator: Words
  /** Of what; null for a count. */
  readonly denominator: Words | null
}

const SUBJECTS: Readonly<Record<FormulaName, SubjectKind>> = {
  APPARATUS_IN_PLACE: 'UNIT',
  OFFICERS_TRAINED: 'OFFICER',
  NEW_PRODUCERS_TRAINED: 'PRODUCER',
  RECOGNISED_OF_REGISTERED: 'PRODUCT',
  PRODUCTS_OF_STAR: 'PRODUCT',
  ORGANIZATIONS_SUPPORTED: 'PRODUCER',
  FOOD_SAFETY_COMMITTED: 'PRODUCER',
  LABELS_PASSED: 'PRODUCT',
  UNITS_WITH_SALES_POINT: 'UNIT',
  POINTS_WITH_MIXED_SHELF: 'SALES_POINT',
  GROWTH_AFTER_RECOGNITION: 'PRODUCT',
  OCOP_FAIRS_HELD: 'FAIR',
  OVERSEAS_CAMPAIGNS: 'FAIR',
  REVIEW_CONFERENCES: 'CONFERENCE',
  DISTRICT_DECISIONS: 'UNIT',
  PROVINCE_DECISION: 'UNIT',
  DOSSIERS_FORWARDED: 'DOSSIER',
}

const words = (vi: string | undefined, en: string | undefined): Words => ({ vi: vi!, en: en! })

/** The definitions: what is counted, of what, and what they are about. The SQL beside them does what they say. */
export const FORMULAS: readonly Formula[] = FORMULA_WORDS.trim()
  .split('\n')
  .map(row => {
    const [name, vi, en, ofVi, ofEn] = row.split('|')
    const formula = name as FormulaName
    const denominator = ofVi ? words(ofVi, ofEn) : null
    return { name: formula, measure: denominator ? 'PERCENT' : 'COUNT', subject: SUBJECTS[formula], numerator: words(vi, en), denominator }
  })

export const formulaOf = (name: FormulaName): Formula => FORMULAS.find(formula => formula.name === name)!

/** Every formula that one of these kinds of change can move. */
export const movedBy = (kinds: readonly string[]): readonly Formula[] => FORMULAS.filter(({ subject }) => kinds.includes(subject))
