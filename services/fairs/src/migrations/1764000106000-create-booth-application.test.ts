import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities, migrations } from '../data-source.ts'
import { aFair, anApplication } from '../seeds/fair-ground.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => void (database = await createTestDatabase({ entities, migrations })))
afterAll(() => database.drop())

const tables = async () =>
  (await database.query(`SELECT count(*)::int AS found FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`))[0].found

test('every migration can be undone and done again', async () => {
  const before = await tables()

  for (const _ of migrations) await database.undoLastMigration()
  expect(await tables()).toBe(0)
  await database.runMigrations()

  expect(await tables()).toBe(before)
  expect(await database.query('SELECT count(*)::int AS rules FROM deadline_rule')).toEqual([{ rules: 36 }])
})

const OPEN = { status: 'APPLICATIONS_OPEN' }
test.each<[string, Record<string, unknown>]>([
  ['fair_ends_after_it_starts', { ends_on: '2027-01-09' }],
  ['fair_lasts_a_year_at_most', { ends_on: '2028-02-01' }],
  ['overseas_is_abroad', { country: 'JP' }],
  ['in_province_names_its_unit', { scope: 'IN_PROVINCE' }],
  ['a_place_abroad_has_no_unit', { scope: 'OVERSEAS', country: 'JP', unit_id: '7d9f5f3e-0a60-4d6c-9d0d-1f6f3d1c2b3a' }],
  ['location_is_whole', { latitude: 15 }],
  ['exemption_is_whole', { exemption_decision: '973' }],
  ['only_drafts_are_unannounced', { announced_at: null }],
  ['open_applications_have_a_deadline', { ...OPEN, applications_close_at: null }],
  ['open_applications_have_booths', { ...OPEN, booth_count: 0 }],
  ['deadline_precedes_fair', { ...OPEN, applications_close_at: '2027-01-09T17:00:00Z' }],
  ['booths_never_given_twice', { accepted_count: 11 }],
  ['cancelled_for_a_reason', { status: 'CANCELLED', cancel_reason: null }],
])('the database itself keeps the promise %s', async (promise, broken) => {
  await expect(aFair(database, broken)).rejects.toThrow(promise)
})

test('the database itself takes one application per fair and producer', async () => {
  const { fairId } = await aFair(database, OPEN)
  const { producerId } = await anApplication(database, { fair_id: fairId, status: 'DECLINED' })

  await expect(anApplication(database, { fair_id: fairId, producer_id: producerId })).rejects.toThrow(
    'one_application_per_fair_and_producer',
  )
})
