import type { AnswerFault } from '../grading/grade.use-case.ts'
import type { Comparison, ScoredCriterion } from './side-by-side.rules.ts'

/** What the chair says of one criterion. */
export interface ChairsWord {
  readonly points: number | null
  readonly reason: string | null
}

export interface AgreedCriterion {
  readonly code: string
  readonly points: number
  readonly reason: string | null
}

export interface Agreement {
  readonly criteria: readonly AgreedCriterion[]
  /** Words that fit no criterion, or points that the table does not give. */
  readonly faults: readonly AnswerFault[]
  /** Where members differ and nobody concluded. */
  readonly undecided: readonly string[]
  /** Where members differ too much, or the chair concludes what nobody gave, and no reason is told. */
  readonly unexplained: readonly string[]
}

/** The points the council agrees on, by its rule and its chair’s words. */
export function agree(comparisons: readonly Comparison[], words: ReadonlyMap<string, ChairsWord>, mayConclude: boolean): Agreement {
  const known = new Map(comparisons.map(row => [row.code, row]))
  const faults = [...words].flatMap(([code, { points }]) => {
    const problem = faultOf(known.get(code), points, mayConclude)
    return problem ? [{ code, problem }] : []
  })
  const criteria = comparisons.map(row => agreedOn(row, words.get(row.code)))
  const said = new Map(criteria.map(one => [one.code, one]))
  return {
    criteria: criteria.map(({ code, points, reason }) => ({ code, points: points ?? 0, reason })),
    faults,
    undecided: criteria.filter(({ points }) => points === null).map(({ code }) => code),
    unexplained: comparisons
      .filter(row => needsReason(row, said.get(row.code)!.points) && !said.get(row.code)!.reason)
      .map(({ code }) => code),
  }
}

const agreedOn = ({ code, agreed }: Comparison, word: ChairsWord | undefined) => ({
  code,
  points: word?.points ?? agreed,
  reason: word?.reason ?? null,
})

function needsReason({ isDivergent, lowest, highest }: Comparison, points: number | null): boolean {
  return isDivergent || (points !== null && (points < lowest || points > highest))
}

function faultOf(criterion: ScoredCriterion | undefined, points: number | null, mayConclude: boolean): AnswerFault['problem'] | undefined {
  if (!criterion) return 'UNKNOWN_CRITERION'
  if (points === null) return undefined
  if (criterion.steps.length > 0) return mayConclude && [0, ...criterion.steps].includes(points) ? undefined : 'NOT_THE_OPTIONS_POINTS'
  return mayConclude && isPossible(points, criterion.max) ? undefined : 'POINTS_OUT_OF_RANGE'
}

const isPossible = (points: number, max: number) => points >= 0 && points <= max && Math.abs(points * 100 - Math.round(points * 100)) < 1e-6
