import { randomUUID } from 'node:crypto'
import { GoodsExpiredV1, GoodsRecalledV1, OrderProgressedV1, RecallOpenedV1, StockRanLowV1, TransferDispatchedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTransferScene } from '../../seeds/transfer-scene.ts'

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
beforeEach(() => void (now = noon))
afterAll(() => database.drop())

async function ask(actor: Actor, document: string, variables: Record<string, unknown>) {
  const { data } = await client.execute(actor, document, variables)
  return Object.values(data!)[0] as Record<string, any>
}
const move = (actor: Actor, mutation: string, orderId: string) =>
  ask(actor, `mutation ($orderId: UUID!) { ${mutation}(orderId: $orderId) { __typename } }`, { orderId })
const cancel = (actor: Actor, orderId: string) =>
  ask(actor, 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }', {
    input: { orderId, reason: 'Hết hàng' },
  })
const runJob = (name: string) => application.jobs.find(job => job.name === name)!.run()
const newsOf = async (orderId: string) => (await eventsIn(database, OrderProgressedV1)).filter(one => one.orderId === orderId)

async function anOrder(pickupFrom = '2026-11-24T07:00:00.000Z') {
  const [point, product, customer] = [await scene.aPoint(), await scene.aProduct(), anActor()]
  await scene.receive(point, product, 10)
  const lines = [{ salesPointId: point.id, productId: product.id, quantity: 2 }]
  const held = await ask(
    customer,
    'mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { ... on HeldBasket { orders { id } } } }',
    { input: { idempotencyKey: randomUUID(), lines } },
  )
  const orderId = held['orders'][0].id as string
  const input = { orderId, contactName: 'Khách demo', contactPhone: '0905 000 000', pickupFrom, paymentMethod: 'ON_COLLECTION' }
  const place = () => ask(customer, 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }', { input })
  return { point, customer, orderId, place, staff: scene.staffOf(point) }
}

test('each step of an order is told, with the account of its customer and nothing else of the person', async () => {
  const { point, customer, orderId, place, staff } = await anOrder()
  await place()
  await place()
  await move(staff, 'markOrderReady', orderId)
  await cancel(staff, orderId)

  const news = await newsOf(orderId)
  expect(news.map(({ what, byKind }) => `${what} ${byKind}`)).toEqual(['PLACED CUSTOMER', 'READY SALES_POINT', 'CANCELLED SALES_POINT'])
  expect(news[0]).toEqual({
    orderId,
    number: expect.stringMatching(/^DH/),
    salesPointId: point.id,
    salesPointName: point.name,
    customerId: customer.userId,
    what: 'PLACED',
    isBrought: false,
    byKind: 'CUSTOMER',
    total: 130_000,
    actUntil: '2026-11-25T08:00:00.000Z',
    at: noon.toISOString(),
  })
  expect(JSON.stringify(news)).not.toMatch(/Khách|0905|Hết hàng/)
})

test('a basket that was never ordered is no news', async () => {
  const { customer, orderId } = await anOrder()
  await cancel(customer, orderId)
  expect(await newsOf(orderId)).toEqual([])
})

test('six hours before its time is over, and not before, an order is told of once, however many look', async () => {
  const { orderId, place } = await anOrder()
  await place()
  now = new Date('2026-11-25T01:59:00Z')
  await runJob('remind-of-orders')
  expect(await newsOf(orderId)).toHaveLength(1)
  now = new Date('2026-11-25T02:00:00Z')
  await Promise.all([runJob('remind-of-orders'), runJob('remind-of-orders')])
  expect((await newsOf(orderId)).map(({ what }) => what)).toEqual(['PLACED', 'EXPIRES_SOON'])
})

test('points with a recalled lot on the shelf are told, others not', async () => {
  const [point, other, product] = [await scene.aPoint(), await scene.aPoint(), await scene.aProduct()]
  await scene.receive(point, product, 7, { lotCode: 'BAD' })
  await scene.receive(other, product, 7, { lotCode: 'GOOD' })
  const recall = { recallId: randomUUID(), lotId: randomUUID(), productId: product.id, lotCode: 'BAD', reason: 'vi sinh' }
  const reaction = application.reactions.find(({ topic }) => topic === RecallOpenedV1.topic)!
  await new UnitOfWork(database).run(transaction => reaction.handle(recall as never, transaction))
  const told = (await eventsIn(database, GoodsRecalledV1)).filter(({ productId }) => productId === product.id)
  expect(told).toEqual([
    {
      recallId: recall.recallId,
      salesPointId: point.id,
      salesPointName: point.name,
      productId: product.id,
      productName: product.name,
      lotCode: 'BAD',
      quantity: 7,
    },
  ])
})

test('what had its last day yesterday is told once for a point', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  for (const lotCode of ['A', 'B']) await scene.receive(point, product, 1, { lotCode, expiresOn: '2026-11-23' })
  await scene.receive(point, product, 1, { lotCode: 'C', expiresOn: '2026-11-24' })
  now = new Date('2026-11-24T01:00:00Z')
  await Promise.all([runJob('announce-expired-goods'), runJob('announce-expired-goods')])
  const told = (await eventsIn(database, GoodsExpiredV1)).filter(({ salesPointId }) => salesPointId === point.id)
  expect(told).toEqual([{ salesPointId: point.id, salesPointName: point.name, expiredOn: '2026-11-23', lots: 2 }])
})

test('a product that falls below what is wanted is told once, and again when it falls anew', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await scene.receive(point, product, 5)
  const want = (least: number | null) =>
    ask(
      anActor('SALES_POINT_MANAGER', point.id),
      'mutation ($input: SetStockThresholdInput!) { setStockThreshold(input: $input) { __typename } }',
      { input: { salesPointId: point.id, productId: product.id, least } },
    )
  const told = async () => (await eventsIn(database, StockRanLowV1)).filter(({ salesPointId }) => salesPointId === point.id)
  const look = () => runJob('announce-low-stock')
  await want(5)
  await look()
  expect(await told()).toEqual([])

  await want(6)
  await Promise.all([look(), look()])
  await look()
  expect(await told()).toEqual([{ salesPointId: point.id, salesPointName: point.name, products: 1, at: noon.toISOString() }])

  await want(5)
  await look()
  await want(6)
  await look()
  expect(await told()).toHaveLength(2)
})

test('the receiving point is told what is on its way', async () => {
  const transfers = setTransferScene(scene, client as never, application)
  const { to, from, sender, draft, line } = await transfers.twoPoints(10)
  const { id: transferId } = await draft([line(4)])
  await transfers.step('readyTransfer', sender, { transferId })
  await transfers.step('dispatchTransfer', sender, { transferId })
  expect((await eventsIn(database, TransferDispatchedV1)).filter(one => one.transferId === transferId)).toEqual([
    { transferId, fromPointName: from.name, toPointId: to.id, toPointName: to.name, at: noon.toISOString() },
  ])
})
