import { type GtinProblem, whyNotGtin } from './gtin.rules.ts'

const WORDS: Record<GtinProblem, string> = {
  NOT_DIGITS: 'A GTIN is digits only.',
  WRONG_LENGTH: 'A GTIN has 8, 12, 13 or 14 digits.',
  WRONG_CHECK_DIGIT: 'The last digit does not fit the others: one digit is wrong or two are swapped.',
  NOT_FOR_TRADE: 'This prefix is kept for uses inside a shop, coupons, periodicals or books, not for products.',
}

/** Says in words what is wrong with a GTIN; undefined when it may name a product. */
export class CheckProductCode {
  execute(code: string): string | undefined {
    const problem = whyNotGtin(code)
    return problem && WORDS[problem]
  }
}
