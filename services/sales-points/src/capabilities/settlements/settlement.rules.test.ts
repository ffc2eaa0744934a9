import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { monthAt, monthOf, settlementActions, settlementNumber, shareOf, sharesOf } from './settlement.rules.ts'

const LINE = { sourceId: 's', kind: 'SALE', causeId: 'c', productId: 'p', lotCode: 'A', happenedAt: new Date(0) } as const

test.each([
  [65_000, 2000, 13_000],
  [3, 5000, 2],
  [1, 4999, 0],
  [-3, 5000, -2],
  [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991],
  [0, 2000, 0],
])('of %i đồng, %i basis points are %i', (amount, basisPoints, share) => {
  expect(shareOf(amount, basisPoints)).toBe(share)
})

describe('what a customer paid', () => {
  const lines = fc.record({
    quantity: fc.integer({ min: -1000, max: 1000 }),
    unitPrice: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    commission: fc.integer({ min: 0, max: 10_000 }),
    fixed: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  })

  test('is shared out to the last đồng; what comes back takes back what was given', () => {
    fc.assert(
      fc.property(lines, ({ quantity, unitPrice, commission, fixed }) => {
        const terms = { commission, prices: fixed === null ? [] : [{ productId: 'p', unitPrice: fixed }] }
        const there = sharesOf({ ...LINE, quantity, unitPrice }, terms)
        const back = sharesOf({ ...LINE, quantity: -quantity, unitPrice }, terms)
        expect(there.commission + there.due).toBe(there.gross)
        expect(there.gross + back.gross).toBe(0)
        expect(there.commission + back.commission).toBe(0)
        expect(there.due + back.due).toBe(0)
      }),
    )
  })

  test('a price that was agreed for the producer goes before the share', () => {
    const terms = { commission: 2000, prices: [{ productId: 'p', unitPrice: 50_000 }] }
    expect(sharesOf({ ...LINE, quantity: 3, unitPrice: 65_000 }, terms)).toEqual({ gross: 195_000, commission: 45_000, due: 150_000 })
    expect(sharesOf({ ...LINE, productId: 'q', quantity: 3, unitPrice: 65_000 }, terms)).toEqual({
      gross: 195_000,
      commission: 39_000,
      due: 156_000,
    })
  })
})

test('a month is one of Vietnam', () => {
  expect(monthOf('2026-12')).toEqual({
    firstDay: '2026-12-01',
    begins: new Date('2026-11-30T17:00:00Z'),
    ends: new Date('2026-12-31T17:00:00Z'),
  })
  expect(monthAt(new Date('2026-11-30T16:59:59Z'))).toBe('2026-11')
  expect(monthAt(new Date('2026-11-30T17:00:00Z'))).toBe('2026-12')
  expect(['2026-13', '2026-1', 'x', '2026-11-01'].map(monthOf)).toEqual([undefined, undefined, undefined, undefined])
})

test.each([
  ['DRAWN', ['PRODUCER'], ['ACCEPT', 'DISPUTE']],
  ['DRAWN', ['SALES_POINT'], ['CORRECT']],
  ['DISPUTED', ['PRODUCER'], []],
  ['DISPUTED', ['SALES_POINT'], ['CORRECT']],
  ['ACCEPTED', ['PRODUCER'], []],
  ['ACCEPTED', ['SALES_POINT'], ['RECORD_PAYMENT']],
  ['PAID', ['SALES_POINT', 'PRODUCER'], []],
] as const)('%s, seen from %j: %j', (state, sides, actions) => {
  expect(settlementActions(state, sides)).toEqual(actions)
})

test('a number is told by signs that are not mistaken for others', () => {
  expect(settlementNumber(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 255]))).toMatch(/^QT[2-9B-DF-HJ-KMNP-TV-Z]{10}$/)
})
