import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { DossierStatus } from '../capabilities/dossiers/dossier-status.enum.ts'
import { entities, migrations } from '../data-source.ts'
import { seedDemo } from './demo.seed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
const clock = () => new Date('2026-11-26T03:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, clock)
  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock }))
})
afterAll(() => database.drop())

const column = async (sql: string): Promise<string[]> => (await database.query(sql)).map((row: { value: string }) => row.value)

test('there is a dossier in every state, and nothing is told of days to come', async () => {
  expect(await column('SELECT DISTINCT status AS value FROM dossier ORDER BY 1')).toEqual(Object.keys(DossierStatus).toSorted())
  for (const [table, moment] of Object.entries({
    dossier_step: 'at',
    conclusion: 'concluded_at',
    score_sheet: 'submitted_at',
    decision: 'created_at',
  }))
    expect(await column(`SELECT ${moment}::text AS value FROM ${table} WHERE ${moment} > '2026-11-26T12:00:00Z'`)).toEqual([])
})

const REGISTERS = [
  'focal_point',
  'ocop_officer',
  'training_course',
  'training_session',
  'training_attendance',
  'support_record',
  'food_safety_commitment',
]
const MORE = ['label_check', 'material_area', 'linkage_contract', 'conference', 'declared_promotion', 'declared_result', 'plan_snapshot']

test.each([...REGISTERS, ...MORE])('there is something to see in %s', async table => {
  expect(await column(`SELECT 1 AS value FROM ${table} LIMIT 1`)).toHaveLength(1)
})

test('people and papers that do not exist are seen not to', async () => {
  expect(await column(`SELECT name AS value FROM ocop_officer WHERE name !~ '^Cán bộ mẫu [0-9]{2}$'`)).toEqual([])
  expect(await column(`SELECT name AS value FROM council_member WHERE name NOT LIKE '%mẫu%'`)).toEqual([])
  expect(await column(`SELECT number AS value FROM decision WHERE number NOT LIKE 'DEMO-%'`)).toEqual([])
  expect(await column(`SELECT receipt_number AS value FROM dossier WHERE receipt_number NOT LIKE 'DEMO-%'`)).toEqual([])
})

test('the chair’s words are what the sheets add up to', async () => {
  const wrong = `SELECT c.id::text AS value FROM conclusion c JOIN score_sheet s USING (session_id, dossier_id) GROUP BY c.id HAVING avg(s.total) <> c.average OR count(*) <> c.sheets`
  expect(await column(wrong)).toEqual([])
  const unlike = `SELECT s.id::text AS value FROM score_sheet s JOIN score_line l ON l.sheet_id = s.id GROUP BY s.id HAVING sum(l.points) <> s.total`
  expect(await column(unlike)).toEqual([])
})
