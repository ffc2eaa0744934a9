import type { TransferDiscrepancyKind, TransferOutcome } from './transfer.enum.ts'
import { MoreThanInTransit } from './transfers.refusals.ts'

export interface WantedLine {
  readonly productId: string
  /** Null: what expires first, from several lots if need be. */
  readonly lotCode: string | null
  readonly quantity: number
}

export interface InputFault {
  readonly field: string
  readonly message: string
}

export const MOST_LINES = 100
export const LONGEST_NOTE = 500

/** The first thing wrong with what is to be sent, or undefined. */
export function faultOfLines(lines: readonly WantedLine[], largest: number): InputFault | undefined {
  if (lines.length === 0 || lines.length > MOST_LINES) return { field: 'lines', message: `A transfer has 1 to ${MOST_LINES} lines.` }
  const seen = new Set<string>()
  for (const [place, { productId, lotCode, quantity }] of lines.entries()) {
    if (quantity < 1 || quantity > largest) return { field: `lines.${place}.quantity`, message: `A quantity is 1 to ${largest}.` }
    const key = `${productId}/${lotCode ?? ''}`
    if (seen.has(key)) return { field: `lines.${place}.lotCode`, message: 'These goods are in the transfer twice.' }
    seen.add(key)
  }
  return undefined
}

export function faultOfNote(note: string | null, field = 'note'): InputFault | undefined {
  return note !== null && note.length > LONGEST_NOTE ? { field, message: `At most ${LONGEST_NOTE} signs.` } : undefined
}

/** What the receiving point says of one line: each number in the product's unit; what it does not mention stays under way. */
export interface ReceivedLine {
  readonly lineId: string
  readonly received: number
  readonly lost: number
  readonly damaged: number
  readonly returned: number
  readonly note: string | null
}

export interface ReportedDiscrepancy {
  readonly lineId: string
  readonly kind: TransferDiscrepancyKind
  readonly quantity: number
  readonly note: string | null
}

/** Why the lines cannot be received as told, or undefined when they can. */
export function whyNotReceived(
  told: readonly ReceivedLine[],
  lines: readonly { readonly id: string; readonly inTransit: number; readonly unresolved: number }[],
): MoreThanInTransit | undefined {
  for (const { lineId, received, lost, damaged, returned } of told) {
    const line = lines.find(({ id }) => id === lineId)
    const expected = line ? line.inTransit - line.unresolved : 0
    if (received + lost + damaged + returned > expected) return new MoreThanInTransit(lineId, expected)
  }
  return undefined
}

/** What stays open until somebody resolves it. */
export const discrepanciesOf = (told: readonly ReceivedLine[]): ReportedDiscrepancy[] =>
  told.flatMap(({ lineId, note, lost, damaged, returned }) =>
    (
      [
        ['LOST', lost],
        ['DAMAGED', damaged],
        ['RETURNED', returned],
      ] as const
    )
      .filter(([, quantity]) => quantity > 0)
      .map(([kind, quantity]) => ({ lineId, kind, quantity, note })),
  )

/** The first thing wrong with what was told, whatever is under way; or undefined. */
export function faultOfReceived(
  told: readonly ReceivedLine[],
  largest: { readonly quantity: number; readonly note: number },
): InputFault | undefined {
  if (told.length === 0) return { field: 'lines', message: 'Say what came of at least one line.' }
  const seen = new Set<string>()
  for (const [place, { lineId, note, received, lost, damaged, returned }] of told.entries()) {
    const parts = Object.entries({ received, lost, damaged, returned })
    const wrong = parts.find(([, quantity]) => quantity < 0 || quantity > largest.quantity)
    if (wrong) return { field: `lines.${place}.${wrong[0]}`, message: `A quantity is 0 to ${largest.quantity}.` }
    if (parts.every(([, quantity]) => quantity === 0)) return { field: `lines.${place}.received`, message: 'This line says nothing.' }
    if (note !== null && note.length > largest.note) return { field: `lines.${place}.note`, message: `At most ${largest.note} signs.` }
    if (seen.has(lineId)) return { field: `lines.${place}.lineId`, message: 'This line is told twice.' }
    seen.add(lineId)
  }
  return undefined
}

/** The point on whose shelf goods lie that ended up so; undefined when they lie on none. */
export function holderOf(transfer: { readonly fromPointId: string; readonly toPointId: string }, outcome: TransferOutcome) {
  if (outcome === 'RECEIVED') return transfer.toPointId
  return outcome === 'RETURNED' ? transfer.fromPointId : undefined
}
