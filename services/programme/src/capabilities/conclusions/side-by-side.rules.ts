import type { AgreementRule } from '../councils/agreement-rule.enum.ts'
import type { Label, Rubric, RubricCriterion } from '../rubrics/find-rubric.use-case.ts'

/** A line of the table that gets points of its own. */
export interface ScoredCriterion {
  readonly code: string
  readonly label: Label
  readonly max: number
  /** Points that an answer can give; empty where only the total of a part is known. */
  readonly steps: readonly number[]
  /** Points needed, by star. */
  readonly minima: readonly { readonly star: number; readonly needed: number }[]
}

/** What the members gave for one criterion. */
export interface Comparison extends ScoredCriterion {
  readonly points: readonly number[]
  readonly lowest: number
  readonly highest: number
  readonly mean: number
  readonly isDivergent: boolean
  /** By the council’s rule; null where its chair has to conclude. */
  readonly agreed: number | null
}

/** In the order of the table. */
export const criteriaOf = ({ parts }: Rubric): ScoredCriterion[] =>
  parts.flatMap(part => (part.children.length > 0 ? part.children.flatMap(leavesOf) : [scored(part)]))

const leavesOf = (criterion: RubricCriterion): ScoredCriterion[] =>
  (criterion.children ?? []).length > 0 ? criterion.children!.flatMap(leavesOf) : [scored(criterion)]

function scored({ code, label, max, options = [] }: Pick<RubricCriterion, 'code' | 'label' | 'max' | 'options'>): ScoredCriterion {
  const stars = [...new Set(options.flatMap(({ minimumFor = [] }) => minimumFor))].toSorted()
  return {
    code,
    label,
    max,
    steps: options.map(({ points }) => points),
    minima: stars.map(star => ({
      star,
      needed: Math.min(...options.filter(({ minimumFor = [] }) => minimumFor.includes(star)).map(({ points }) => points)),
    })),
  }
}

/** Points of one sheet by criterion; what is missing counts 0. */
export type SheetPoints = ReadonlyMap<string, number>

/** The sheets of a council side by side; at least one. */
export function compare(
  rubric: Rubric,
  sheets: readonly SheetPoints[],
  { agreement, divergencePercent }: { readonly agreement: AgreementRule; readonly divergencePercent: number },
): Comparison[] {
  return criteriaOf(rubric).map(criterion => {
    const points = sheets.map(sheet => sheet.get(criterion.code) ?? 0)
    const [lowest, highest] = [Math.min(...points), Math.max(...points)]
    return {
      ...criterion,
      points,
      lowest,
      highest,
      mean: meanOf(points),
      isDivergent: Math.round((highest - lowest) * 10_000) > Math.round(criterion.max * divergencePercent * 100),
      agreed: lowest === highest ? lowest : agreedBy(agreement, points),
    }
  })
}

function agreedBy(rule: AgreementRule, points: readonly number[]): number | null {
  if (rule === 'CHAIR_CONCLUDES') return null
  return rule === 'MEAN' ? meanOf(points) : medianOf(points)
}

/** Cut after two decimals, so that no mean reaches what the members together do not reach. */
const meanOf = (points: readonly number[]) => Math.floor(points.reduce((sum, one) => sum + Math.round(one * 100), 0) / points.length) / 100

export function medianOf(points: readonly number[]): number {
  const sorted = points.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : meanOf(sorted.slice(half - 1, half + 1))
}
