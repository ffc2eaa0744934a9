import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { planGround } from '../../seeds/plan-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const FIELDS = `__typename ... on Plan { id year number title status version unitsOn province { id } targets { id code number } } ... on PlanChangedMeanwhile { currentVersion }
  ... on AnotherPlanPublished { number } ... on PlanNotReady { planStatus }`
const CREATE = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ${FIELDS.replace(/\.\.\. on (PlanCh|Another|PlanNot)[^}]*\}/g, '')} } }`
const EDIT = `mutation ($input: EditPlanInput!) { editPlan(input: $input) { __typename ... on Plan { id number version targets { id code number } } ... on PlanChangedMeanwhile { currentVersion } } }`
const STEP = (step: string) =>
  `mutation ($input: PlanStepInput!) { ${step}(input: $input) { __typename ... on Plan { status version publishedAt } ... on AnotherPlanPublished { number } ... on PlanNotReady { planStatus } } }`
const FIND = 'query ($province: String!, $year: Int!) { plan(province: $province, year: $year) { id number } }'
const LIST =
  'query ($first: Int, $after: String, $year: Int) { plans(first: $first, after: $after, year: $year) { edges { node { id status } } pageInfo { hasNextPage endCursor } } }'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let ground: ReturnType<typeof planGround>
let application: Awaited<ReturnType<typeof createApplication>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2024-05-01T09:00:00Z'))
  client = createTestClient(application.schema)
  ground = planGround(database)
})
afterAll(() => database.drop())

const TARGET = {
  code: 'T4',
  titleVi: 'Ít nhất 70%',
  titleEn: 'At least 70%',
  formula: 'RECOGNISED_OF_REGISTERED',
  comparison: 'AT_LEAST',
  number: 70,
  deadline: '2024-12-31',
  responsible: 'DISTRICT',
}
const TERMS = { number: '973/KH-UBND', decidedOn: '2024-02-15', title: 'Kế hoạch OCOP 2024', targets: [TARGET] }

async function anOffice() {
  const here = await ground.aProvince()
  const actor = anActor('OFFICER', here.province.id)
  const create = (given: object = {}, by = actor) =>
    client.execute(by, CREATE, { input: { ...TERMS, idempotencyKey: randomUUID(), unitId: here.province.id, year: 2024, ...given } })
  const draft = async (given: object = {}) => (await create(given)).data!['createPlan'] as { id: string; version: number }
  const step = async (name: 'publishPlan' | 'withdrawPlan', planId: string, by = actor) =>
    client.execute(by, STEP(name), { input: { planId } })
  const find = async () => (await client.execute(aVisitor(), FIND, { province: here.province.slug, year: 2024 })).data!['plan']
  return { ...here, actor, create, draft, step, find }
}

test('an office writes a draft that nobody else sees, and publishes it', async () => {
  const { create, step, find, province } = await anOffice()

  const plan = (await create()).data!['createPlan']

  expect(plan).toMatchObject({
    __typename: 'Plan',
    year: 2024,
    status: 'DRAFT',
    version: 1,
    unitsOn: '2024-02-15',
    province: { id: province.id },
  })
  expect(plan.targets).toMatchObject([{ code: 'T4', number: 70 }])
  expect(await find()).toBeNull()
  expect((await step('publishPlan', plan.id)).data!['publishPlan']).toEqual({
    __typename: 'Plan',
    status: 'PUBLISHED',
    version: 2,
    publishedAt: '2024-05-01T09:00:00.000Z',
  })
  expect(await find()).toEqual({ id: plan.id, number: '973/KH-UBND' })
  const audited = await database.query('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at', [plan.id])
  expect(audited).toEqual([{ action: 'createPlan' }, { action: 'publishPlan' }])
})

test('of two drafts of one year published at once, one wins', async () => {
  const { draft, step } = await anOffice()
  const plans = [await draft(), await draft({ number: '974/KH-UBND' })]
  let next = 0

  const answers = await race(database, 2, () => step('publishPlan', plans[next++]!.id))

  expect(answers.map(({ data }) => data!['publishPlan'].__typename).toSorted()).toEqual(['AnotherPlanPublished', 'Plan'])
})

