import { expect, test } from 'vitest'
import { authorityOf, certificateNumberOf, isWithin, serialOf } from './decision.rules.ts'

test('an authority is named by the law’s words and its unit', () => {
  expect(authorityOf('Chủ tịch Ủy ban nhân dân cấp tỉnh', 'thành phố Đà Nẵng')).toBe('Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng')
  expect(authorityOf('Ủy ban nhân dân cấp huyện', 'huyện Quế Sơn')).toBe('Ủy ban nhân dân huyện Quế Sơn')
  expect(authorityOf('Bộ trưởng Bộ Nông nghiệp và Môi trường', undefined)).toBe('Bộ trưởng Bộ Nông nghiệp và Môi trường')
})

test('certificates are numbered per authority and year', () => {
  expect(certificateNumberOf(serialOf('48'), '2026-11-23', 7)).toBe('48-2026-000007')
  expect(certificateNumberOf(serialOf(undefined), '2027-01-01', 1_234_567)).toBe('VN-2027-1234567')
})

test.each([
  ['2026-05-21', false],
  ['2026-05-22', true],
  ['2026-07-21', true],
  ['2026-07-22', false],
])('%s within a regime of 22 May to 21 July 2026: %s', (day, isIn) => {
  expect(isWithin(day, { validFrom: '2026-05-22', validTo: '2026-07-21' })).toBe(isIn)
})

test('a regime without an end goes on', () => {
  expect(isWithin('2099-01-01', { validFrom: '2026-05-22', validTo: null })).toBe(true)
})
