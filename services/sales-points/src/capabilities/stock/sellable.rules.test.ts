import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickLots, whyNotSellable } from './sellable.rules.ts'
import { InsufficientStock, LotNotSellable } from './stock.refusals.ts'

const today = '2026-11-23'
const aLot = (lotCode: string, onHand: number, given = {}) => ({
  productId: 'p',
  lotCode,
  expiresOn: null as string | null,
  onHand,
  reserved: 0,
  isRecalled: false,
  ...given,
})
const any = (quantity: number, productId = 'p') => ({ productId, lotCode: null, quantity })
const of = (lotCode: string, quantity: number) => ({ productId: 'p', lotCode, quantity })

test.each([
  ['yesterday', '2026-11-22', false, 'EXPIRED'],
  ['today', '2026-11-23', false, undefined],
  ['never', null, false, undefined],
  ['tomorrow, recalled', '2026-11-24', true, 'RECALLED'],
  ['yesterday, recalled', '2026-11-22', true, 'RECALLED'],
] as const)('a lot that expires %s', (_, expiresOn, isRecalled, reason) => {
  expect(whyNotSellable({ expiresOn, isRecalled }, today)).toBe(reason)
})

test('what expires first goes first, over several lots, lots without a day last', () => {
  const lots = [aLot('NEVER', 9), aLot('LATE', 9, { expiresOn: '2027-05-01' }), aLot('SOON', 4, { expiresOn: '2026-11-30' })]

  expect(pickLots([any(15)], lots, today)).toEqual([
    { productId: 'p', lotCode: 'LATE', quantity: 9 },
    { productId: 'p', lotCode: 'NEVER', quantity: 2 },
    { productId: 'p', lotCode: 'SOON', quantity: 4 },
  ])
})

test('expired, recalled and reserved units are not taken', () => {
  const lots = [aLot('OLD', 5, { expiresOn: '2026-11-22' }), aLot('BAD', 5, { isRecalled: true }), aLot('HELD', 5, { reserved: 3 })]

  expect(pickLots([any(2)], lots, today)).toEqual([{ productId: 'p', lotCode: 'HELD', quantity: 2 }])
  expect(pickLots([any(3)], lots, today)).toMatchObject({ available: 2 })
})

test('a named lot that may not be sold is told why', () => {
  const lots = [aLot('OLD', 5, { expiresOn: '2026-11-22' }), aLot('BAD', 5, { isRecalled: true })]

  expect(pickLots([of('OLD', 1)], lots, today)).toMatchObject({ reason: 'EXPIRED', lotCode: 'OLD' })
  expect(pickLots([of('BAD', 1)], lots, today)).toBeInstanceOf(LotNotSellable)
})

test('lines for the same goods are added up before they are compared', () => {
  expect(pickLots([any(3), any(3)], [aLot('A', 5)], today)).toMatchObject({ available: 5 })
  expect(pickLots([of('A', 3), any(3)], [aLot('A', 5)], today)).toMatchObject({ available: 2, askedLotCode: null })
  expect(pickLots([any(3), of('A', 5)], [aLot('A', 5), aLot('B', 3)], today)).toHaveLength(2)
})

test('a lot or product that was never there is simply not available', () => {
  expect(pickLots([of('X', 1)], [aLot('A', 5)], today)).toMatchObject({ available: 0, askedLotCode: 'X' })
  expect(pickLots([any(1, 'q')], [aLot('A', 5)], today)).toBeInstanceOf(InsufficientStock)
})

test('whatever is asked, exactly that much is taken, never more than is free of any lot', () => {
  const lots = fc.uniqueArray(
    fc.record({ lotCode: fc.constantFrom('A', 'B', 'C', 'D', 'E'), onHand: fc.integer({ min: 0, max: 20 }), reserved: fc.constant(0) }),
    {
      selector: lot => lot.lotCode,
    },
  )
  const wanted = fc.array(fc.record({ lotCode: fc.option(fc.constantFrom('A', 'B', 'C')), quantity: fc.integer({ min: 1, max: 15 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(lots, wanted, (some, lines) => {
      const shelf = some.map(lot => aLot(lot.lotCode, lot.onHand))
      const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0)
      const picked = pickLots(
        lines.map(line => ({ productId: 'p', ...line })),
        shelf,
        today,
      )
      if (!Array.isArray(picked)) return true
      const isWithin = picked.every(
        ({ lotCode, quantity }) => quantity > 0 && quantity <= shelf.find(lot => lot.lotCode === lotCode)!.onHand,
      )
      return isWithin && picked.reduce((sum, { quantity }) => sum + quantity, 0) === asked
    }),
  )
})
