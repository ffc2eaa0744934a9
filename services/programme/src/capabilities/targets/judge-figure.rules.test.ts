import { expect, test } from 'vitest'
import { type Demand, judge } from './judge-figure.rules.ts'

const PERCENT: Demand = { comparison: 'AT_LEAST', number: 70, numberTo: null, deadline: '2024-12-31', year: 2024, measure: 'PERCENT' }
const RANGE: Demand = { ...PERCENT, comparison: 'RANGE', number: 15, numberTo: 20, measure: 'COUNT' }
const ONCE: Demand = { ...PERCENT, comparison: 'EXACTLY', number: 1, measure: 'COUNT' }
const MILESTONE: Demand = { ...PERCENT, comparison: 'BEFORE', number: 100, deadline: '2024-07-31' }

test.each([
  ['69.99 of a hundred is not 70', { numerator: 6999, denominator: 10000 }, PERCENT, '2025-01-01', 'MISSED', 69.99],
  [
    'a share that only rounds to the number is not the number',
    { numerator: 699999, denominator: 1000000 },
    PERCENT,
    '2025-01-01',
    'MISSED',
    70,
  ],
  ['70 is 70', { numerator: 7, denominator: 10 }, PERCENT, '2025-01-01', 'MET', 70],
  ['nothing to divide by', { numerator: 0, denominator: 0 }, PERCENT, '2025-01-01', 'NO_DATA', null],
  ['on the deadline itself it is not missed yet', { numerator: 6, denominator: 10 }, PERCENT, '2024-12-31', 'AT_RISK', 60],
  ['early in the year nothing is at risk', { numerator: 0, denominator: 10 }, PERCENT, '2024-02-01', 'ON_TRACK', 0],
  ['half of it by the middle of the year', { numerator: 4, denominator: 10 }, PERCENT, '2024-07-01', 'ON_TRACK', 40],
  ['a quarter of it by the middle of the year', { numerator: 2, denominator: 10 }, PERCENT, '2024-07-01', 'AT_RISK', 20],
  ['below the range', { numerator: 14, denominator: 0 }, RANGE, '2025-01-01', 'MISSED', 14],
  ['the range’s lower end', { numerator: 15, denominator: 0 }, RANGE, '2025-01-01', 'MET', 15],
  ['the range’s upper end', { numerator: 20, denominator: 0 }, RANGE, '2025-01-01', 'MET', 20],
  ['over the range', { numerator: 21, denominator: 0 }, RANGE, '2025-01-01', 'OVER_RANGE', 21],
  ['exactly one', { numerator: 1, denominator: 0 }, ONCE, '2024-12-20', 'MET', 1],
  ['more than exactly one', { numerator: 2, denominator: 0 }, ONCE, '2024-12-20', 'OVER_RANGE', 2],
  ['a milestone 17 of 18 reached', { numerator: 17, denominator: 18 }, MILESTONE, '2024-08-01', 'MISSED', 94.44],
  ['a milestone all reached', { numerator: 18, denominator: 18 }, MILESTONE, '2024-08-01', 'MET', 100],
])('%s', (_, sums, demand, today, status, value) => {
  expect(judge(sums, demand, today)).toMatchObject({ status, value, isAtRisk: status === 'AT_RISK' })
})

test('a figure without data is at risk when time runs, and no longer when it has run out', () => {
  const nothing = { numerator: 0, denominator: 0 }
  expect(judge(nothing, PERCENT, '2024-09-01')).toMatchObject({ status: 'NO_DATA', isAtRisk: true })
  expect(judge(nothing, PERCENT, '2025-01-01')).toMatchObject({ status: 'NO_DATA', isAtRisk: false })
})
