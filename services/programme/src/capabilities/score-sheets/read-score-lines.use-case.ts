import { BadInput } from '@ocop/service-kit/graphql'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { Answers, Scored } from '../grading/grade.use-case.ts'
import type { ScoreLine } from './score-sheet.entity.ts'

export interface GivenLine {
  readonly criterionCode: string
  readonly optionIndex?: number | null | undefined
  readonly points?: number | null | undefined
  readonly note?: string | null | undefined
}

const MOST_LINES = 200

/** Refuses what names a criterion twice, or is no sheet at all. */
export function answersOf(lines: readonly GivenLine[]): Answers {
  const answers = new Map(lines.map(({ criterionCode, optionIndex, points }) => [criterionCode, { optionIndex, points }]))
  if (answers.size < lines.length) throw new BadInput('lines', 'Answer each criterion once.')
  if (lines.length > MOST_LINES) throw new BadInput('lines', `At most ${MOST_LINES}.`)
  return answers
}

export const lineOf = ({ criterionCode, optionIndex, note }: GivenLine, points: Scored['points']): ScoreLine => ({
  criterionCode,
  optionIndex: optionIndex ?? null,
  points: points.get(criterionCode) ?? 0,
  note: takeWordsOrNone(note, `lines.${criterionCode}.note`, 2_000),
})
