import { randomUUID } from 'node:crypto'
import { SalesPointAnnouncedV1, SalesPointApprovedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aLand } from '../../seeds/land-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const FILE = /* GraphQL */ `
  fragment File on SalesPointFile {
    id
    status
    since
    allowedActions
    application {
      appliedOn
      floorArea
    }
    business {
      openOrders
      unitsOnHand
    }
    supports {
      amount
      share
    }
    steps {
      from
      to
      onDay
      reason
      actor {
        id
      }
    }
    checklist {
      version
      legalBasis
      isVerified
      items {
        code
        isMet
        evidence
        isVerified
      }
    }
    salesPoint {
      name
      slug
    }
  }
`
const PROPOSE = `${FILE} mutation ($input: ProposeSalesPointInput!) { proposeSalesPoint(input: $input) { __typename ...File } }`
const DECIDE = `${FILE} mutation ($input: DecideSalesPointInput!) { decideSalesPoint(input: $input) { __typename ...File
  ... on SalesPointNotInStatus { status } ... on ChecklistNotMet { missing } ... on SalesPointStillBusy { openOrders openTransfers } } }`
const ANSWER = `${FILE} mutation ($input: AnswerChecklistInput!) { answerChecklist(input: $input) { __typename ...File } }`
const SUPPORT = `mutation ($input: RecordSalesPointSupportInput!) { recordSalesPointSupport(input: $input) { __typename ... on SalesPointSupport { id amount } } }`
const READ = `${FILE} query ($id: UUID!) { salesPointFile(id: $id) { ...File } }`
const LIST = `query ($status: SalesPointStatus, $first: Int, $after: String) { salesPointRegister(status: $status, first: $first, after: $after) {
  edges { node { id status } } pageInfo { hasNextPage endCursor } } salesPointRegisterCounts { status points } }`
const MET = [
  { item: 'VT3', isMet: true, evidence: 'Trong chợ' },
  { item: 'SP1', isMet: true },
  { item: 'CL1', isMet: true },
  { item: 'BH1', isMet: true },
]

type Told = ReturnType<typeof JSON.parse>
const start = new Date('2026-11-23T03:00:00Z')
let now = start
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: SalesPointsApplication
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let land: Awaited<ReturnType<typeof aLand>>
let officer: Actor
let owner: Actor

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
beforeEach(async () => {
  now = start
  land = await aLand(database, application)
  officer = land.officerOf(land.commune)
  owner = anActor('PRODUCER', randomUUID())
})
afterAll(() => database.drop())

async function run(mutation: string, actor: Actor, input: Record<string, unknown>): Promise<Told> {
  const { data, errors } = await client.execute(actor, mutation, { input })
  return { ...(data && Object.values(data)[0]), ...(errors ? { errors } : {}) }
}
const propose = (more: Record<string, unknown> = {}, actor = owner) =>
  run(PROPOSE, actor, {
    idempotencyKey: randomUUID(),
    organizationId: actor.memberships[0]!.organizationId,
    name: 'Điểm bán chợ Vườn Lài',
    kind: 'DISTRICT_POINT',
    address: 'Chợ Vườn Lài',
    unitId: land.commune,
    openingHours: [{ weekday: 1, opens: '07:00', closes: '17:00' }],
    floorArea: 40,
    answers: MET,
    ...more,
  })
const decide = (salesPointId: string, action: string, more: Record<string, unknown> = {}, actor = officer) =>
  run(DECIDE, actor, { idempotencyKey: randomUUID(), salesPointId, action, ...more })
async function anActivePoint() {
  const { id } = await propose()
  for (const action of ['START_REVIEW', 'APPROVE', 'ACTIVATE']) await decide(id, action)
  return id as string
}
const toldOf = async (id: string) =>
  (await eventsIn(database, SalesPointAnnouncedV1))
    .filter(({ salesPointId }) => salesPointId === id)
    .map(({ status, since }) => `${status} ${since}`)

test('a proposal becomes a point that sells, and each step is kept and told', async () => {
  const proposed = await propose()
  expect(proposed).toMatchObject({ __typename: 'SalesPointFile', status: 'PROPOSED', since: '2026-11-23', allowedActions: ['WITHDRAW'] })
  expect(proposed.application).toEqual({ appliedOn: '2026-11-23', floorArea: 40 })
  const { id } = proposed
  expect(await decide(id, 'START_REVIEW')).toMatchObject({ status: 'UNDER_REVIEW', allowedActions: ['RETURN', 'APPROVE', 'REFUSE'] })
  now = new Date('2026-11-25T03:00:00Z')
  expect(await decide(id, 'APPROVE', { decisionNumber: '12/QĐ-UBND', onDay: '2026-11-24' })).toMatchObject({
    status: 'APPROVED',
    since: '2026-11-24',
  })
  const active = await decide(id, 'ACTIVATE')

  expect(active).toMatchObject({ status: 'ACTIVE', allowedActions: ['SUSPEND', 'CLOSE'] })
  expect(active.steps).toEqual([
    { from: null, to: 'PROPOSED', onDay: '2026-11-23', reason: null, actor: { id: owner.userId } },
    { from: 'PROPOSED', to: 'UNDER_REVIEW', onDay: '2026-11-23', reason: null, actor: { id: officer.userId } },
    { from: 'UNDER_REVIEW', to: 'APPROVED', onDay: '2026-11-24', reason: null, actor: { id: officer.userId } },
    { from: 'APPROVED', to: 'ACTIVE', onDay: '2026-11-25', reason: null, actor: { id: officer.userId } },
  ])
  const { organizationId } = owner.memberships[0]!
  expect((await eventsIn(database, SalesPointApprovedV1)).filter(({ salesPointId }) => salesPointId === id)).toEqual([
    { salesPointId: id, salesPointName: 'Điểm bán chợ Vườn Lài', organizationId, proposedBy: owner.userId, at: expect.any(String) },
  ])
  expect(await toldOf(id)).toEqual(['PROPOSED 2026-11-23', 'UNDER_REVIEW 2026-11-23', 'APPROVED 2026-11-24', 'ACTIVE 2026-11-25'])
  const { data } = await client.execute(aVisitor(), `query ($slug: String!) { salesPoint(slug: $slug) { id } }`, {
    slug: active.salesPoint.slug,
  })
  expect(data!['salesPoint']).toEqual({ id })
})

test('a suspended point neither sells nor is listed, and sells again when it is resumed', async () => {
  const id = await anActivePoint()
  const staff = scene.staffOf({ id })
  const product = await scene.aProduct()
  await scene.receive({ id }, product, 5)
  const sell = () =>
    run(
      'mutation ($input: SellAtCounterInput!) { sellAtCounter(input: $input) { __typename ... on SalesPointNotActive { status } } }',
      staff,
      { idempotencyKey: randomUUID(), salesPointId: id, lines: [{ productId: product.id, quantity: 1 }] },
    )
  const hold = () =>
    run(
      'mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { __typename ... on GoodsNotAvailable { available } } }',
      anActor(),
      {
        idempotencyKey: randomUUID(),
        lines: [{ salesPointId: id, productId: product.id, quantity: 1 }],
      },
    )
  expect(await decide(id, 'SUSPEND')).toMatchObject({ errors: [{ extensions: { field: 'reason' } }] })

  expect(await decide(id, 'SUSPEND', { reason: 'Biển hiệu hỏng' })).toMatchObject({ status: 'SUSPENDED', business: { unitsOnHand: 5 } })

  expect(await sell()).toEqual({ __typename: 'SalesPointNotActive', status: 'SUSPENDED' })
  expect(await hold()).toEqual({ __typename: 'GoodsNotAvailable', available: 0 })
  await decide(id, 'RESUME', { reason: 'Đã khắc phục' })
  expect(await sell()).toMatchObject({ __typename: 'CounterSale' })
})

test('orders of a suspended point can still be served, and it closes only when nobody waits any more', async () => {
  const id = await anActivePoint()
  const product = await scene.aProduct()
  await scene.receive({ id }, product, 5)
  const customer = anActor()
  const line = { salesPointId: id, productId: product.id, quantity: 1 }
  const held = (await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [line], isAdult: false }, customer)) as Told
  const contact = { contactName: 'Khách', contactPhone: '0900000000', paymentMethod: 'ON_COLLECTION' } as const
  const orderId: string = held.orders[0].id
  await application.placeOrder.execute({ orderId, pickupFrom: new Date('2026-11-23T12:00:00+07:00'), ...contact }, customer)
  await decide(id, 'SUSPEND', { reason: 'Kiểm tra' })

  expect(await decide(id, 'CLOSE', { reason: 'Hết hợp đồng' })).toEqual({
    __typename: 'SalesPointStillBusy',
    openOrders: 1,
    openTransfers: 0,
  })
  const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }'
  expect(await run(cancel, scene.staffOf({ id }), { orderId, reason: 'Điểm tạm ngừng' })).toMatchObject({ __typename: 'Order' })
  expect(await decide(id, 'CLOSE', { reason: 'Hết hợp đồng' })).toMatchObject({ status: 'CLOSED', allowedActions: [] })
})

test('the criteria must be met: each that is required, and one of each choice', async () => {
  const { id, checklist } = await propose({ answers: [{ item: 'SP1', isMet: true }] })
  expect(checklist).toMatchObject({ version: 'TAM2026', isVerified: false })
  await decide(id, 'START_REVIEW')

  const refused = await decide(id, 'APPROVE')

  expect(refused).toEqual({
    __typename: 'ChecklistNotMet',
    missing: ['VT1', 'VT2', 'VT3', 'VT4', 'VT5', 'VT6', 'VT7', 'VT8', 'CL1', 'BH1'],
  })
  const answered = await run(ANSWER, officer, { salesPointId: id, answers: MET })
  expect(answered.checklist.items).toContainEqual({ code: 'VT3', isMet: true, evidence: 'Trong chợ', isVerified: true })
  expect(answered.checklist.items).toContainEqual({ code: 'CS1', isMet: null, evidence: null, isVerified: false })
  expect(await decide(id, 'APPROVE')).toMatchObject({ status: 'APPROVED' })
  expect(await run(ANSWER, officer, { salesPointId: id, answers: MET })).toMatchObject({ __typename: 'SalesPointNotInStatus' })
})

test.each([
  ['2019-05-01T03:00:00Z', 'QD920'],
  ['2023-04-17T16:59:59Z', 'QD920'],
  ['2023-04-17T17:00:00Z', 'QD950'],
  ['2025-12-31T03:00:00Z', 'QD950'],
  ['2025-12-31T17:00:00Z', 'TAM2026'],
])('on the day of %s the checklist is %s', async (moment, version) => {
  now = new Date(moment)
  const { data } = await client.execute(owner, '{ salesPointCriteria { version legalBasis items { code } } }')
  expect(data!['salesPointCriteria']).toMatchObject({ version })
})

test('what the office sent back can be completed by who proposed it, and not by others', async () => {
  const { id } = await propose({ answers: [] })
  await decide(id, 'START_REVIEW')
  const early = await run(ANSWER, owner, { salesPointId: id, answers: MET })
  expect(early).toMatchObject({ __typename: 'SalesPointNotInStatus' })
  await decide(id, 'RETURN', { reason: 'Thiếu ảnh biển hiệu' })

  expect(await run(ANSWER, owner, { salesPointId: id, answers: MET })).toMatchObject({ __typename: 'SalesPointFile' })
  const stranger = await run(ANSWER, anActor('PRODUCER', randomUUID()), { salesPointId: id, answers: MET })
  expect(stranger.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await decide(id, 'WITHDRAW', { reason: 'Đổi mặt bằng' }, owner)).toMatchObject({ status: 'CLOSED' })
})

test('an office elsewhere, the owner and a stranger decide nothing; unknown and not theirs is the same answer', async () => {
  const { id } = await propose()
  const elsewhere = land.officerOf(land.newOfEnded)

  const answers = [
    await decide(id, 'START_REVIEW', {}, elsewhere),
    await decide(randomUUID(), 'START_REVIEW', {}, officer),
    await decide(id, 'START_REVIEW', {}, owner),
    await decide(id, 'WITHDRAW', { reason: 'x' }, officer),
  ]

  for (const { errors } of answers) expect(errors).toEqual(answers[0]!.errors)
  expect(answers[0]!.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  for (const actor of [elsewhere, anActor('PRODUCER', randomUUID())])
    expect((await client.execute(actor, READ, { id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test.each([
  ['its commune', () => land.commune],
  ['the district in which it lay', () => land.one],
  ['the province of then', () => land.province],
  ['the province of today', () => land.today],
])('the office of %s is in charge', async (_, unit) => {
  const { id } = await propose()
  expect(await decide(id, 'START_REVIEW', {}, land.officerOf(unit()))).toMatchObject({ status: 'UNDER_REVIEW' })
})

test('ten officers decide at once: one does, the others are told the status', async () => {
  const { id } = await propose()

  const answers = await race(database, 10, () => decide(id, 'START_REVIEW'))

  expect(answers.filter(({ __typename }) => __typename === 'SalesPointFile')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'SalesPointNotInStatus')).toHaveLength(9)
})

test.each([
  ['tomorrow', '2026-11-24'],
  ['before the last step', '2026-11-22'],
])('a step cannot count from %s', async (_, onDay) => {
  const { id } = await propose()
  expect(await decide(id, 'START_REVIEW', { onDay })).toMatchObject({ errors: [{ extensions: { field: 'onDay' } }] })
})

test.each([
  ['a unit that is no more', { unitId: () => land.one }, 'unitId'],
  ['an unknown unit', { unitId: () => randomUUID() }, 'unitId'],
  ['a whole province', { unitId: () => land.today }, 'unitId'],
  ['no name', { name: () => ' ' }, 'name'],
  ['a telephone number that is none', { phone: () => '12' }, 'phone'],
  ['an item that is none', { answers: () => [{ item: 'XX', isMet: true }] }, 'answers.0.item'],
  ['a week of eight days', { openingHours: () => [{ weekday: 8, opens: '07:00', closes: '08:00' }] }, 'openingHours.0'],
])('a proposal with %s is sent back', async (_, given, field) => {
  const more = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, (value as () => unknown)()]))
  expect(await propose(more)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field } }] })
})

test('nobody proposes for an organization of others; asking twice is proposing once', async () => {
  expect(await propose({ organizationId: randomUUID() })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  const idempotencyKey = randomUUID()
  const [first, again] = [await propose({ idempotencyKey }), await propose({ idempotencyKey })]
  expect(again).toEqual(first)
})

test('the register shows an office its area, page by page, and counts what has which status', async () => {
  const ids = [(await propose()).id, (await propose()).id, await anActivePoint()]
  const read = async (variables = {}) => (await client.execute(officer, LIST, variables)).data as Told

  const first = await read({ first: 2 })
  const second = await read({ first: 2, after: first.salesPointRegister.pageInfo.endCursor })

  const listed = [...first.salesPointRegister.edges, ...second.salesPointRegister.edges].map(({ node }: Told) => node.id)
  expect(listed.toSorted()).toEqual(ids.toSorted())
  expect(first.salesPointRegisterCounts).toEqual([
    { status: 'ACTIVE', points: 1 },
    { status: 'PROPOSED', points: 2 },
  ])
  expect((await read({ status: 'ACTIVE' })).salesPointRegister.edges).toEqual([{ node: { id: ids[2], status: 'ACTIVE' } }])
  const own = (await client.execute(owner, LIST)).data as Told
  expect(own.salesPointRegister.edges).toHaveLength(3)
})

test('support is recorded by the office, with its share and source', async () => {
  const { id } = await propose()
  const input = {
    salesPointId: id,
    decisionNumber: '7/QĐ-UBND',
    decidedOn: '2026-11-01',
    amount: 100_000_000,
    share: 50,
    source: 'Ngân sách tỉnh',
  }

  expect(await run(SUPPORT, officer, { idempotencyKey: randomUUID(), ...input })).toMatchObject({ amount: 100_000_000 })

  expect((await client.execute(officer, READ, { id })).data!['salesPointFile'].supports).toEqual([{ amount: 100_000_000, share: 50 }])
  expect(await run(SUPPORT, owner, { idempotencyKey: randomUUID(), ...input })).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  })
  expect(await run(SUPPORT, officer, { idempotencyKey: randomUUID(), ...input, share: 101 })).toMatchObject({
    errors: [{ extensions: { field: 'share' } }],
  })
})

test.each([
  ['changed by hand', `UPDATE sales_point SET status = 'CLOSED'`, 'a step of its history only'],
  ['forgotten', 'DELETE FROM sales_point_step', 'never changed'],
  ['rewritten', `UPDATE sales_point_step SET on_day = '2020-01-01'`, 'never changed'],
  [
    'skipped',
    `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, actor_id, taken_at)
       SELECT id, 'SUSPENDED', '2026-11-23', 'x', now() FROM sales_point WHERE status = 'PROPOSED' LIMIT 1`,
    'does not go from PROPOSED to SUSPENDED',
  ],
])('a life cannot be %s', async (_, statement, words) => {
  await propose()
  await expect(database.query(statement)).rejects.toThrow(words)
})

test('the rules of the office and the table in SQL allow the same', async () => {
  const { MOVES } = await import('./lifecycle.rules.ts')
  const rows: { from_status: string; to_status: string }[] = await database.query('SELECT * FROM sales_point_transition')
  const written = rows.map(row => `${row.from_status} ${row.to_status}`).toSorted()
  const ruled = Object.values(MOVES).flatMap(({ from, to }) => from.map(one => `${one} ${to}`))
  expect([...new Set(ruled)].toSorted()).toEqual(written)
})

test('a point that was there before is entered as it is, since the day that is known', async () => {
  const point = await scene.aPoint({ status: 'SUSPENDED', since: '2026-03-01', areas: [{ id: land.one, slug: 'x' }] })
  const { data } = await client.execute(land.officerOf(land.one), READ, { id: point.id })
  expect(data!['salesPointFile']).toMatchObject({
    application: null,
    checklist: null,
    steps: [{ from: null, to: 'SUSPENDED', onDay: '2026-03-01' }],
  })
})