test('a plan is edited with the version that was read, and targets that stay keep their history', async () => {
  const { draft, actor } = await anOffice()
  const plan = await draft()
  const edit = (given: object) => client.execute(actor, EDIT, { input: { ...TERMS, planId: plan.id, version: 1, ...given } })
  const before = (await edit({})).data!['editPlan']

  const stale = (await edit({ number: '1/KH' })).data!['editPlan']
  const edited = (
    await edit({
      version: 2,
      targets: [
        { ...TARGET, code: 'T1' },
        { ...TARGET, number: 75 },
      ],
    })
  ).data!['editPlan']

  expect(stale).toEqual({ __typename: 'PlanChangedMeanwhile', currentVersion: 2 })
  expect(edited.targets).toEqual([
    { id: expect.any(String), code: 'T1', number: 70 },
    { id: before.targets[0].id, code: 'T4', number: 75 },
  ])
  const [entry] = await database.query(
    `SELECT before, after FROM audit_entry WHERE subject_id = $1 AND action = 'editPlan' ORDER BY at DESC LIMIT 1`,
    [plan.id],
  )
  expect([entry.before.targets[0].number, entry.after.targets[1].number]).toEqual([70, 75])
})

test('a withdrawn plan is no longer public, and is not published again', async () => {
  const { draft, step, find } = await anOffice()
  const { id } = await draft()
  await step('publishPlan', id)

  expect((await step('withdrawPlan', id)).data!['withdrawPlan']).toMatchObject({ status: 'WITHDRAWN' })

  expect(await find()).toBeNull()
  expect((await step('publishPlan', id)).data!['publishPlan']).toEqual({ __typename: 'PlanNotReady', planStatus: 'WITHDRAWN' })
})

test('a repeated key answers with the first plan', async () => {
  const { create } = await anOffice()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 5, () => create({ idempotencyKey }))

  expect(new Set(answers.map(({ data }) => data!['createPlan'].id)).size).toBe(1)
})

test('only the office of the province, its successor and the ministry write plans', async () => {
  const { create, draft, step, districts, communes, successor } = await anOffice()
  const { id } = await draft()

  for (const by of [
    anActor('OFFICER', districts[0]!.id),
    anActor('OFFICER', communes[0]!.id),
    anActor('OFFICER', randomUUID()),
    anActor('PRODUCER', randomUUID()),
  ]) {
    expect((await create({}, by)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect((await step('publishPlan', id, by)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  expect((await create({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  for (const by of [anActor('OFFICER', successor.id), anActor('OFFICER', COUNTRY)])
    expect((await create({}, by)).data!['createPlan'].__typename).toBe('Plan')
})

test('drafts are listed for the offices in charge only, the latest year first', async () => {
  const { draft, step, actor, province } = await anOffice()
  const ids = [await draft(), await draft({ year: 2025, targets: [{ ...TARGET, deadline: '2025-12-31' }] })].map(({ id }) => id)
  await step('publishPlan', ids[0]!)
  const list = async (by = actor, variables: object = {}) => {
    const { edges, pageInfo } = (await client.execute(by, LIST, { first: 100, ...variables })).data!['plans']
    return { ids: edges.map(({ node }: { node: { id: string } }) => node.id).filter((id: string) => ids.includes(id)), pageInfo }
  }

  expect((await list()).ids).toEqual([ids[1], ids[0]])
  expect((await list(actor, { year: 2024 })).ids).toEqual([ids[0]])
  expect((await list(aVisitor())).ids).toEqual([ids[0]])
  expect((await list(anActor('OFFICER', randomUUID()))).ids).toEqual([ids[0]])
  expect((await list(anActor('PRODUCER', province.id))).ids).toEqual([ids[0]])
  const first = await list(actor, { first: 1 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  expect((await client.execute(actor, LIST, { after: 'x' })).errors).toMatchObject([{ extensions: { field: 'after' } }])
})

test.each([
  ['a plan without targets', { targets: [] }, 'targets'],
  ['a code twice', { targets: [TARGET, TARGET] }, 'targets'],
  ['a range without its end', { targets: [{ ...TARGET, comparison: 'RANGE' }] }, 'targets.0.numberTo'],
  ['a range that goes down', { targets: [TARGET, { ...TARGET, code: 'T5', comparison: 'RANGE', numberTo: 60 }] }, 'targets.1.numberTo'],
  ['a negative number', { targets: [{ ...TARGET, number: -1 }] }, 'targets.0.number'],
  ['a deadline of another time', { targets: [{ ...TARGET, deadline: '2023-12-31' }] }, 'targets.0.deadline'],
  ['an odd code', { targets: [{ ...TARGET, code: 't 4' }] }, 'targets.0.code'],
  ['no title', { title: ' ' }, 'title'],
  ['a year before the programme', { year: 2017 }, 'year'],
])('says at which field the trouble is: %s', async (_, given, field) => {
  const { create } = await anOffice()

  expect((await create(given)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('a district has no plan', async () => {
  const { create, districts } = await anOffice()

  expect((await create({ unitId: districts[0]!.id })).errors).toMatchObject([{ extensions: { field: 'unitId' } }])
})
