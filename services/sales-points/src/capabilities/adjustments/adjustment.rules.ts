import type { AdjustmentReason } from './adjustment-reason.enum.ts'

const LONGEST_NOTE = 500
const MAY_GROW: readonly AdjustmentReason[] = ['FOUND', 'OTHER']

interface Problem {
  readonly field: string
  readonly message: string
}

/** What is wrong with an adjustment as it was asked for: the field and why. Undefined when nothing is. */
export const problemOf = (change: number, reason: AdjustmentReason, note: string | null | undefined): Problem | undefined =>
  problemOfChange(change, reason) ?? problemOfNote(reason, note?.trim() ?? '')

function problemOfChange(change: number, reason: AdjustmentReason): Problem | undefined {
  if (change === 0) return { field: 'change', message: 'A change is not zero.' }
  if (change > 0 && !MAY_GROW.includes(reason)) return { field: 'change', message: `Goods do not become more by being ${reason}.` }
  return change < 0 && reason === 'FOUND' ? { field: 'change', message: 'Goods do not become fewer by being FOUND.' } : undefined
}

function problemOfNote(reason: AdjustmentReason, note: string): Problem | undefined {
  if (note.length > LONGEST_NOTE) return { field: 'note', message: `A note has at most ${LONGEST_NOTE} signs.` }
  return reason === 'OTHER' && note === '' ? { field: 'note', message: 'Say in the note what happened.' } : undefined
}
