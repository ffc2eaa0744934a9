import { expect, test } from 'vitest'
import { deliveryFee } from './delivery.rules.ts'

const near = { unitId: 'near', fee: null }
const far = { unitId: 'far', fee: 40_000 }
const terms = { isOn: true, flatFee: 15_000, freeFrom: 300_000, areas: [near, far] }

test.each([
  ['the flat fee', terms, 'near', 100_000, 15_000],
  ['the fee of the area', terms, 'far', 100_000, 40_000],
  ['nothing for a large order', terms, 'far', 300_000, 0],
  ['the fee however large the order, where nothing is free', { ...terms, freeFrom: null }, 'near', 9_000_000, 15_000],
  ['not offered elsewhere', terms, 'other', 100_000, undefined],
  ['not offered while it is off', { ...terms, isOn: false }, 'near', 100_000, undefined],
])('bringing goods costs: %s', (_, given, unitId, goods, fee) => {
  expect(deliveryFee(given, unitId, goods)).toBe(fee)
})
