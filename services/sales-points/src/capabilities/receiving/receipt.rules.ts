const LONGEST_NOTE = 500

/** What is wrong with the words of a receipt; undefined when it can be written down. */
export function problemOfReceipt({
  note,
  unitCost,
}: {
  readonly note?: string | null | undefined
  readonly unitCost?: number | null | undefined
}): { readonly field: string; readonly message: string } | undefined {
  if (unitCost && unitCost < 0) return { field: 'unitCost', message: 'A purchase price is not negative.' }
  return note && note.length > LONGEST_NOTE ? { field: 'note', message: `A note has at most ${LONGEST_NOTE} signs.` } : undefined
}
