import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const FIELDS = `id name legalBasis validFrom validTo status certificateMonths note isVerified parts { code max }
  bands { star from to isVerified } competences { star scores decides authority isVerified } forwardings { from to minPoints isVerified }
  rounds { level number proposedBefore decidedBefore } deadlines { step days counts legalBasis } transitions { rule days legalBasis }`
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

const regimeOn = async (on: string, by = client) => {
  const { data, errors } = await by.execute(aVisitor(), `query ($on: LocalDate!) { evaluationRegime(on: $on) { ${FIELDS} } }`, { on })
  expect(errors).toBeUndefined()
  return data!['evaluationRegime']
}

test.each([
  ['2019-08-20', undefined],
  ['2019-08-21', 'R1'],
  ['2023-02-23', 'R1'],
  ['2023-02-24', 'R2'],
  ['2025-07-05', 'R2'],
  ['2025-07-06', 'R3'],
  ['2026-05-21', 'R3'],
  // both decisions were in force for sixty days: the later one grades what is new
  ['2026-05-22', 'R4'],
  ['2026-07-21', 'R4'],
  ['2030-01-01', 'R4'],
])('a dossier of %s is graded by %s', async (on, id) => {
  expect((await regimeOn(on))?.id).toBe(id)
})

test('who recognises three stars was the district in 2024 and is the province today', async () => {
  const [plan973, today] = [await regimeOn('2024-03-01'), await regimeOn('2026-11-23')]

  expect(plan973.competences[0]).toEqual({
    star: 3,
    scores: 'DISTRICT',
    decides: 'DISTRICT',
    authority: 'Ủy ban nhân dân cấp huyện',
    isVerified: true,
  })
  expect(plan973.forwardings).toEqual([
    { from: 'DISTRICT', to: 'PROVINCE', minPoints: 70, isVerified: true },
    { from: 'PROVINCE', to: 'CENTRE', minPoints: 90, isVerified: true },
  ])
  expect(today.competences[0]).toMatchObject({
    star: 3,
    scores: 'PROVINCE',
    decides: 'PROVINCE',
    authority: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  })
  expect(today.forwardings).toEqual([{ from: 'PROVINCE', to: 'CENTRE', minPoints: 90, isVerified: true }])
})

test('the law of today says its bands, rounds, time limits and transitions', async () => {
  const today = await regimeOn('2026-11-23', english)

  expect(today).toMatchObject({
    name: 'Criteria of 2026',
    validFrom: '2026-05-22',
    validTo: null,
    status: 'IN_FORCE',
    certificateMonths: 36,
    parts: [
      { code: 'A', max: 40 },
      { code: 'B', max: 25 },
      { code: 'C', max: 35 },
    ],
  })
  expect(today.note).toContain('signed decision')
  expect(today.bands.map(({ star, from, to }: Record<string, unknown>) => [star, from, to])).toEqual([
    [1, 0, 30],
    [2, 30, 50],
    [3, 50, 70],
    [4, 70, 90],
    [5, 90, null],
  ])
  expect(today.rounds).toHaveLength(4)
  expect(today.deadlines).toContainEqual({
    step: 'COMMUNE_OPINION',
    days: 15,
    counts: 'WORKING_DAYS_AFTER',
    legalBasis: 'Quyết định 26/2026/QĐ-TTg',
  })
  expect(today.transitions).toContainEqual({ rule: 'EXTEND_CERTIFICATE', days: 180, legalBasis: 'Quyết định 26/2026/QĐ-TTg, Điều 12' })
})

test('what was not verified says so', async () => {
  const first = await regimeOn('2020-01-01')

  expect(first).toMatchObject({ id: 'R1', isVerified: false })
  expect(first.bands[0].isVerified).toBe(false)
  expect(first.forwardings[0]).toMatchObject({ from: 'DISTRICT', isVerified: false })
})

test('all regimes stand in the order they began', async () => {
  const { data } = await client.execute(aVisitor(), '{ evaluationRegimes { id status } }')

  expect(data!['evaluationRegimes'].map(({ id, status }: Record<string, string>) => `${id} ${status}`)).toEqual([
    'R1 SUPERSEDED',
    'R2 SUPERSEDED',
    'R3 SUPERSEDED',
    'R4 IN_FORCE',
  ])
})

test('a new decision is rows: the day it begins, it grades by its own bands and authority; suspended, it does not', async () => {
  await database.query(`
    INSERT INTO evaluation_regime (id, name_vi, name_en, legal_basis, valid_from, valid_to, status, certificate_months, points_a, points_b, points_c, note, is_verified)
    VALUES ('R5', 'Bộ tiêu chí 2028', 'Criteria of 2028', 'Quyết định 1/2028/QĐ-TTg', '2028-01-01', NULL, 'IN_FORCE', 24, 30, 30, 40, NULL, true);
    INSERT INTO regime_band (regime_id, star, from_points, to_points) VALUES
      ('R5', 1, 0, 40), ('R5', 2, 40, 55), ('R5', 3, 55, 75.5), ('R5', 4, 75.5, 92), ('R5', 5, 92, NULL);
    INSERT INTO regime_competence (regime_id, star, scores_level, decides_level, authority_vi, authority_en) VALUES
      ('R5', 3, 'PROVINCE', 'PROVINCE', 'Giám đốc Sở', 'Director of the department');
    INSERT INTO regime_deadline (regime_id, step, days, counts, legal_basis) VALUES ('R5', 'COMMUNE_OPINION', 10, 'DAYS_AFTER', 'Điều 5');
  `)

  expect((await regimeOn('2027-12-31')).id).toBe('R4')
  expect(await regimeOn('2028-01-01')).toMatchObject({
    id: 'R5',
    certificateMonths: 24,
    note: null,
    bands: [{ to: 40 }, {}, { from: 55, to: 75.5, isVerified: false }, {}, { from: 92, to: null }],
    competences: [{ star: 3, authority: 'Giám đốc Sở' }],
    deadlines: [{ step: 'COMMUNE_OPINION', days: 10 }],
    rounds: [],
  })

  await database.query(`UPDATE evaluation_regime SET status = 'SUSPENDED' WHERE id = 'R5'`)
  expect((await regimeOn('2028-01-01')).id).toBe('R4')
})
