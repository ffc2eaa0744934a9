import { randomUUID } from 'node:crypto'
import { FairAnnouncedV1, FairCancelledV1, SaleRecordedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const WHOLE = `__typename ... on Refusal { message } ... on Transfer { id state allowedActions fair { id } fairTurnover lines { id dispatched received inTransit } steps { kind } }`
const ask = (mutation: string, type: string, more = '') => `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${WHOLE} ${more} } }`
const DOCUMENTS = {
  draftTransfer: ask('draftTransfer', 'DraftTransferInput'),
  readyTransfer: ask('readyTransfer', 'TransferStepInput'),
  dispatchTransfer: ask('dispatchTransfer', 'TransferStepInput'),
  receiveTransfer: ask('receiveTransfer', 'ReceiveTransferInput'),
  sellAtFair: ask('sellAtFair', 'SellAtFairInput', '... on LotNotSellable { reason } ... on MoreThanInTransit { expected }'),
}
const UNDO = 'mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename } }'

const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(async () => {
  now = noon
  await scene.insistOnLedger()
  const lostOnTheWay = await application.transfers.checkTransit.execute()
  if (lostOnTheWay.length > 0) throw new Error(`under way and gone differ: ${JSON.stringify(lostOnTheWay)}`)
})
afterAll(() => database.drop())

interface Answer {
  readonly [field: string]: any
  readonly id: string
  readonly fairTurnover: number
  readonly lines: readonly { readonly id: string }[]
  readonly steps: readonly unknown[]
}

async function step(mutation: keyof typeof DOCUMENTS, actor: Actor, input: Record<string, unknown>) {
  const { data, errors } = await client.execute(actor, DOCUMENTS[mutation], { input: { idempotencyKey: randomUUID(), ...input } })
  return { ...(data?.[mutation] as Answer), errors } as Answer
}

async function aFair(given: Partial<{ startsOn: string; endsOn: string }> = {}) {
  const fair = { fairId: randomUUID(), name: 'Hội chợ (demo)', startsOn: '2026-12-01', endsOn: '2026-12-05', ...given }
  await tell(FairAnnouncedV1.topic, fair)
  return fair.fairId
}

/** As it arrives from the fairs. */
async function tell(topic: string, payload: object) {
  const reaction = application.reactions.find(one => one.topic === topic)!
  await new UnitOfWork(database).run(transaction =>
    reaction.handle(payload as never, transaction, { id: randomUUID(), occurredAt: '2026-11-01T00:00:00Z' }),
  )
}

async function carried(quantity = 6) {
  const [point, product, fairId] = [await scene.aPoint(), await scene.aProduct(), await aFair()]
  await scene.receive(point, product, 10)
  const staff = scene.staffOf(point)
  const drafted = await step('draftTransfer', staff, { fromPointId: point.id, fairId, lines: [{ productId: product.id, quantity }] })
  await step('readyTransfer', staff, { transferId: drafted.id })
  const sent = await step('dispatchTransfer', staff, { transferId: drafted.id })
  const line = sent.lines[0]!.id
  const sell = (units: number, more: Record<string, unknown> = {}) =>
    step('sellAtFair', staff, { transferId: sent.id, lines: [{ lineId: line, quantity: units }], ...more })
  return { point, product, fairId, staff, sent, line, sell, shelf: () => scene.onHand(point, product) }
}

test('goods go to a fair, are sold there, and what is left comes back; the books know where everything is', async () => {
  const { point, fairId, staff, sent, line, sell, shelf } = await carried(6)
  expect(sent).toMatchObject({ state: 'IN_TRANSIT', fair: { id: fairId }, fairTurnover: 0, allowedActions: ['RECEIVE', 'SELL_AT_FAIR'] })
  expect(await shelf()).toBe(4)

  const sold = await sell(2)

  expect(sold).toMatchObject({ state: 'PARTIALLY_RECEIVED', fairTurnover: 130_000, lines: [{ received: 2, inTransit: 4 }] })
  expect(sold.steps.at(-1)).toEqual({ kind: 'SOLD' })
  expect(await shelf()).toBe(4)
  const sales = (await eventsIn(database, SaleRecordedV1)).filter(({ salesPointId }) => salesPointId === point.id)
  expect(sales).toMatchObject([{ lines: [{ quantity: 2, amount: 130_000 }] }])

  const back = await step('receiveTransfer', staff, { transferId: sent.id, lines: [{ lineId: line, received: 4 }] })
  expect(back).toMatchObject({ state: 'RECEIVED', allowedActions: [], lines: [{ received: 6, inTransit: 0 }] })
  expect(await shelf()).toBe(8)
})

test('a sale at a fair can be undone like any other: the goods are on the shelf, the turnover is gone', async () => {
  const { sent, staff, sell, shelf } = await carried(6)
  await sell(2)
  const [{ id: saleId }] = await database.query('SELECT counter_sale_id AS id FROM fair_sale WHERE transfer_id = $1', [sent.id])

  await client.execute(staff, UNDO, { input: { idempotencyKey: randomUUID(), counterSaleId: saleId, reason: 'Nhầm' } })

  expect(await shelf()).toBe(6)
  expect((await sell(1)).fairTurnover).toBe(65_000)
})

test('more than was carried is not sold, and a repeated sale is sold once', async () => {
  const { sell } = await carried(3)
  const idempotencyKey = randomUUID()

  expect(await sell(4)).toMatchObject({ __typename: 'MoreThanInTransit', expected: 3 })
  await sell(2, { idempotencyKey })
  expect(await sell(2, { idempotencyKey })).toMatchObject({ lines: [{ received: 2 }] })
})

test('sales at the same moment never sell the last unit twice', async () => {
  const { sell } = await carried(5)

  const answers = await race(database, 9, () => sell(1))

  expect(answers.filter(({ __typename }) => __typename === 'Transfer')).toHaveLength(5)
})

test('what expired on the way is not sold, and still comes back', async () => {
  const { product, sell } = await carried(3)
  await database.query(
    `INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES (gen_random_uuid(), $1, 'DEMO-2609-01', false)`,
    [product.id],
  )

  expect(await sell(1)).toMatchObject({ __typename: 'LotNotSellable', reason: 'RECALLED' })
})

test('goods are carried to a coming fair only', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await scene.receive(point, product, 10)
  const staff = scene.staffOf(point)
  const draft = (to: Record<string, unknown>) =>
    step('draftTransfer', staff, { fromPointId: point.id, lines: [{ productId: product.id, quantity: 1 }], ...to })
  const cancelled = await aFair()
  await tell(FairCancelledV1.topic, { fairId: cancelled, organizerId: randomUUID(), reason: 'Mưa bão' })

  expect(await draft({ fairId: randomUUID() })).toMatchObject({ __typename: 'FairNotComing' })
  expect(await draft({ fairId: cancelled })).toMatchObject({ __typename: 'FairNotComing' })
  expect(await draft({ fairId: await aFair({ startsOn: '2026-11-01', endsOn: '2026-11-22' }) })).toMatchObject({
    __typename: 'FairNotComing',
  })
  expect(await draft({ fairId: await aFair({ startsOn: '2026-11-01', endsOn: '2026-11-23' }) })).toMatchObject({ state: 'DRAFT' })
  expect((await draft({}))['errors']?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'toPointId' })
})

