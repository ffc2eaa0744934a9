import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
})
afterEach(() => {
  now = noon
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

const AGREEMENT = `... on ConsignmentAgreement { id state commission validFrom validTo endsOn isInForce proposedSide allowedActions prices { product { id } unitPrice } }`
const PROPOSE = `mutation ($input: ProposeConsignmentInput!) { proposeConsignment(input: $input) { __typename ${AGREEMENT} } }`
const ANSWER = `mutation ($input: AnswerConsignmentInput!) { answerConsignment(input: $input) { __typename ${AGREEMENT} ... on ConsignmentNotInState { consignmentState } ... on ConsignmentOverlaps { otherFrom } } }`
const TERMINATE = `mutation ($input: TerminateConsignmentInput!) { terminateConsignment(input: $input) { __typename ${AGREEMENT} ... on ConsignmentNotInState { consignmentState } ... on NoticeTooShort { earliestEnd } } }`
const LIST = `query ($salesPointId: UUID, $producerId: UUID) { consignmentAgreements(salesPointId: $salesPointId, producerId: $producerId) { edges { node { id state salesPoint { id } producer { id } allowedActions } } } }`
const RECEIVE = `mutation ($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { __typename ... on StockLot { onHand ownership } } }`
const GIVE_BACK = `mutation ($input: GiveBackGoodsInput!) { giveBackGoods(input: $input) { __typename ... on StockLot { onHand } ... on InsufficientStock { available } } }`
const ADJUST = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename ... on StockLot { onHand } } }`

async function aPair() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  const [manager, producer, staff] = [trade.managerOf(point), trade.producerOf(product), scene.staffOf(point)]
  const ask = async (actor: Actor, query: string, input: object) => {
    const { data, errors } = await client.execute(actor, query, { input })
    return { ...(Object.values(data ?? {})[0] as Record<string, unknown>), ...(errors && { errors }) } as Record<string, any>
  }
  const propose = (actor: Actor, terms: object = {}) =>
    ask(actor, PROPOSE, {
      idempotencyKey: randomUUID(),
      salesPointId: point.id,
      producerId: product.producerId,
      commission: 2000,
      validFrom: '2026-11-23',
      ...terms,
    })
  const answer = (actor: Actor, agreementId: string, word = 'ACCEPT') => ask(actor, ANSWER, { agreementId, answer: word })
  const terminate = (actor: Actor, agreementId: string, endsOn: string) =>
    ask(actor, TERMINATE, { agreementId, endsOn, reason: 'không bán được' })
  const goods = { salesPointId: point.id, productId: product.id, lotCode: 'A' }
  const receive = (quantity: number) => ask(staff, RECEIVE, { ...goods, idempotencyKey: randomUUID(), quantity, ownership: 'CONSIGNED' })
  const giveBack = (quantity: number, actor = staff) => ask(actor, GIVE_BACK, { ...goods, idempotencyKey: randomUUID(), quantity })
  const adjust = (more: object) => ask(staff, ADJUST, { ...goods, idempotencyKey: randomUUID(), change: -1, reason: 'DAMAGED', ...more })
  return { point, product, manager, producer, staff, propose, answer, terminate, receive, giveBack, adjust }
}

test('one side proposes, the other accepts; then goods may lie there on consignment', async () => {
  const { manager, producer, propose, answer, receive, product } = await aPair()
  expect(await receive(5)).toEqual({ __typename: 'NoConsignmentInForce' })
  const prices = [{ productId: product.id, unitPrice: 50_000 }]

  const proposed = await propose(manager, { prices })
  expect(proposed).toMatchObject({ state: 'PROPOSED', proposedSide: 'SALES_POINT', isInForce: false, allowedActions: ['WITHDRAW'] })
  expect(proposed['prices']).toEqual([{ product: { id: product.id }, unitPrice: 50_000 }])
  expect(await answer(manager, proposed['id'])).toMatchObject({ __typename: 'ConsignmentNotInState' })
  expect(await answer(producer, proposed['id'])).toMatchObject({ state: 'ACCEPTED', isInForce: true, allowedActions: ['TERMINATE'] })
  expect(await answer(producer, proposed['id'])).toMatchObject({ state: 'ACCEPTED' })
  expect(await answer(producer, proposed['id'], 'DECLINE')).toEqual({ __typename: 'ConsignmentNotInState', consignmentState: 'ACCEPTED' })
  expect(await receive(5)).toEqual({ __typename: 'StockLot', onHand: 5, ownership: 'CONSIGNED' })
})

test('the producer proposes too; a proposal is declined or taken back, and then another may come', async () => {
  const { manager, producer, propose, answer } = await aPair()
  const first = await propose(producer)
  expect(first).toMatchObject({ proposedSide: 'PRODUCER' })
  expect(await propose(manager)).toEqual({ __typename: 'ConsignmentAlreadyProposed' })
  expect(await answer(manager, first['id'], 'DECLINE')).toMatchObject({ state: 'DECLINED' })
  const second = await propose(producer)
  expect(await answer(producer, second['id'], 'WITHDRAW')).toMatchObject({ state: 'WITHDRAWN' })
  expect(await answer(manager, second['id'])).toEqual({ __typename: 'ConsignmentNotInState', consignmentState: 'WITHDRAWN' })
})

test('a newer agreement ends the one before it on the day before', async () => {
  const { point, manager, producer, propose, answer } = await aPair()
  const first = await propose(manager)
  await answer(producer, first['id'])
  const second = await propose(producer, { commission: 1500, validFrom: '2026-12-01' })

  expect(await answer(manager, second['id'])).toMatchObject({ state: 'ACCEPTED', isInForce: false })

  const rows = await database.query(
    `SELECT state, valid_from::text AS from, ends_on::text AS to FROM consignment_agreement WHERE sales_point_id = $1 ORDER BY sequence`,
    [point.id],
  )
  expect(rows).toEqual([
    { state: 'TERMINATED', from: '2026-11-23', to: '2026-11-30' },
    { state: 'ACCEPTED', from: '2026-12-01', to: null },
  ])
  const third = await propose(producer, { validFrom: '2026-11-25' })
  expect(await answer(manager, third['id'])).toMatchObject({ __typename: 'ConsignmentOverlaps' })
})

test('what was agreed for a fixed time is followed by another, at once or after a while', async () => {
  const { manager, producer, propose, answer } = await aPair()
  const first = await propose(manager, { validTo: '2026-11-30' })
  await answer(producer, first['id'])

  const second = await propose(producer, { validFrom: '2026-12-10', validTo: '2026-12-20' })
  expect(await answer(manager, second['id'])).toMatchObject({ state: 'ACCEPTED' })

  now = new Date('2027-01-05T05:00:00Z')
  const third = await propose(producer, { validFrom: '2027-01-05' })
  expect(await answer(manager, third['id'])).toMatchObject({ state: 'ACCEPTED', isInForce: true })
})

test('a proposal whose time has passed can be declined, and not be accepted', async () => {
  const { manager, producer, propose, answer } = await aPair()
  const { id } = await propose(manager, { validTo: '2026-11-30' })
  now = new Date('2026-12-01T05:00:00Z')

  expect(await answer(producer, id)).toEqual({ __typename: 'ConsignmentNotInState', consignmentState: 'PROPOSED' })
  expect(await answer(producer, id, 'DECLINE')).toMatchObject({ state: 'DECLINED' })
})

test('notice is given as early as was agreed; goods that are there may still be sold and given back', async () => {
  const { manager, producer, propose, answer, terminate, receive, giveBack } = await aPair()
  const { id } = await propose(manager, { noticeDays: 10 })
  await answer(producer, id)
  await receive(5)

  expect(await terminate(producer, id, '2026-12-02')).toEqual({ __typename: 'NoticeTooShort', earliestEnd: '2026-12-03' })
  expect(await terminate(producer, id, '2026-12-03')).toMatchObject({ state: 'TERMINATED', endsOn: '2026-12-03', isInForce: true })
  expect(await terminate(manager, id, '2026-12-24')).toMatchObject({ __typename: 'ConsignmentNotInState' })
  now = new Date('2026-12-03T17:00:00Z')
  expect(await receive(1)).toEqual({ __typename: 'NoConsignmentInForce' })
  expect(await giveBack(5)).toEqual({ __typename: 'StockLot', onHand: 0 })
})

test('only what is free and on consignment is given back', async () => {
  const { point, product, manager, producer, propose, answer, receive, giveBack } = await aPair()
  await scene.receive(point, product, 3, { lotCode: 'A' })
  expect(await giveBack(1)).toEqual({ __typename: 'LotNotConsigned' })
  const [{ id }] = await database.query(`SELECT id FROM stock_level WHERE sales_point_id = $1`, [point.id])
  expect(id).toBeTruthy()
  await answer(producer, (await propose(manager))['id'])
  expect(await receive(1)).toEqual({ __typename: 'LotOwnershipDiffers' })
})

test('when goods on consignment become fewer, somebody says whose loss it is', async () => {
  const { point, manager, producer, propose, answer, receive, adjust, giveBack } = await aPair()
  await answer(producer, (await propose(manager))['id'])
  await receive(5)

  expect(await adjust({})).toEqual({ __typename: 'LossBearerNeeded' })
  expect(await adjust({ lossBorneBy: 'SALES_POINT' })).toEqual({ __typename: 'StockLot', onHand: 4 })
  expect(await adjust({ lossBorneBy: 'PRODUCER', change: -2 })).toEqual({ __typename: 'StockLot', onHand: 2 })
  expect(await giveBack(3)).toEqual({ __typename: 'InsufficientStock', available: 2 })
  const losses = await database.query(
    `SELECT quantity, unit_price::int AS price, borne_by FROM consigned_loss WHERE sales_point_id = $1 ORDER BY at, quantity`,
    [point.id],
  )
  expect(losses).toEqual([
    { quantity: 1, price: 65_000, borne_by: 'SALES_POINT' },
    { quantity: 2, price: 65_000, borne_by: 'PRODUCER' },
  ])
})

test('what a count does not find is the point’s loss', async () => {
  const { point, product, staff, manager, producer, propose, answer, receive } = await aPair()
  await answer(producer, (await propose(manager))['id'])
  await receive(5)
  const lot = { productId: product.id, lotCode: 'A' }
  const seal = { idempotencyKey: randomUUID(), salesPointId: point.id, lines: [{ ...lot, counted: 3 }] }
  const sealed = await client.execute(
    staff,
    `mutation ($input: SealBlindCountInput!) { sealBlindCount(input: $input) { ... on BlindCount { id } } }`,
    { input: seal },
  )
  const input = { idempotencyKey: randomUUID(), countId: sealed.data!['sealBlindCount'].id, reasons: [{ ...lot, reason: 'LOST' }] }
  await client.execute(staff, `mutation ($input: ExplainBlindCountInput!) { explainBlindCount(input: $input) { __typename } }`, { input })

  expect(await database.query(`SELECT quantity, borne_by FROM consigned_loss WHERE sales_point_id = $1`, [point.id])).toEqual([
    { quantity: 2, borne_by: 'SALES_POINT' },
  ])
})

test('goods are sent to a point with which their producer has agreed too, and stay his on the way and there', async () => {
  const { product, point, staff, manager, producer, propose, answer, receive } = await aPair()
  await answer(producer, (await propose(manager))['id'])
  await receive(5)
  const to = await scene.aPoint()
  await trade.agree(to, product)
  const step = async (actor: Actor, name: string, type: string, input: object) =>
    (
      await client.execute(
        actor,
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Transfer { id lines { id } } } }`,
        {
          input: { idempotencyKey: randomUUID(), ...input },
        },
      )
    ).data![name]
  const lines = [{ productId: product.id, quantity: 2 }]
  const { id: transferId } = await step(staff, 'draftTransfer', 'DraftTransferInput', { fromPointId: point.id, toPointId: to.id, lines })
  await step(staff, 'readyTransfer', 'TransferStepInput', { transferId })
  const sent = await step(staff, 'dispatchTransfer', 'TransferStepInput', { transferId })
  const received = [{ lineId: sent.lines[0].id, received: 2, lost: 0, damaged: 0, returned: 0 }]
  await step(scene.staffOf(to), 'receiveTransfer', 'ReceiveTransferInput', { transferId, lines: received })

  expect(await database.query('SELECT on_hand, owner_id FROM stock_level WHERE sales_point_id = $1', [to.id])).toEqual([
    { on_hand: 2, owner_id: product.producerId },
  ])
})

