import { expect, test } from 'vitest'
import type { Rubric, RubricOption } from '../rubrics/find-rubric.use-case.ts'
import { Grade } from './grade.use-case.ts'

const grade = new Grade()
const label = { vi: 'Nhãn', en: 'Label' }
const an = (...points: (number | [number, ...number[]])[]): RubricOption[] =>
  points.map(option => {
    const [value, ...minimumFor] = [option].flat()
    return { label, points: value!, ...(minimumFor.length > 0 && { minimumFor }) }
  })
const aTable = (overrides: Partial<Rubric> = {}): Rubric => ({
  id: '00000000-0000-0000-0000-000000000000',
  regimeId: 'R4',
  setNumber: 1,
  version: 1,
  isComplete: true,
  name: label,
  parts: [
    {
      code: 'A',
      label,
      max: 40,
      children: [
        {
          code: '1',
          label,
          max: 40,
          children: [
            { code: '1.1', label, max: 30, options: an(10, 20, 30) },
            { code: '1.2', label, max: 10, options: an(0, 2.5, [5, 3], [10, 4]) },
          ],
        },
      ],
    },
    { code: 'B', label, max: 25, children: [{ code: '2', label, max: 25, options: an(0, 10, [25, 5]) }] },
    { code: 'C', label, max: 35, children: [{ code: '3', label, max: 35, options: an(5, 20, 35) }] },
  ],
  ...overrides,
})
const partsOnly = aTable({ isComplete: false, parts: aTable().parts.map(part => ({ ...part, children: [] })) })
const regime = {
  bands: [0, 30, 50, 70, 90].map((from, index, all) => ({ star: index + 1, from, to: all[index + 1] ?? null, isVerified: true })),
  competences: [3, 4, 5].map(star => ({ star, scores: 'PROVINCE', decides: 'PROVINCE', authority: label, isVerified: true }) as const),
}
const sheet = (options: Record<string, number>) => new Map(Object.entries(options).map(([code, optionIndex]) => [code, { optionIndex }]))

test('adds up what was chosen; no choice counts nothing', () => {
  const { total, parts, points } = grade.score(aTable(), sheet({ '1.1': 1, '1.2': 1, '3': 0 }))

  expect({ total, parts }).toEqual({ total: 27.5, parts: { A: 22.5, B: 0, C: 5 } })
  expect([...points]).toEqual([
    ['1.1', 20],
    ['1.2', 2.5],
    ['2', 0],
    ['3', 5],
  ])
})

test.each([
  ['a criterion that does not exist', '9.9', { optionIndex: 0 }, 'UNKNOWN_CRITERION'],
  ['a group', '1', { optionIndex: 0 }, 'IS_A_GROUP'],
  ['a part that has criteria', 'A', { points: 10 }, 'IS_A_GROUP'],
  ['no option', '1.1', { points: 10 }, 'OPTION_MISSING'],
  ['an option too many', '1.1', { optionIndex: 3 }, 'UNKNOWN_OPTION'],
  ['an option before the first', '1.1', { optionIndex: -1 }, 'UNKNOWN_OPTION'],
  ['half an option', '1.1', { optionIndex: 0.5 }, 'UNKNOWN_OPTION'],
  ['points of another option', '1.2', { optionIndex: 1, points: 2 }, 'NOT_THE_OPTIONS_POINTS'],
])('refuses %s', (_, code, answer, problem) => {
  expect(grade.check(aTable(), new Map([[code, answer]]))).toEqual([{ code, problem }])
})

test('takes points that say the same as the option', () => {
  expect(grade.check(aTable(), new Map([['1.2', { optionIndex: 1, points: 2.5 }]]))).toEqual([])
})

test('tells every fault, not the first', () => {
  expect(grade.check(aTable(), sheet({ '7': 0, '1': 0, '1.1': 9, '3': 0 })).map(({ code }) => code)).toEqual(['1', '7', '1.1'])
})

test('where only parts are known, points are given for parts', () => {
  const answers = new Map([
    ['A', { points: 31.5 }],
    ['C', { points: 20.25 }],
  ])
  expect(grade.check(partsOnly, answers)).toEqual([])
  expect(grade.score(partsOnly, answers)).toMatchObject({ total: 51.75, parts: { A: 31.5, B: 0, C: 20.25 } })
})

test.each([
  [{ points: 40.01 }, 'POINTS_OUT_OF_RANGE'],
  [{ points: -1 }, 'POINTS_OUT_OF_RANGE'],
  [{ points: 12.345 }, 'POINTS_OUT_OF_RANGE'],
  [{ points: Number.NaN }, 'POINTS_OUT_OF_RANGE'],
  [{}, 'POINTS_MISSING'],
  [{ optionIndex: 0 }, 'HAS_NO_OPTIONS'],
])('of a part %o is refused', (answer, problem) => {
  expect(grade.check(partsOnly, new Map([['A', answer]]))).toEqual([{ code: 'A', problem }])
})