test('goods on their way to another point are not sold at a fair, and strangers sell nothing', async () => {
  const { sent, line } = await carried(3)
  const stranger = anActor('SALES_POINT_STAFF', randomUUID())
  const forbidden = await step('sellAtFair', stranger, { transferId: sent.id, lines: [{ lineId: line, quantity: 1 }] })
  expect(forbidden['errors']?.[0].extensions).toMatchObject({ code: 'FORBIDDEN' })

  const [from, to, product] = [await scene.aPoint(), await scene.aPoint(), await scene.aProduct()]
  await scene.receive(from, product, 5)
  const [sender, receiver] = [scene.staffOf(from), scene.staffOf(to)]
  const drafted = await step('draftTransfer', sender, {
    fromPointId: from.id,
    toPointId: to.id,
    lines: [{ productId: product.id, quantity: 2 }],
  })
  await step('readyTransfer', sender, { transferId: drafted.id })
  const under = await step('dispatchTransfer', sender, { transferId: drafted.id })
  expect(under['fair']).toBeNull()
  const refused = await step('sellAtFair', receiver, { transferId: drafted.id, lines: [{ lineId: under.lines[0]!.id, quantity: 1 }] })
  expect(refused['errors']?.[0].extensions).toMatchObject({ code: 'FORBIDDEN' })
})
