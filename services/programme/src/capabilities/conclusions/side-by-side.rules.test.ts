import { expect, test } from 'vitest'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import { agree, type ChairsWord } from './agreement.rules.ts'
import { compare, criteriaOf, medianOf } from './side-by-side.rules.ts'

const label = { vi: 'x', en: 'x' }
const option = (points: number, ...minimumFor: number[]) => ({ label, points, minimumFor })
const rubric = {
  parts: [
    {
      code: 'A',
      label,
      max: 8,
      children: [
        {
          code: '1',
          label,
          max: 5,
          children: [{ code: '1.1', label, max: 5, options: [option(0), option(1), option(3, 3), option(5, 4, 5)] }],
        },
        { code: '2', label, max: 3, options: [option(1), option(2), option(3)] },
      ],
    },
    { code: 'B', label, max: 25, children: [] },
  ],
} as unknown as Rubric

const sheets = (...given: Record<string, number>[]) => given.map(points => new Map(Object.entries(points)))
const rule = (agreement: 'CHAIR_CONCLUDES' | 'MEDIAN' | 'MEAN', divergencePercent = 40) => ({ agreement, divergencePercent })
const said = (words: Record<string, Partial<ChairsWord>>) =>
  new Map(Object.entries(words).map(([code, word]) => [code, { points: null, reason: null, ...word }]))

test('leaves of every depth, and parts that have none, get points', () => {
  expect(criteriaOf(rubric).map(({ code }) => code)).toEqual(['1.1', '2', 'B'])
  expect(criteriaOf(rubric)[0]!.minima).toEqual([
    { star: 3, needed: 3 },
    { star: 4, needed: 5 },
    { star: 5, needed: 5 },
  ])
})

test('what members gave stands side by side; who says nothing gave nothing', () => {
  const [one, two] = compare(rubric, sheets({ '1.1': 5, '2': 2 }, { '1.1': 3, '2': 2 }, { '2': 2 }), rule('CHAIR_CONCLUDES'))

  expect(one).toMatchObject({ lowest: 0, highest: 5, mean: 2.66, isDivergent: true, agreed: null })
  expect(two).toMatchObject({ lowest: 2, highest: 2, mean: 2, isDivergent: false, agreed: 2 })
})

test.each([
  ['exactly the share', 5, 3, 40, false],
  ['more than the share', 5, 3, 39, true],
  ['never, at the whole maximum', 5, 0, 100, false],
])('members diverge: %s', (_, high, low, percent, isDivergent) => {
  expect(compare(rubric, sheets({ '1.1': high }, { '1.1': low }), rule('MEAN', percent))[0]).toMatchObject({ isDivergent })
})

test.each([
  [[1, 5, 3], 3],
  [[1, 5], 3],
  [[5, 1, 3, 3], 3],
  [[2, 2.01], 2],
  [[4], 4],
])('the middle of %j is %d', (points, middle) => {
  expect(medianOf(points)).toBe(middle)
})

test('a rule that reckons agrees by itself, and its chair adds reasons only', () => {
  const rows = compare(rubric, sheets({ '1.1': 5 }, { '1.1': 3 }, { '1.1': 0 }), rule('MEDIAN', 50))

  expect(agree(rows, said({}), false)).toMatchObject({ undecided: [], unexplained: ['1.1'] })
  expect(agree(rows, said({ '1.1': { reason: 'Đã bàn' } }), false)).toMatchObject({
    unexplained: [],
    criteria: [{ points: 3, reason: 'Đã bàn' }, {}, {}],
  })
  expect(agree(rows, said({ '1.1': { points: 5, reason: 'x' } }), false).faults).toEqual([
    { code: '1.1', problem: 'NOT_THE_OPTIONS_POINTS' },
  ])
})

test('a chair concludes where members differ, within the table, and says why when nobody gave that', () => {
  const rows = compare(rubric, sheets({ '1.1': 5, B: 20 }, { '1.1': 3, B: 20 }), rule('CHAIR_CONCLUDES', 100))

  expect(agree(rows, said({}), true)).toMatchObject({ undecided: ['1.1'], unexplained: [] })
  expect(agree(rows, said({ '1.1': { points: 3 } }), true)).toMatchObject({ faults: [], undecided: [], unexplained: [] })
  expect(agree(rows, said({ '1.1': { points: 1 } }), true)).toMatchObject({ unexplained: ['1.1'] })
  expect(agree(rows, said({ '1.1': { points: 3 }, B: { points: 19.5 } }), true)).toMatchObject({ unexplained: ['B'] })
  expect(agree(rows, said({ '1.1': { points: 4 }, B: { points: 25.5 }, Z: {} }), true).faults).toEqual([
    { code: '1.1', problem: 'NOT_THE_OPTIONS_POINTS' },
    { code: 'B', problem: 'POINTS_OUT_OF_RANGE' },
    { code: 'Z', problem: 'UNKNOWN_CRITERION' },
  ])
})
