import { expect, it } from 'vitest'
import { monthEnds, sameDayOf } from '../../layers/mang-luoi/app/utils/coverage-days.ts'

it.each([
  ['2024-12-31', 2025, '2025-12-31'],
  ['2024-02-29', 2025, '2025-02-28'],
  ['2025-02-28', 2024, '2024-02-28'],
])('from %s one goes to the same day of %i, which is %s', (day, year, same) => {
  expect(sameDayOf(year, day)).toBe(same)
})

it('the ends of the months of a year are offered up to today', () => {
  expect(monthEnds(2024, '2024-03-30')).toEqual(['2024-01-31', '2024-02-29'])
})
