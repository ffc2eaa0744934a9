import { describe, expect, it } from 'vitest'
import { byPoint, isSameGoods, linesOf, totalOf } from '../../layers/mua-hang/app/utils/basket-goods.ts'
import { isUnpaid, orderStanding } from '../../layers/mua-hang/app/utils/order-standing.ts'
import { vietnamDay } from '../../app/utils/vietnam-time.ts'
import { pickupDays, timeOf } from '../../layers/mua-hang/app/utils/pickup-days.ts'

const line = (over: object = {}) => ({
  salesPointId: 'tam-ky',
  point: 'Tam Kỳ',
  productId: 'nuoc-mam',
  name: 'Nước mắm',
  slug: 'nuoc-mam',
  price: 70_000,
  quantity: 2,
  ...over,
})
const hoiAn = { salesPointId: 'hoi-an', point: 'Hội An' }

describe('a basket', () => {
  it('is grouped by who hands the goods over, in the order in which points came into it', () => {
    const points = byPoint([line(hoiAn), line(), line({ ...hoiAn, productId: 'dau-phung', price: 90_000, quantity: 1 })])
    expect(points.map(({ name, lines, total }) => [name, lines.length, total])).toEqual([
      ['Hội An', 2, 230_000],
      ['Tam Kỳ', 1, 140_000],
    ])
  })

  it('costs what its lines cost, and an empty one nothing', () => {
    expect(totalOf([line(), line(hoiAn)])).toBe(280_000)
    expect(totalOf([])).toBe(0)
  })

  it('knows the same goods at another point for others', () => {
    expect(isSameGoods(line(), line({ quantity: 9, price: 1 }))).toBe(true)
    expect(isSameGoods(line(), line(hoiAn))).toBe(false)
  })

  it('is what was held again, when one product came from two lots', () => {
    const product = { id: 'nuoc-mam', slug: 'nuoc-mam', name: 'Nước mắm', images: [] }
    const held = [1, 4].map(quantity => ({ lotCode: `LO-${quantity}`, quantity, unitPrice: 70_000, amount: 70_000 * quantity, product }))
    expect(linesOf({ salesPoint: { id: 'tam-ky', name: 'Tam Kỳ' }, lines: held })).toEqual([line({ quantity: 5, image: undefined })])
    expect(linesOf({ salesPoint: null, lines: held })).toEqual([])
    expect(linesOf({ salesPoint: { id: 'tam-ky', name: 'Tam Kỳ' }, lines: [{ ...held[0]!, product: null }] })).toEqual([])
  })
})

describe('hours of fetching', () => {
  it('belong to the day in Vietnam, whatever day it is in Greenwich', () => {
    expect([vietnamDay('2026-11-26T17:00:00Z'), timeOf('2026-11-26T17:00:00Z')]).toEqual(['2026-11-27', '00:00'])
    const slots = ['2026-11-26T16:00:00Z', '2026-11-26T23:00:00Z', '2026-11-27T01:00:00Z'].map(from => ({ from, to: from }))
    expect(pickupDays(slots).map(({ day, slots: its }) => [day, its.length])).toEqual([
      ['2026-11-26', 1],
      ['2026-11-27', 2],
    ])
  })
})

describe('an order', () => {
  const placed = { status: 'PLACED', paymentMethod: 'BANK_TRANSFER', paidAt: null, isRefundOwed: false } as const

  it('waits for its money only when it is paid by transfer and nothing has come', () => {
    expect(orderStanding(placed)).toBe('UNPAID')
    expect(orderStanding({ ...placed, paidAt: '2026-11-26T01:00:00Z' })).toBe('PLACED')
    expect(isUnpaid({ ...placed, paymentMethod: 'ON_COLLECTION' })).toBe(false)
  })

  it('says first that money is owed, then that it was cancelled', () => {
    expect(orderStanding({ ...placed, status: 'CANCELLED', isRefundOwed: true })).toBe('REFUND_OWED')
    expect(orderStanding({ ...placed, status: 'CANCELLED' })).toBe('CANCELLED')
  })
})
