/** SQLSTATE of a character that PostgreSQL keeps in no text: U+0000, as itself or as an escape in JSON. */
const CODES = new Set<unknown>(['22021', '22P05'])

/** Whether a statement failed because a text that somebody sent holds U+0000. */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown }
  return CODES.has(code) || isUnstorableText(driverError)
}
