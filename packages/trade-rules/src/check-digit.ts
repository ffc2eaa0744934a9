/** Length of each GS1 number that ends in a check digit and identifies a trade item. */
const GTIN_LENGTHS: readonly number[] = [8, 12, 13, 14]

/** The GS1 check digit of a payload: weights 3, 1, 3, 1… from its right end, up to the next ten. */
export function checkDigitOf(payload: string): number {
  const sum = Array.from(payload)
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** Whether a number ends in its right check digit (GTIN, GLN, SSCC, GSRN…). */
export const hasRightCheckDigit = (digits: string) => /^\d{2,}$/.test(digits) && checkDigitOf(digits.slice(0, -1)) === Number(digits.at(-1))

export const isGtinShaped = (text: string) => /^\d+$/.test(text) && GTIN_LENGTHS.includes(text.length)

/** The 14-digit form of a good GTIN-8, -12, -13 or -14; undefined for anything else. */
export const gtin14Of = (text: string) => (isGtinShaped(text) && hasRightCheckDigit(text) ? text.padStart(14, '0') : undefined)