const conclude = (
  totals: number[],
  agreed = new Map([
    ['1.2', 10],
    ['2', 25],
  ]),
  isDisqualified = false,
) => grade.conclude({ regime, rubric: aTable(), totals, agreed, isDisqualified })

test.each([
  [[49.99, 50], 49.99, 2],
  [[50, 50, 50, 50, 50, 50, 49.99], 49.99, 2],
  [[69.99, 70.01], 70, 4],
  [[89.99], 89.99, 4],
  [[90.33, 90.33, 90.34], 90.33, 5],
  [[0.1, 0.2], 0.15, 1],
])('the sheets %j make %d on average, %d stars', (totals, average, star) => {
  expect(conclude(totals)).toMatchObject({ average, band: star, star })
})

test('a missed minimum of three stars leaves two, one of four leaves three', () => {
  expect(conclude([75], new Map([['1.2', 2.5]]))).toEqual({
    average: 75,
    band: 4,
    star: 2,
    missed: [
      { code: '1.2', star: 3, needed: 5, got: 2.5 },
      { code: '1.2', star: 4, needed: 10, got: 2.5 },
    ],
  })
  expect(conclude([75], new Map([['1.2', 5]]))).toMatchObject({ star: 3 })
  // what only five stars ask for is nothing to four
  expect(conclude([75], new Map([['1.2', 10]]))).toMatchObject({ star: 4, missed: [] })
})

test('who is disqualified has no star, whatever the points', () => {
  expect(conclude([100], undefined, true)).toMatchObject({ average: 100, band: 5, star: null })
})

test('without a sheet there is nothing to conclude', () => {
  expect(() => conclude([])).toThrow('at least one sheet')
})

test('advises the missing minimum first, then the most points per rung', () => {
  const answers = sheet({ '1.1': 1, '1.2': 1, '2': 1, '3': 1 })

  expect(grade.advise({ regime, rubric: aTable(), answers })).toEqual({
    total: 52.5,
    star: 2,
    band: 3,
    next: {
      star: 3,
      pointsMissing: 0,
      minimaMissing: [{ code: '1.2', needed: 5, got: 2.5 }],
      cheapest: [{ code: '1.2', optionIndex: 2, gain: 2.5 }],
    },
  })
  expect(grade.advise({ regime, rubric: aTable(), answers: sheet({ '1.1': 1, '1.2': 2, '2': 1, '3': 1 }) })).toEqual({
    total: 55,
    star: 3,
    band: 3,
    next: {
      star: 4,
      pointsMissing: 15,
      minimaMissing: [{ code: '1.2', needed: 10, got: 5 }],
      // 5 points by the minimum; of 10 (1.1), 15 (2) and 15 (3) the first of the largest
      cheapest: [
        { code: '1.2', optionIndex: 3, gain: 5 },
        { code: '2', optionIndex: 2, gain: 15 },
      ],
    },
  })
})

test('at the top there is nothing left to advise', () => {
  expect(grade.advise({ regime, rubric: aTable(), answers: sheet({ '1.1': 2, '1.2': 3, '2': 2, '3': 2 }) })).toEqual({
    total: 100,
    star: 5,
    band: 5,
    next: null,
  })
})

test('where only parts are known it says how many points are missing, and no more', () => {
  const answers = new Map([['A', { points: 28.5 }]])
  expect(grade.advise({ regime, rubric: partsOnly, answers }).next).toEqual({
    star: 3,
    pointsMissing: 21.5,
    minimaMissing: [],
    cheapest: [],
  })
})

test('stays with the community’s own case, or the organization’s', () => {
  const cases: RubricOption[] = [
    { label, points: 10, case: 1 },
    { label, points: 35, case: 1 },
    { label, points: 10, case: 2 },
    { label, points: 35, case: 2 },
  ]
  const [a, b, c] = aTable().parts as [Rubric['parts'][0], Rubric['parts'][0], Rubric['parts'][0]]
  const tourism = aTable({ parts: [a, b, { ...c, children: [{ code: '3', label, max: 35, options: cases }] }] })
  const advised = (index: number) =>
    grade.advise({ regime, rubric: tourism, answers: sheet({ '1.1': 2, '1.2': 2, '3': index }) }).next!.cheapest[0]

  expect([advised(0), advised(2)]).toEqual([
    { code: '3', optionIndex: 1, gain: 25 },
    { code: '3', optionIndex: 3, gain: 25 },
  ])
})
