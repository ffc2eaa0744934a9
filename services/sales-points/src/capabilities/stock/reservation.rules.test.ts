import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planReservations, type ReservationWish } from './reservation.rules.ts'
import { InsufficientStock } from './stock.refusals.ts'

const today = '2026-11-23'
const aLot = (salesPointId: string, lotCode: string, onHand: number, given = {}) => ({
  salesPointId,
  productId: 'p',
  lotCode,
  expiresOn: null as string | null,
  onHand,
  reserved: 0,
  isRecalled: false,
  ...given,
})
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const wish = (salesPointId: string, quantity: number): ReservationWish => ({
  wanted: [{ salesPointId, productId: 'p', lotCode: null, quantity }],
  freed: [],
})

test('who comes first is served first; who is denied takes nothing from those after', () => {
  const lots = [aLot('A', 'L', 5)]

  const { outcomes, emptied } = planReservations([wish('A', 3), wish('A', 3), wish('A', 2)], lots, today)
  const [first, second, third] = outcomes

  expect(first).toEqual([{ salesPointId: 'A', goods: [{ productId: 'p', lotCode: 'L', quantity: 3 }] }])
  expect(second).toEqual({ salesPointId: 'A', refusal: new InsufficientStock('p', null, 2) })
  expect(third).toEqual([{ salesPointId: 'A', goods: [{ productId: 'p', lotCode: 'L', quantity: 2 }] }])
  expect(emptied).toMatchObject([{ salesPointId: 'A', productId: 'p' }])
})

test('a wish over two points is granted at both or at none, points in the one order', () => {
  const lots = [aLot('B', 'L', 1), aLot('A', 'L', 1)]
  const both = (quantityAtB: number) => ({ wanted: [...wish('B', quantityAtB).wanted, ...wish('A', 1).wanted], freed: [] })

  const [denied, granted] = planReservations([both(2), both(1)], lots, today).outcomes

  expect(denied).toMatchObject({ salesPointId: 'B' })
  expect(granted).toMatchObject([{ salesPointId: 'A' }, { salesPointId: 'B' }])
})

test('what a wish frees counts for itself, and for those after it only when it is granted', () => {
  const lots = [aLot('A', 'L', 5, { reserved: 4 })]
  const freeing = (quantity: number) => ({
    ...wish('A', quantity),
    freed: [{ salesPointId: 'A', productId: 'p', lotCode: 'L', quantity: 4 }],
  })

  expect(planReservations([freeing(6), wish('A', 2)], lots, today).outcomes).toMatchObject([
    { refusal: { available: 5 } },
    { refusal: { available: 1 } },
  ])
  expect(planReservations([freeing(3), wish('A', 2)], lots, today).outcomes).toMatchObject([[{}], [{}]])
})

test('no plan, however many wishes, sets more of a lot aside than there is', () => {
  const units = fc.integer({ min: 0, max: 20 })
  const place = fc.constantFrom('A', 'B', 'C')
  const lot = fc.record({ at: place, code: fc.constantFrom('L', 'M'), onHand: units })
  const wished = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.uniqueArray(lot, { selector: ({ at, code }) => at + code }), fc.array(wished, { maxLength: 12 }), (given, wishes) => {
      const lots = given.map(({ at, code, onHand }) => aLot(at, code, onHand))
      const { outcomes: plans, emptied } = planReservations(
        wishes.map(lines => ({ wanted: lines.flatMap(([at, quantity]) => wish(at, quantity).wanted), freed: [] })),
        lots,
        today,
      )
      for (const [index, plan] of plans.entries()) {
        if ('refusal' in plan) continue
        const wanted = wishes[index]!.reduce((sum, [, quantity]) => sum + quantity, 0)
        expect(plan.flatMap(({ goods }) => goods).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(wanted)
      }
      const granted = plans.flatMap(plan => ('refusal' in plan ? [] : plan))
      for (const { salesPointId, lotCode, onHand } of lots) {
        const taken = granted
          .filter(one => one.salesPointId === salesPointId)
          .flatMap(({ goods }) => goods)
          .filter(picked => picked.lotCode === lotCode)
        expect(taken.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(onHand)
      }
      for (const [place, given] of Map.groupBy(lots, one => one.salesPointId)) {
        const taken = granted.filter(one => one.salesPointId === place).flatMap(({ goods }) => goods)
        const left = sumOf(given.map(({ onHand }) => onHand)) - sumOf(taken.map(({ quantity }) => quantity))
        expect(emptied.some(({ salesPointId }) => salesPointId === place)).toBe(taken.length > 0 && left === 0)
      }
    }),
  )
})
