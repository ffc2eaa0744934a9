import { expect, test } from 'vitest'
import { checkDigitOf, whyNotGtin } from './gtin.rules.ts'

test.each([
  ['893850000001', 0],
  ['893123456789', 7],
  ['893000000000', 2],
  ['0893850000001', 0],
  ['952197300001', 5],
])('the check digit of %s is %d', (payload, digit) => {
  expect(checkDigitOf(payload)).toBe(digit)
})

test.each([
  ['8938500000010', undefined],
  ['08938500000010', undefined],
  ['9521973000015', undefined],
  ['96385074', undefined],
  ['036000291452', undefined],
  ['8938500000011', 'WRONG_CHECK_DIGIT'],
  ['893850000001', 'WRONG_CHECK_DIGIT'],
  ['89385000000', 'WRONG_LENGTH'],
  ['893850000001O', 'NOT_DIGITS'],
  ['-938500000010', 'NOT_DIGITS'],
  ['', 'NOT_DIGITS'],
  ['٨٩٣٨٥٠٠٠٠٠٠١٠', 'NOT_DIGITS'],
  ['2000000000008', 'NOT_FOR_TRADE'],
  ['9780306406157', 'NOT_FOR_TRADE'],
])('%s: %s', (code, problem) => {
  expect(whyNotGtin(code)).toBe(problem)
})
