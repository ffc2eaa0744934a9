import { expect, test } from 'vitest'
import { pricedLines, totalOf, whyNotUndone } from './counter-sale.rules.ts'
import { AmountTooLarge, SaleAlreadyUndone, UndoPeriodOver } from './counter-sales.refusals.ts'

const soldAt = new Date('2026-11-23T10:00:00+07:00')

test.each([
  ['an hour later', { soldAt, undoneAt: null }, '2026-11-23T11:00:00+07:00', undefined],
  ['the last moment of the day in Vietnam', { soldAt, undoneAt: null }, '2026-11-23T23:59:59+07:00', undefined],
  ['the next day in Vietnam, the same in UTC', { soldAt, undoneAt: null }, '2026-11-24T00:00:00+07:00', UndoPeriodOver],
  ['twice', { soldAt, undoneAt: soldAt }, '2026-11-23T11:00:00+07:00', SaleAlreadyUndone],
])('undoing %s', (_, sale, now, refusal) => {
  expect(whyNotUndone(sale, new Date(now))?.constructor).toBe(refusal)
})

const asked = (unitPrice: number | null) => ({ unitPrice, listPrice: unitPrice, promotionId: null })
const picked = [
  { productId: 'a', lotCode: '1', quantity: 3 },
  { productId: 'b', lotCode: '1', quantity: 1 },
]

test('copies prices; the total is the sum', () => {
  const lines = pricedLines(picked, () => asked(45_000))

  expect(lines).toMatchObject([{ unitPrice: 45_000, amount: 135_000 }, { amount: 45_000 }])
  expect(totalOf(lines as never)).toBe(180_000)
})

test('a line without a price leaves its amount and the total open', () => {
  const lines = pricedLines(picked, id => asked(id === 'a' ? 45_000 : null))

  expect(lines).toMatchObject([{ amount: 135_000 }, { unitPrice: null, amount: null }])
  expect(totalOf(lines as never)).toBeNull()
})

test('refuses a sum that money cannot hold', () => {
  expect(pricedLines([{ productId: 'a', lotCode: '1', quantity: 1_000_000_000 }], () => asked(10_000_000))).toBeInstanceOf(AmountTooLarge)
})
