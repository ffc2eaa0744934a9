/** SQLSTATE of a character that PostgreSQL keeps in no text: U+0000, as itself or as an escape in JSON. */
const CODES = new Set<unknown>(['22021', '22P05'])

/** Half of a surrogate pair as an escape in JSON; its SQLSTATE is that of every text which is not what it should be. */
const HALF = { code: '22P02', detail: /^Unicode (high|low) surrogate / }

/** Whether a statement failed because a text that somebody sent holds U+0000 or half of a surrogate pair. */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, detail, driverError } = error as Error & { code?: unknown; detail?: unknown; driverError?: unknown }
  const isHalf = code === HALF.code && HALF.detail.test(String(detail))
  return CODES.has(code) || isHalf || isUnstorableText(driverError)
}
