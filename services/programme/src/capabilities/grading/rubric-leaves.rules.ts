import type { Rubric, RubricCriterion, RubricOption } from '../rubrics/find-rubric.use-case.ts'

/** Points are added and compared as whole hundredths: 49.99 and 50 must never meet. */
export const hundredths = (points: number): number => Math.round(points * 100)

/** What gets an answer of its own: a criterion with options, or a whole part where only its total is known. */
export interface Leaf {
  readonly code: string
  readonly part: 'A' | 'B' | 'C'
  /** Hundredths, like all points here. */
  readonly max: number
  readonly options: readonly LeafOption[]
  /** Points needed for a star, for those stars that ask for any. */
  readonly minima: ReadonlyMap<number, number>
}

export interface LeafOption {
  readonly index: number
  readonly points: number
  readonly case: 1 | 2 | undefined
}

const known = new WeakMap<Rubric, readonly Leaf[]>()

/** In the order of the table. */
export function leavesOf(rubric: Rubric): readonly Leaf[] {
  let leaves = known.get(rubric)
  if (!leaves) {
    leaves = rubric.parts.flatMap(part =>
      part.children.length > 0
        ? part.children.flatMap(criterion => leavesIn(criterion, part.code))
        : [{ code: part.code, part: part.code, max: hundredths(part.max), options: [], minima: new Map<number, number>() }],
    )
    known.set(rubric, leaves)
  }
  return leaves
}

/** Codes of groups, which get no answer of their own. */
export const groupsOf = (rubric: Rubric): Set<string> =>
  new Set(rubric.parts.flatMap(part => (part.children.length > 0 ? [part.code, ...part.children.flatMap(groupCodes)] : [])))

const groupCodes = ({ code, children = [] }: RubricCriterion): string[] =>
  children.length > 0 ? [code, ...children.flatMap(groupCodes)] : []

function leavesIn({ code, max, children = [], options = [] }: RubricCriterion, part: Leaf['part']): Leaf[] {
  if (children.length > 0) return children.flatMap(child => leavesIn(child, part))
  return [
    {
      code,
      part,
      max: hundredths(max),
      options: options.map((option, index) => ({ index, points: hundredths(option.points), case: option.case })),
      minima: minimaOf(options),
    },
  ]
}

/** Where several options carry a star’s mark, the lowest of them is enough. */
function minimaOf(options: readonly RubricOption[]): Map<number, number> {
  const minima = new Map<number, number>()
  for (const { points, minimumFor = [] } of options) {
    for (const star of minimumFor) minima.set(star, Math.min(hundredths(points), minima.get(star) ?? Infinity))
  }
  return minima
}
