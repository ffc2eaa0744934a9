/** What is wrong with a would-be GTIN. */
export type GtinProblem = 'NOT_DIGITS' | 'WRONG_LENGTH' | 'WRONG_CHECK_DIGIT' | 'NOT_FOR_TRADE'

const LENGTHS = new Set([8, 12, 13, 14])
/** GS1 prefixes that never name one trade item of a producer: in-store, coupons, refunds, ISSN and ISBN are others' business. */
const NOT_TRADE_ITEMS = /^(02|04|05|2\d|98[0-4]|99|97[789])/

/** The last digit of a GTIN, GLN or SSCC: weights 3, 1, 3, … from the right of the rest. */
export function checkDigitOf(payload: string): number {
  const sum = [...payload].toReversed().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** What is wrong with it; undefined when it may name a product. */
export function whyNotGtin(code: string): GtinProblem | undefined {
  if (!/^\d+$/.test(code)) return 'NOT_DIGITS'
  if (!LENGTHS.has(code.length)) return 'WRONG_LENGTH'
  if (checkDigitOf(code.slice(0, -1)) !== Number(code.at(-1))) return 'WRONG_CHECK_DIGIT'
  if (code.length !== 8 && NOT_TRADE_ITEMS.test(code.padStart(14, '0').slice(1))) return 'NOT_FOR_TRADE'
  return undefined
}
