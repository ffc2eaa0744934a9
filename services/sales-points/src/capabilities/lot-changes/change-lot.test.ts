import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const CHANGE = `mutation ($input: ChangeOrderLotInput!) { changeOrderLot(input: $input) { __typename
  ... on Order { id status total lines { lotCode quantity amount } history { what reason } }
  ... on OrderNotInState { status } ... on InsufficientStock { available } ... on LotNotSellable { reason } } }`
const LINES = 'lines { lotCode whyNotHandedOver otherLots { lotCode } }'

let now = NOON
let database: Awaited<ReturnType<typeof createTestDatabase>>
let world: ReturnType<typeof setOrderScene>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => now)
  scene = setScene(database, application)
  world = setOrderScene(scene, createTestClient(application.schema), database)
})
afterEach(() => {
  now = NOON
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

/** Three of a lot that expires today are ordered; later lots lie beside it. */
async function anAgeingOrder(later = 10) {
  const shelf = await world.aShelf(0)
  await scene.receive(shelf.point, shelf.product, 3, { lotCode: 'SOON', expiresOn: '2026-11-23' })
  await scene.receive(shelf.point, shelf.product, later, { lotCode: 'LATER', expiresOn: '2027-11-23' })
  const { customer, order } = await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' })
  const input = { orderId: order.id as string, productId: shelf.product.id, fromLot: 'SOON', toLot: 'LATER' }
  const change = (more: object = {}, actor = shelf.staff) =>
    world.ask(actor, CHANGE, { input: { idempotencyKey: randomUUID(), ...input, ...more } })
  return { ...shelf, customer, order, change }
}

test('an order whose lot expired gets another lot of the same product, and is handed over', async () => {
  const { staff, customer, order, change, level, point } = await anAgeingOrder()
  now = new Date('2026-11-24T01:00:00Z')
  expect(await world.step(staff, 'markOrderReady', order.id)).toMatchObject({ __typename: 'LotNotSellable' })
  expect(await world.order(staff, order.id, LINES)).toEqual({
    lines: [{ lotCode: 'SOON', whyNotHandedOver: 'EXPIRED', otherLots: [{ lotCode: 'LATER' }] }],
  })
  expect(await world.order(customer, order.id, LINES)).toEqual({ lines: [{ lotCode: 'SOON', whyNotHandedOver: null, otherLots: [] }] })

  const changed = await change()

  expect(changed).toMatchObject({ total: 195_000, lines: [{ lotCode: 'LATER', quantity: 3, amount: 195_000 }] })
  expect(changed.history.at(-1)).toEqual({ what: 'LOT_CHANGED', reason: 'SOON → LATER' })
  expect(await level()).toEqual({ onHand: 13, reserved: 3 })
  const moved = await database.query(
    'SELECT kind, lot_code, reserved FROM stock_movement WHERE sales_point_id = $1 ORDER BY sequence DESC LIMIT 2',
    [point.id],
  )
  expect(moved).toEqual([
    { kind: 'RESERVED', lot_code: 'LATER', reserved: 3 },
    { kind: 'RELEASED', lot_code: 'SOON', reserved: -3 },
  ])
  expect(await world.step(staff, 'handOverOrder', order.id)).toMatchObject({ status: 'HANDED_OVER' })
})

test('a part of a line may go to another lot; what is not there is told, and nothing moves', async () => {
  const { change, level } = await anAgeingOrder(2)
  expect(await change()).toMatchObject({ __typename: 'InsufficientStock', available: 2 })
  expect(await level()).toEqual({ onHand: 5, reserved: 3 })
  const idempotencyKey = randomUUID()
  const some = { idempotencyKey, quantity: 1 }
  await change(some)
  expect(await change(some)).toMatchObject({
    lines: [
      { lotCode: 'LATER', quantity: 1 },
      { lotCode: 'SOON', quantity: 2 },
    ],
  })
  expect(await change({ quantity: 1 })).toMatchObject({
    lines: [
      { lotCode: 'LATER', quantity: 2, amount: 130_000 },
      { lotCode: 'SOON', quantity: 1, amount: 65_000 },
    ],
  })
  expect((await change({ quantity: 2 })).errors[0].extensions.field).toBe('quantity')
})

test('a lot that may not be sold is not taken, nor is anything changed once the goods are gone', async () => {
  const { change, staff, order } = await anAgeingOrder()
  expect(await change({ fromLot: 'SOON', toLot: 'NONE' })).toMatchObject({ __typename: 'InsufficientStock' })
  expect((await change({ toLot: 'SOON' })).errors[0].extensions.field).toBe('toLot')
  await world.step(staff, 'handOverOrder', order.id)
  expect(await change()).toMatchObject({ __typename: 'OrderNotInState', status: 'HANDED_OVER' })
})

test('only staff of the point change lots', async () => {
  const { change, customer } = await anAgeingOrder()
  const other = await world.aShelf(0)
  for (const actor of [customer, other.staff]) {
    const [theirs, unknown] = [await change({}, actor), await change({ orderId: randomUUID() }, actor)]
    expect(theirs.errors[0].extensions.code).toBe('FORBIDDEN')
    expect(theirs.errors).toEqual(unknown.errors)
  }
})

const TASKS = `query ($id: UUID!) { orderTasks(salesPointId: $id) { task count } }`
const LIST = `query ($id: UUID!, $task: OrderTask, $search: String, $after: String) {
  salesPointOrders(salesPointId: $id, task: $task, search: $search, first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`

test('a counter is told what there is to do, task by task and page by page', async () => {
  const shelf = await world.aShelf()
  const [unpaid, packed, owing, fetched] = [
    await world.placed(shelf),
    await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }),
    await world.placed(shelf),
    await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }),
  ]
  const toPack = [
    await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }),
    await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }),
  ]
  await world.step(shelf.staff, 'markOrderReady', packed.order.id)
  await world.step(shelf.staff, 'recordOrderPayment', owing.order.id)
  await world.cancel(owing.customer, owing.order.id)
  await world.step(shelf.staff, 'handOverOrder', fetched.order.id)
  const list = async (variables: object): Promise<any> => world.ask(shelf.staff, LIST, { id: shelf.point.id, ...variables })
  const ids = async (variables: object) => (await list(variables)).edges.map((edge: any) => edge.node.id)

  const tasks = await world.ask(shelf.staff, TASKS, { id: shelf.point.id })
  expect(Object.fromEntries(tasks.map(({ task, count }: any) => [task, count]))).toEqual({
    TO_PACK: 2,
    TO_BE_PAID: 1,
    TO_HAND_OUT: 1,
    TO_REFUND: 1,
  })
  expect(await ids({ task: 'TO_BE_PAID' })).toEqual([unpaid.order.id])
  expect(await ids({ task: 'TO_HAND_OUT' })).toEqual([packed.order.id])
  expect(await ids({ task: 'TO_REFUND' })).toEqual([owing.order.id])
  const first = await list({ task: 'TO_PACK' })
  expect(first).toMatchObject({ edges: [{ node: { id: toPack[1]!.order.id } }], pageInfo: { hasNextPage: true } })
  expect(await ids({ task: 'TO_PACK', after: first.pageInfo.endCursor })).toEqual([toPack[0]!.order.id])
  expect(await ids({ search: fetched.order.number.slice(4).toLowerCase() })).toEqual([fetched.order.id])
  expect(await ids({ search: '%' })).toHaveLength(1)
  const stranger = await world.aShelf(0)
  expect((await world.ask(stranger.staff, TASKS, { id: shelf.point.id })).errors[0].extensions.code).toBe('FORBIDDEN')
})
