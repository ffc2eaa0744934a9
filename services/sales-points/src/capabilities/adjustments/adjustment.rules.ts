import type { AdjustmentReason } from './adjustment-reason.enum.ts'

const MAY_GROW: readonly AdjustmentReason[] = ['FOUND', 'OTHER']

/** What is wrong with an adjustment as it was asked for: the field and why. Undefined when nothing is. */
export function problemOf(
  change: number,
  reason: AdjustmentReason,
  note: string | null | undefined,
): { field: string; message: string } | undefined {
  if (change === 0) return { field: 'change', message: 'A change is not zero.' }
  if (change > 0 && !MAY_GROW.includes(reason)) return { field: 'change', message: `Goods do not become more by being ${reason}.` }
  if (change < 0 && reason === 'FOUND') return { field: 'change', message: 'Goods do not become fewer by being FOUND.' }
  return reason === 'OTHER' && isBlank(note) ? { field: 'note', message: 'Say in the note what happened.' } : undefined
}

const isBlank = (text: string | null | undefined) => !text?.trim()
