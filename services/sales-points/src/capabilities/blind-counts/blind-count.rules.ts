import type { AdjustmentReason } from '../adjustments/adjustment-reason.enum.ts'

interface Line {
  readonly productId: string
  readonly lotCode: string
  readonly expected: number
  readonly counted: number
}

export interface GivenReason {
  readonly productId: string
  readonly lotCode: string
  readonly reason: AdjustmentReason
  readonly note: string | null
}

const LONGEST_NOTE = 500

export const isSame = (a: Pick<Line, 'productId' | 'lotCode'>, b: Pick<Line, 'productId' | 'lotCode'>): boolean =>
  a.productId === b.productId && a.lotCode === b.lotCode

/** The lines whose books were wrong. */
export const differencesOf = <Found extends Line>(lines: readonly Found[]): Found[] =>
  lines.filter(({ expected, counted }) => expected !== counted)

/** Lots whose difference nobody has explained. */
export const unexplained = (lines: readonly Line[], reasons: readonly GivenReason[]): string[] =>
  differencesOf(lines)
    .filter(line => !reasons.some(reason => isSame(line, reason)))
    .map(({ lotCode }) => lotCode)

/** What is wrong with a reason; undefined when it can be kept. `OTHER` needs words, and only more goods are `FOUND`. */
export function problemOfReason({ reason, note }: GivenReason, line: Line | undefined): { field: string; message: string } | undefined {
  if (!line || line.expected === line.counted) return { field: 'lotCode', message: 'This lot has no difference to explain.' }
  if (note && note.length > LONGEST_NOTE) return { field: 'note', message: `A note has at most ${LONGEST_NOTE} signs.` }
  return problemOfKind({ reason, note }, line.counted > line.expected)
}

function problemOfKind({ reason, note }: Pick<GivenReason, 'reason' | 'note'>, isMore: boolean) {
  if (reason === 'OTHER') return note ? undefined : { field: 'note', message: 'Say in words what it was.' }
  if (isMore === (reason === 'FOUND')) return undefined
  return {
    field: 'reason',
    message: isMore ? 'More goods than in the books were found, or it is something else.' : 'Fewer goods were not found.',
  }
}
