import type { ScoringTableFragment, SubmitScoreSheetInput, SubmittedSheetFragment } from '~/gql/graphql'

export type TableLine = ScoringTableFragment['criteria'][number]

/** What a member has filled in for one criterion; `points` only where the table knows no options. */
export interface GivenPoints {
  optionIndex?: number | null
  points?: number | null
  note?: string
}

export interface SheetDraft {
  given: Record<string, GivenPoints>
  comment: string
  isDisqualifying: boolean
  disqualificationReason: string
}

export interface PartTotal {
  readonly code: string
  readonly label: string
  readonly max: number
  readonly points: number
  readonly answered: number
  readonly count: number
}

export const emptySheet = (): SheetDraft => ({ given: {}, comment: '', isDisqualifying: false, disqualificationReason: '' })

export const answeredLines = (lines: readonly TableLine[]) => lines.filter(({ isAnswered }) => isAnswered)

/** Hundredths: adding 0.1 and 0.2 as they are gives too much. */
const sum = (points: readonly number[]) => points.reduce((all, one) => all + Math.round(one * 100), 0) / 100

/** The points of a line; null while nothing is chosen. */
export function pointsOf({ options }: Pick<TableLine, 'options'>, given: GivenPoints | undefined): number | null {
  if (options.length === 0) return typeof given?.points === 'number' ? given.points : null
  return options.find(({ index }) => index === given?.optionIndex)?.points ?? null
}

/** Each part with what it has so far, and the whole. */
export function totalsOf(lines: readonly TableLine[], given: SheetDraft['given']) {
  const parts = lines
    .filter(({ level }) => level === 0)
    .map(({ code, label, max, part }): PartTotal => {
      const own = answeredLines(lines).filter(line => line.part === part)
      const points = own.map(line => pointsOf(line, given[line.code]))
      const chosen = points.filter(one => one !== null)
      return { code, label, max, points: sum(chosen), answered: chosen.length, count: own.length }
    })
  return {
    parts,
    total: sum(parts.map(({ points }) => points)),
    answered: parts.reduce((all, { answered }) => all + answered, 0),
    count: parts.reduce((all, { count }) => all + count, 0),
  }
}

export const firstUnanswered = (lines: readonly TableLine[], given: SheetDraft['given']) =>
  answeredLines(lines).find(line => pointsOf(line, given[line.code]) === null)

type SheetInput = Omit<SubmitScoreSheetInput, 'idempotencyKey' | 'sessionId' | 'dossierId'>

/** The sheet as the graph takes it: only what was answered. */
export function sheetInput(
  lines: readonly TableLine[],
  { given, comment, isDisqualifying, disqualificationReason }: SheetDraft,
): SheetInput {
  return {
    lines: answeredLines(lines)
      .filter(line => pointsOf(line, given[line.code]) !== null)
      .map(({ code, options }) => {
        const { optionIndex, points, note } = given[code]!
        return { criterionCode: code, note: note?.trim() || null, ...(options.length > 0 ? { optionIndex } : { points }) }
      }),
    comment: comment.trim() || null,
    disqualificationReason: isDisqualifying ? disqualificationReason.trim() : null,
  }
}

/** A submitted sheet as the form shows it. */
export const draftOf = ({ lines, comment, isDisqualifying, disqualificationReason }: SubmittedSheetFragment): SheetDraft => ({
  given: Object.fromEntries(
    lines.map(({ criterionCode, optionIndex, points, note }) => [
      criterionCode,
      { optionIndex: optionIndex ?? null, points, note: note ?? '' },
    ]),
  ),
  comment: comment ?? '',
  isDisqualifying,
  disqualificationReason: disqualificationReason ?? '',
})