test('each side sees its own agreements; nobody sees others', async () => {
  const { point, product, manager, producer, staff, propose } = await aPair()
  const { id } = await propose(manager)
  const list = async (actor: Actor, variables: object) => {
    const { data, errors } = await client.execute(actor, LIST, { ...variables })
    return errors ? errors[0]!.extensions!['code'] : data!['consignmentAgreements'].edges.map(({ node }: { node: object }) => node)
  }
  const [ofPoint, ofProducer] = [{ salesPointId: point.id }, { producerId: product.producerId }]
  const shown = { id, state: 'PROPOSED', salesPoint: { id: point.id }, producer: { id: product.producerId } }

  expect(await list(staff, ofPoint)).toEqual([{ ...shown, allowedActions: [] }])
  expect(await list(producer, ofProducer)).toEqual([{ ...shown, allowedActions: ['ACCEPT', 'DECLINE'] }])
  expect(await list(producer, ofPoint)).toBe('FORBIDDEN')
  expect(await list(manager, ofProducer)).toBe('FORBIDDEN')
  expect(await list(anActor('PRODUCER', randomUUID()), ofProducer)).toBe('FORBIDDEN')
  expect(await list(manager, {})).toBe('BAD_USER_INPUT')
})

test('strangers and an unknown agreement get the same answer', async () => {
  const { manager, propose, answer, point, product } = await aPair()
  const { id } = await propose(manager)
  const others = [trade.managerOf(await scene.aPoint()), trade.producerOf(await scene.aProduct()), scene.staffOf(point)]
  const answers = [...(await Promise.all(others.map(actor => answer(actor, id)))), await answer(manager, randomUUID())]

  expect(new Set(answers.map(({ errors }) => JSON.stringify(errors[0].message))).size).toBe(1)
  expect(answers[0]!['errors']).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await propose(scene.staffOf(point)))['errors']).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await propose(manager, { producerId: randomUUID() })).toEqual({ __typename: 'ProducerNotKnown' })
  const foreign = [{ productId: (await scene.aProduct()).id, unitPrice: 1 }]
  expect(await propose(manager, { prices: foreign, producerId: product.producerId })).toEqual({ __typename: 'ProductOfAnother' })
})

test('two agreements accepted at once: one of them runs', async () => {
  const { point, manager, producer, propose, answer } = await aPair()
  const { id } = await propose(manager)
  await race(database, 10, () => answer(producer, id))

  expect(await database.query(`SELECT state FROM consignment_agreement WHERE sales_point_id = $1`, [point.id])).toEqual([
    { state: 'ACCEPTED' },
  ])
})
