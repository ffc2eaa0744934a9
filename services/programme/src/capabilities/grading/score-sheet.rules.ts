import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import type { AnswerProblem } from './answer-problem.enum.ts'
import { groupsOf, hundredths, type Leaf, type LeafOption, leavesOf } from './rubric-leaves.rules.ts'

/** The option chosen for a criterion; points only where a part has no options. */
export interface Answer {
  readonly optionIndex?: number | null | undefined
  readonly points?: number | null | undefined
}

/** By code of the criterion; what is not answered counts nothing. */
export type Answers = ReadonlyMap<string, Answer>

export interface AnswerFault {
  readonly code: string
  readonly problem: AnswerProblem
}

export interface Scored {
  readonly total: number
  readonly parts: { readonly A: number; readonly B: number; readonly C: number }
  /** Of every criterion that can be answered. */
  readonly points: ReadonlyMap<string, number>
}

/** Every answer that does not fit the table. */
export function faultsOf(rubric: Rubric, answers: Answers): AnswerFault[] {
  const leaves = new Map(leavesOf(rubric).map(leaf => [leaf.code, leaf]))
  const groups = groupsOf(rubric)
  return [...answers].flatMap(([code, answer]) => {
    const leaf = leaves.get(code)
    const problem = leaf ? problemOf(leaf, answer) : groups.has(code) ? 'IS_A_GROUP' : 'UNKNOWN_CRITERION'
    return problem ? [{ code, problem }] : []
  })
}

function problemOf({ options, max }: Leaf, { optionIndex, points }: Answer): AnswerProblem | undefined {
  if (options.length === 0) {
    if (optionIndex != null) return 'HAS_NO_OPTIONS'
    return points == null ? 'POINTS_MISSING' : problemOfPoints(points, max)
  }
  if (optionIndex == null) return 'OPTION_MISSING'
  const option = options[optionIndex]
  if (!option) return 'UNKNOWN_OPTION'
  return points == null || hundredths(points) === option.points ? undefined : 'NOT_THE_OPTIONS_POINTS'
}

function problemOfPoints(points: number, max: number): AnswerProblem | undefined {
  const isFine = Number.isFinite(points) && Math.abs(points * 100 - hundredths(points)) < 1e-6
  return isFine && points >= 0 && hundredths(points) <= max ? undefined : 'POINTS_OUT_OF_RANGE'
}

/** Hundredths a criterion gets for an answer; 0 without one, and for one that does not fit. */
export function pointsOf(leaf: Leaf, answer: Answer | undefined): number {
  if (leaf.options.length > 0) return chosenOf(leaf, answer)?.points ?? 0
  const points = hundredths(answer?.points ?? 0)
  return points >= 0 && points <= leaf.max ? points : 0
}

export const chosenOf = ({ options }: Leaf, answer: Answer | undefined): LeafOption | undefined => options[answer?.optionIndex ?? -1]

export function scoreOf(rubric: Rubric, answers: Answers): Scored {
  const parts = { A: 0, B: 0, C: 0 }
  const points = new Map<string, number>()
  for (const leaf of leavesOf(rubric)) {
    const got = pointsOf(leaf, answers.get(leaf.code))
    points.set(leaf.code, got / 100)
    parts[leaf.part] += got
  }
  const total = (parts.A + parts.B + parts.C) / 100
  return { total, parts: { A: parts.A / 100, B: parts.B / 100, C: parts.C / 100 }, points }
}
