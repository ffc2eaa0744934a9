import { expect, test } from 'vitest'
import { growthOf, problemOfPeriod, yearBefore } from './turnover.rules.ts'

test.each([
  ['2026-10-31', '2025-10-31'],
  ['2024-02-29', '2023-02-28'],
  ['2025-02-28', '2024-02-28'],
  ['2026-01-01', '2025-01-01'],
])('a year before %s is %s', (day, before) => {
  expect(yearBefore(day)).toBe(before)
})

test.each([
  [150, 100, 50],
  [100, 300, -67],
  [5, 0, null],
  [0, 10, -100],
])('from %i it grew to %i', (revenue, before, percent) => {
  expect(growthOf(revenue, before)).toBe(percent)
})

test('a period begins before it ends and lasts a year at most', () => {
  expect(problemOfPeriod('2026-01-01', '2026-12-31')).toBeUndefined()
  expect(problemOfPeriod('2026-01-02', '2026-01-01')).toBeDefined()
  expect(problemOfPeriod('2024-01-01', '2026-01-01')).toBeDefined()
})
