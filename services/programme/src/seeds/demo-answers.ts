import type { RubricCriterion } from '../capabilities/rubrics/find-rubric.use-case.ts'

export interface Answer {
  readonly code: string
  readonly index: number | null
  readonly points: number
}

/** Answers worth the points at least, and what the stars of so many points ask for; whole parts where the law of then has no options. */
export function answersWorth(leaves: readonly RubricCriterion[], wanted: number): Answer[] {
  const least = (leaf: RubricCriterion) => leastFor(leaf, starOf(wanted))
  let left = wanted - leaves.reduce((sum, leaf) => sum + (leaf.options ? least(leaf).points : Math.floor((leaf.max * wanted) / 100)), 0)
  return leaves.map(leaf => {
    if (!leaf.options?.length) return { code: leaf.code, index: null, points: Math.floor((leaf.max * wanted) / 100) }
    const best = leaf.options.reduce((one, other) => (other.points > one.points ? other : one))
    const chosen = left > 0 ? best : least(leaf)
    left -= chosen.points - least(leaf).points
    return { code: leaf.code, index: leaf.options.indexOf(chosen), points: chosen.points }
  })
}

export const leavesOf = (criterion: RubricCriterion): RubricCriterion[] => criterion.children?.flatMap(leavesOf) ?? [criterion]
const starOf = (points: number) => (points >= 90 ? 5 : points >= 70 ? 4 : 3)
/** What so many stars ask for; what fewer ask for, where these ask for nothing more. */
function leastFor({ options }: RubricCriterion, star: number) {
  const asked = options!.filter(({ minimumFor = [] }) => minimumFor.some(one => one <= star))
  return asked.reduce((one, other) => (other.points > one.points ? other : one), asked[0] ?? options![0]!)
}
