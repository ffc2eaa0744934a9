import { expect, it } from 'vitest'
import { unitPriceOf } from '../../layers/quay-ban/app/utils/unit-price.ts'

it.each([
  ['chai 500 ml', 70_000, 140_000, 'LITRE'],
  ['Chai 0,5 lít', 70_000, 140_000, 'LITRE'],
  ['hộp 250g', 50_000, 200_000, 'KILOGRAM'],
  ['túi 1 kg', 45_000, 45_000, 'KILOGRAM'],
  ['hộp 10 gói x 20 g', 40_000, 200_000, 'KILOGRAM'],
  ['2 × 500 ml', 100_000, 100_000, 'LITRE'],
])('%s', (packaging, price, amount, per) => {
  expect(unitPriceOf(price, packaging)).toEqual({ amount, per })
})

it.each(['hộp 1 cái', 'combo quà Tết', '12 lọ', '0 g', ''])('%s says no weight', packaging => {
  expect(unitPriceOf(50_000, packaging)).toBeUndefined()
})
