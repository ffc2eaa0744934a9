import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { PLAN_973 } from '../../seeds/plan-973.ts'
import { planGround } from '../../seeds/plan-ground.ts'

const FREEZE = `mutation ($input: FreezeSnapshotInput!) { freezeSnapshot(input: $input) { __typename ... on PlanSnapshot { id takenOn note figures { code numerator denominator value } }
  ... on SnapshotTakenAlready { snapshotId } } }`
const READ = `query ($id: UUID!) { planById(id: $id) { snapshots { takenOn note } targets { code trend { takenOn numerator denominator value } figure { denominator } } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let ground: ReturnType<typeof planGround>
let application: Awaited<ReturnType<typeof createApplication>>
let now: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date(now))
  client = createTestClient(application.schema)
  ground = planGround(database)
})
beforeEach(() => {
  now = '2024-06-15T03:00:00Z'
})
afterAll(() => database.drop())

async function aPlan() {
  const { province, communes, districts } = await ground.aProvince()
  const number = `973/${province.id.slice(0, 8)}`
  const { id } = await new UnitOfWork(database).run(transaction =>
    application.plans.loadPlan.execute({ ...PLAN_973, number, unitId: province.id }, transaction),
  )
  const officer = anActor('OFFICER', province.id)
  const register = async () => ground.aDossier(await ground.aProduct(communes[0]!.id))
  const freeze = async (given: object = {}, by = officer) =>
    client.execute(by, FREEZE, { input: { idempotencyKey: randomUUID(), planId: id, note: 'Họp quý', ...given } })
  const read = async () => (await client.execute(aVisitor(), READ, { id })).data!['planById']
  return { id, officer, register, freeze, read, districts }
}

test('figures are frozen as they are at that moment, and stay so whatever comes', async () => {
  const { register, freeze, read } = await aPlan()
  await register()

  const snapshot = (await freeze()).data!['freezeSnapshot']
  await register()
  await application.plans.refreshFigures.execute()

  expect(snapshot).toMatchObject({ __typename: 'PlanSnapshot', takenOn: '2024-06-15', note: 'Họp quý' })
  expect(snapshot.figures).toHaveLength(17)
  expect(snapshot.figures[3]).toEqual({ code: 'T4', numerator: 0, denominator: 1, value: 0 })
  expect(snapshot.figures[4]).toEqual({ code: 'T5', numerator: 0, denominator: 0, value: 0 })
  expect((await read()).targets[3]).toEqual({
    code: 'T4',
    trend: [{ takenOn: '2024-06-15', numerator: 0, denominator: 1, value: 0 }],
    figure: { denominator: 2 },
  })
  for (const change of ['UPDATE snapshot_figure SET numerator = 9', 'DELETE FROM snapshot_figure', 'DELETE FROM plan_snapshot'])
    await expect(database.query(change)).rejects.toThrow('never changed')
})

test('a day has one snapshot, even when two freeze at once', async () => {
  const { freeze, read } = await aPlan()

  const answers = await race(database, 4, () => freeze())

  expect(answers.map(({ data }) => data!['freezeSnapshot'].__typename).toSorted()).toEqual([
    'PlanSnapshot',
    ...Array.from({ length: 3 }, () => 'SnapshotTakenAlready'),
  ])
  expect((await read()).snapshots).toHaveLength(1)
})

test.each([
  ['2024-06-30T12:59:59Z', 0, 'the day’s decisions may still come'],
  ['2024-06-30T13:00:00Z', 1, 'it is eight in the evening in Vietnam'],
  ['2024-06-30T16:59:59Z', 1, 'the day is not over yet'],
  ['2024-06-30T17:00:00Z', 0, 'it is July in Vietnam'],
  ['2024-02-28T15:00:00Z', 0, 'a leap year has one day more'],
  ['2024-02-29T15:00:00Z', 1, 'the last evening of February'],
  ['2026-06-30T15:00:00Z', 0, 'the plan and its deadlines are long over'],
])('every published plan is frozen on the last evening of a month: at %s %i', async (moment, count) => {
  const { read } = await aPlan()
  now = moment

  await application.plans.freezeSnapshot.monthly()
  await application.plans.freezeSnapshot.monthly()

  expect((await read()).snapshots).toHaveLength(count)
})

test('strangers freeze nothing, and a note has its length', async () => {
  const { freeze, districts } = await aPlan()
  for (const by of [anActor('OFFICER', districts[0]!.id), anActor('OFFICER', randomUUID()), anActor('PRODUCER', randomUUID())])
    expect((await freeze({}, by)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await freeze({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await freeze({ planId: randomUUID() })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await freeze({ note: 'x'.repeat(501) })).errors).toMatchObject([{ extensions: { field: 'note' } }])
})
