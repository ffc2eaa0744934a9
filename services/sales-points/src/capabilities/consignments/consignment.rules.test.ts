import { expect, test } from 'vitest'
import { consignmentActions, dayAfter, faultOfTerms, isInForce } from './consignment.rules.ts'

const AGREED = { state: 'ACCEPTED', validFrom: '2026-11-01', validTo: '2026-12-31', endsOn: null, proposedSide: 'SALES_POINT' } as const

test.each([
  ['on its first day', {}, '2026-11-01', true],
  ['on the day before', {}, '2026-10-31', false],
  ['on its last day', {}, '2026-12-31', true],
  ['on the day after', {}, '2027-01-01', false],
  ['on the last day of a notice', { state: 'TERMINATED', endsOn: '2026-11-30' }, '2026-11-30', true],
  ['after a notice', { state: 'TERMINATED', endsOn: '2026-11-30' }, '2026-12-01', false],
  ['before it was accepted', { state: 'PROPOSED' }, '2026-11-15', false],
  ['after it was declined', { state: 'DECLINED' }, '2026-11-15', false],
] as const)('an agreement in force %s', (_, given, day, expected) => {
  expect(isInForce({ ...AGREED, ...given }, day)).toBe(expected)
})

test.each([
  ['PROPOSED', ['PRODUCER'], ['ACCEPT', 'DECLINE']],
  ['PROPOSED', ['SALES_POINT'], ['WITHDRAW']],
  ['PROPOSED', ['SALES_POINT', 'PRODUCER'], ['ACCEPT', 'DECLINE', 'WITHDRAW']],
  ['PROPOSED', [], []],
  ['ACCEPTED', ['PRODUCER'], ['TERMINATE']],
  ['ACCEPTED', [], []],
  ['TERMINATED', ['SALES_POINT'], []],
] as const)('%s, seen from %j: %j', (state, sides, actions) => {
  expect(consignmentActions({ ...AGREED, state }, sides, '2026-11-15')).toEqual(actions)
})

const TERMS = { commission: 2000, validFrom: '2026-11-23', validTo: null, noticeDays: 30, note: null, prices: [] }
const PRICE = { productId: 'a', unitPrice: 50_000 }

test.each([
  [{}, undefined],
  [{ commission: 10_001 }, 'commission'],
  [{ commission: -1 }, 'commission'],
  [{ validFrom: '2026-11-22' }, 'validFrom'],
  [{ validTo: '2026-11-22' }, 'validTo'],
  [{ noticeDays: 366 }, 'noticeDays'],
  [{ note: 'x'.repeat(501) }, 'note'],
  [{ prices: [PRICE, PRICE] }, 'prices'],
  [{ prices: [{ ...PRICE, unitPrice: -1 }] }, 'prices'],
])('terms %j', (given, field) => {
  expect(faultOfTerms({ ...TERMS, ...given }, '2026-11-23')?.field).toBe(field)
})

test('days are counted over the ends of months', () => {
  expect(dayAfter('2026-11-23', 30)).toBe('2026-12-23')
  expect(dayAfter('2026-12-01', -1)).toBe('2026-11-30')
})
