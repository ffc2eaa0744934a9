import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whyNotLotCode } from './character-set.ts'
import { checkDigitOf, gtin14Of, hasRightCheckDigit } from './check-digit.ts'

test.each([
  ['893850000001', 0],
  ['893123456789', 7],
  ['893000000000', 2],
  ['0893850000001', 0],
  ['629104150021', 3],
  ['00614141123456789', 0],
])('the check digit of %s is %i', (payload, digit) => {
  expect(checkDigitOf(payload)).toBe(digit)
})

test.each([
  ['9521973000015', '09521973000015'],
  ['02345673', '00000002345673'],
  ['416000336108', '00416000336108'],
  ['12312312312333', '12312312312333'],
  ['9521973000016', undefined],
  ['95219730000', undefined],
  ['95219730000 5', undefined],
  ['', undefined],
])('%s has the 14-digit form %s', (text, gtin) => {
  expect(gtin14Of(text)).toBe(gtin)
})

const payload = fc.stringMatching(/^\d{12,13}$/)

test('one wrong digit never passes', () => {
  fc.assert(
    fc.property(payload, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const good = `${digits}${checkDigitOf(digits)}`
      const place = at % good.length
      const wrong = `${good.slice(0, place)}${(Number(good[place]) + by) % 10}${good.slice(place + 1)}`
      expect(hasRightCheckDigit(good)).toBe(true)
      expect(hasRightCheckDigit(wrong)).toBe(false)
    }),
  )
})

test.each(['DEMO-NMBH-01', 'A/1?%&"', 'x'.repeat(20)])('%s can be a lot code', code => {
  expect(whyNotLotCode(code)).toBeUndefined()
})

test.each([
  ['x'.repeat(21), 'at most 20'],
  ['', 'at least one'],
  ['..', 'dots alone'],
  ['LÔ 1', '“Ô” “ ”'],
  ['a#b', '“#”'],
])('%s cannot be a lot code: %s', (code, why) => {
  expect(whyNotLotCode(code)).toContain(why)
})
