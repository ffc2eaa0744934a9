import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const LINES = `criteria { code parentCode part level label max isAnswered options { index label points minimumForStars case } }`
const RUBRIC = `query ($regimeId: String, $on: LocalDate, $setNumber: Int!) {
  rubric(regimeId: $regimeId, on: $on, setNumber: $setNumber) { id regimeId setNumber version isComplete name ${LINES} }
}`
interface Line {
  readonly code: string
  readonly parentCode: string | null
  readonly level: number
  readonly label: string
  readonly max: number
  readonly isAnswered: boolean
  readonly options: readonly { index: number; label: string; points: number; minimumForStars: number[]; case: number | null }[]
}
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let english: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const { schema } = await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))
  client = createTestClient(schema)
  english = createTestClient(schema, { language: 'en' })
})
afterAll(() => database.drop())

const rubric = async (variables: Record<string, unknown>, by = client) => {
  const { data, errors } = await by.execute(aVisitor(), RUBRIC, variables)
  expect(errors).toBeUndefined()
  return data!['rubric']
}
const line = async (setNumber: number, code: string, by = client): Promise<Line> =>
  (await rubric({ regimeId: 'R4', setNumber }, by)).criteria.find((criterion: Line) => criterion.code === code)

test('a scoring sheet is a flat list: vegetables, as the law of today has them', async () => {
  const vegetables = await rubric({ on: '2026-11-23', setNumber: 1 })

  expect(vegetables).toMatchObject({ regimeId: 'R4', setNumber: 1, version: 1, isComplete: true, name: 'Rau, củ, quả, hạt tươi' })
  expect(vegetables.criteria.slice(0, 3)).toMatchObject([
    { code: 'A', parentCode: null, part: 'A', level: 0, label: 'Sản phẩm và cộng đồng', max: 40, isAnswered: false, options: [] },
    { code: '1', parentCode: 'A', part: 'A', level: 1, label: 'Tổ chức sản xuất', max: 18, isAnswered: false, options: [] },
    { code: '1.1', parentCode: '1', part: 'A', level: 2, max: 3, isAnswered: true },
  ])
  expect(await line(1, '4.1', english)).toEqual({
    code: '4.1',
    parentCode: '4',
    part: 'B',
    level: 2,
    label: 'Main market',
    max: 5,
    isAnswered: true,
    options: [
      { index: 0, label: 'Sold within the commune', points: 1, minimumForStars: [], case: null },
      { index: 1, label: 'Outside the commune, fewer than 5 agents', points: 2, minimumForStars: [3], case: null },
      { index: 2, label: 'Outside the commune, 5 agents or more', points: 3, minimumForStars: [4], case: null },
      {
        index: 3,
        label: 'Exports or modern channels (supermarket, online shop), under contract',
        points: 5,
        minimumForStars: [5],
        case: null,
      },
    ],
  })
})

test.each([
  ['a third level of criteria', 13, '6.1.1', { parentCode: '6.1', level: 3, isAnswered: true }],
  [
    'a criterion of one level',
    1,
    '9',
    { parentCode: 'C', level: 1, isAnswered: true, options: [{ points: 2 }, { points: 4 }, { points: 5 }] },
  ],
  [
    'a yes or no',
    1,
    '2.4',
    {
      max: 1,
      options: [
        { label: 'Không có', points: 0 },
        { label: 'Có', points: 1 },
      ],
    },
  ],
  [
    'two cases of community tourism',
    26,
    '8',
    {
      options: [
        { points: 1, case: 1 },
        { points: 3, case: 1 },
        { points: 1, case: 2 },
        { points: 3, case: 2 },
      ],
    },
  ],
])('knows %s', async (_, set, code, expected) => {
  expect(await line(set, code)).toMatchObject(expected)
})

test('all 26 sets stand in order, each of 100 points, with words in both languages for every line and option', async () => {
  for (const by of [client, english]) {
    const { data } = await by.execute(aVisitor(), `{ rubrics(regimeId: "R4") { setNumber name ${LINES} } }`)
    const rubrics: { setNumber: number; name: string; criteria: Line[] }[] = data!['rubrics']

    expect(rubrics.map(({ setNumber }) => setNumber)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
    for (const { criteria } of rubrics) {
      const answered = criteria.filter(({ isAnswered }) => isAnswered)
      expect(criteria.filter(({ level }) => level === 0).map(({ code, max }) => `${code} ${max}`)).toEqual(['A 40', 'B 25', 'C 35'])
      expect(answered.reduce((sum, { max }) => sum + max, 0)).toBe(100)
      expect(
        criteria.flatMap(({ label, options }) => [label, ...options.map(option => option.label)]).filter(label => label.trim() === ''),
      ).toEqual([])
      // who chooses has to be able to tell the options apart
      expect(
        answered.filter(({ options }) => new Set(options.map(option => `${option.label}${option.case}`)).size < options.length),
      ).toEqual([])
    }
  }
})

test.each([
  ['2020-01-01', 'R1', ['A 35', 'B 25', 'C 40']],
  ['2024-03-01', 'R2', ['A 40', 'B 25', 'C 35']],
  ['2025-08-01', 'R3', ['A 40', 'B 25', 'C 35']],
])('of a dossier of %s only the totals of the parts are known', async (on, regimeId, maxima) => {
  for (const setNumber of [1, 26]) {
    const totals = await rubric({ on, setNumber })
    expect(totals).toMatchObject({ regimeId, setNumber, isComplete: false, version: 1 })
    expect(totals.criteria.map(({ code, max, isAnswered }: Line) => (isAnswered ? `${code} ${max}` : code))).toEqual(maxima)
  }
})

test('there is nothing of a set, a regime or a day that nobody knows', async () => {
  expect(await rubric({ regimeId: 'R4', setNumber: 27 })).toBeNull()
  expect(await rubric({ regimeId: 'R9', setNumber: 1 })).toBeNull()
  expect(await rubric({ on: '2001-01-01', setNumber: 1 })).toBeNull()
})

test.each([
  [{ setNumber: 1 }, 'regimeId'],
  [{ setNumber: 1, regimeId: 'R4', on: '2026-11-23' }, 'regimeId'],
  [{ setNumber: 0, regimeId: 'R4' }, 'setNumber'],
  [{ setNumber: 2_000_000, regimeId: 'R4' }, 'setNumber'],
])('says what is wrong with %o', async (variables, field) => {
  const { errors } = await client.execute(aVisitor(), RUBRIC, variables)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})
