const GTIN_LENGTHS = [8, 12, 13, 14]

/** All ways the register may have written a scanned code: a GTIN is the same with any number of leading zeros. */
export function spellingsOf(text: string): string[] {
  if (!/^\d{8,14}$/.test(text)) return [text]
  const digits = text.replace(/^0+/, '')
  return [...new Set([text, ...GTIN_LENGTHS.filter(length => length >= digits.length).map(length => digits.padStart(length, '0'))])]
}
