interface Problem {
  readonly field: string
  readonly message: string
}

const LONGEST_REASON = 1_000
const LONGEST_NUMBER = 100
const LONGEST_SOURCE = 300

export const wordsOf = (text: string | null | undefined): string | null => text?.trim() || null

/** What is wrong with the words of a decision; undefined when they can be kept. */
export function problemOfDecision(
  { reason, decisionNumber }: { readonly reason: string | null; readonly decisionNumber: string | null },
  needsReason: boolean,
): Problem | undefined {
  const isTold = reason === null ? !needsReason : reason.length <= LONGEST_REASON
  if (!isTold) return { field: 'reason', message: `Say why, in 1 to ${LONGEST_REASON} signs.` }
  return problemOfNumber(decisionNumber)
}

/** What is wrong with support that was recorded; undefined when it can be kept. */
export function problemOfSupport({ decisionNumber, source, decidedOn, amount, share }: SupportWords, today: string): Problem | undefined {
  if (decisionNumber === '') return { field: 'decisionNumber', message: `The number of a decision has 1 to ${LONGEST_NUMBER} signs.` }
  if (source === '' || source.length > LONGEST_SOURCE)
    return { field: 'source', message: `Say where the money comes from, in 1 to ${LONGEST_SOURCE} signs.` }
  if (decidedOn > today) return { field: 'decidedOn', message: 'A decision was made today or before.' }
  return problemOfNumber(decisionNumber) ?? problemOfMoney(amount, share)
}

interface SupportWords {
  readonly decisionNumber: string
  readonly source: string
  readonly decidedOn: string
  readonly amount: number
  readonly share: number | null
}

function problemOfNumber(decisionNumber: string | null): Problem | undefined {
  return (decisionNumber?.length ?? 0) > LONGEST_NUMBER
    ? { field: 'decisionNumber', message: `The number of a decision has at most ${LONGEST_NUMBER} signs.` }
    : undefined
}

function problemOfMoney(amount: number, share: number | null): Problem | undefined {
  if (amount <= 0) return { field: 'amount', message: 'Support is at least one đồng.' }
  return share !== null && (share < 1 || share > 100) ? { field: 'share', message: 'A share is 1 to 100 percent.' } : undefined
}
