import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ExchangeFact, suggestions, surplusOf } from './exchange.rules.ts'

const fact = (given: Partial<ExchangeFact>): ExchangeFact => ({
  productId: 'p',
  spareable: 20,
  soldHere: 5,
  toPointId: 'far',
  availableThere: 0,
  soldThere: 0,
  underWayThere: 0,
  isInDistrict: true,
  distanceKm: 30,
  ...given,
})

test.each([
  ['keeps what it sells in 30 days', { spareable: 20, soldHere: 12 }, 8],
  ['keeps a few even when nothing sells', { spareable: 20, soldHere: 0 }, 17],
  ['spares nothing when it needs all', { spareable: 4, soldHere: 9 }, 0],
])('a point %s', (_, shelf, surplus) => expect(surplusOf(shelf)).toBe(surplus))

test('a shortage is what sells beyond what is there and on its way', () => {
  expect(suggestions([fact({ soldThere: 10, availableThere: 3, underWayThere: 2 })])).toMatchObject([
    { reason: 'SHORTAGE', quantity: 5, surplus: 15 },
  ])
  expect(suggestions([fact({ soldThere: 10, availableThere: 8, underWayThere: 2 })])).toEqual([])
})

test('shortages come first, the largest before others; what is left goes as a trial to the nearest district without', () => {
  const facts = [
    fact({ toPointId: 'new-far', isInDistrict: false, distanceKm: 60 }),
    fact({ toPointId: 'new-near', isInDistrict: false, distanceKm: 10 }),
    fact({ toPointId: 'small', soldThere: 4 }),
    fact({ toPointId: 'large', soldThere: 9 }),
  ]
  expect(suggestions(facts).map(({ toPointId, quantity, reason }) => [toPointId, quantity, reason])).toEqual([
    ['large', 9, 'SHORTAGE'],
    ['small', 4, 'SHORTAGE'],
    ['new-near', 2, 'NEW_TO_DISTRICT'],
  ])
})

test('a point of unknown place comes last', () => {
  const facts = [fact({ toPointId: 'nowhere', isInDistrict: false, distanceKm: null }), fact({ toPointId: 'near', isInDistrict: false })]
  expect(suggestions(facts)).toMatchObject([{ toPointId: 'near', quantity: 5 }])
})

test('one neighbour does not get every trial', () => {
  const products = ['a', 'b', 'c', 'd', 'e']
  const facts = products.flatMap(productId => [
    fact({ productId, toPointId: 'near', isInDistrict: false, distanceKm: 7 }),
    fact({ productId, toPointId: 'next', isInDistrict: false, distanceKm: 20 }),
  ])
  expect(suggestions(facts).map(({ productId, toPointId }) => `${productId} ${toPointId}`)).toEqual([
    'a near',
    'b near',
    'c near',
    'd next',
    'e next',
  ])
})

test('whatever the shelves, no surplus is given away twice and every suggestion is of something', () => {
  const units = fc.integer({ min: 0, max: 40 })
  const there = fc.record({ availableThere: units, soldThere: units, underWayThere: units, isInDistrict: fc.boolean() })
  fc.assert(
    fc.property(units, units, fc.array(there, { maxLength: 8 }), (spareable, soldHere, others) => {
      const made = suggestions(others.map((other, index) => fact({ ...other, spareable, soldHere, toPointId: String(index) })))
      const given = made.reduce((sum, { quantity }) => sum + quantity, 0)
      return made.every(({ quantity }) => quantity > 0) && given <= surplusOf({ spareable, soldHere })
    }),
  )
})
