import { expect, test } from 'vitest'
import { soldGoods } from './sold-goods.rules.ts'
import { correctedTime } from './till-clock.rules.ts'

const lot = (lotCode: string, free: number, change: object = {}) => ({
  productId: 'p',
  lotCode,
  expiresOn: null,
  onHand: free,
  reserved: 0,
  isRecalled: false,
  ...change,
})
const line = (quantity: number, lotCode: string | null = null) => ({ productId: 'p', lotCode, quantity, unitPrice: 10 })
const told = (...sold: [string, number, number][]) =>
  sold.map(([lotCode, quantity, missing]) => ({ productId: 'p', lotCode, quantity, missing, unitPrice: 10 }))

test.each([
  ['the lot in hand', [line(2, 'B')], [lot('A', 5), lot('B', 5)], told(['B', 2, 0])],
  ['the lot in hand before any lot', [line(4), line(3, 'A')], [lot('A', 5), lot('B', 5)], told(['A', 5, 0], ['B', 2, 0])],
  ['what the lot in hand lacks is missing, whatever others have', [line(7, 'A')], [lot('A', 5), lot('B', 5)], told(['A', 7, 2])],
  ['what is set aside is not free', [line(2, 'A')], [lot('A', 5, { reserved: 4 })], told(['A', 2, 1])],
  ['a recalled lot last', [line(6)], [lot('A', 5, { isRecalled: true }), lot('B', 5)], told(['A', 1, 0], ['B', 5, 0])],
  ['an expired lot last', [line(6)], [lot('A', 5, { expiresOn: '2026-11-22' }), lot('B', 5)], told(['A', 1, 0], ['B', 5, 0])],
  ['nothing of it ever', [line(1)], [], told(['UNKNOWN', 1, 1])],
  ['a new lot', [line(1, 'C')], [lot('A', 5)], told(['C', 1, 1])],
])('%s', (_, lines, lots, sold) => {
  expect(soldGoods(lines, lots, '2026-11-23')).toEqual(sold)
})

const now = new Date('2026-11-23T05:00:00Z')
test.each([
  ['right', '2026-11-23T04:00:00Z', '2026-11-23T05:00:00Z', '2026-11-23T04:00:00Z', undefined],
  ['nine minutes ahead', '2026-11-23T04:00:00Z', '2026-11-23T05:09:00Z', '2026-11-23T04:00:00Z', undefined],
  ['eleven minutes ahead', '2026-11-23T04:11:00Z', '2026-11-23T05:11:00Z', '2026-11-23T04:00:00Z', 660],
  ['a year behind', '2025-11-23T04:00:00Z', '2025-11-23T05:00:00Z', '2026-11-23T04:00:00Z', -31_536_000],
  ['in another age', '9999-01-01T04:00:00Z', '9999-01-01T05:00:00Z', '2026-11-23T04:00:00Z', 946_080_000],
  ['right, of a moment just ahead', '2026-11-23T05:05:00Z', '2026-11-23T05:00:00Z', '2026-11-23T05:00:00Z', undefined],
])('a clock that is %s', (_, deviceAt, deviceNow, at, wrongBySeconds) => {
  const time = correctedTime(new Date(deviceAt), { deviceNow: new Date(deviceNow), now })
  expect(time).toEqual({ at: new Date(at), ...(wrongBySeconds !== undefined && { wrongBySeconds }) })
})
