import { randomUUID } from 'node:crypto'
import { SaleRecordedV1, ShelfChangedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const ORDER = `id number status total actUntil paidAt isRefundOwed contactName contactPhone allowedActions paymentMethod
  pickup { from } bankTransfer { payload reference accountName } history { what by reason } lines { lotCode quantity unitPrice amount }`
const HOLD = `mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { __typename
  ... on HeldBasket { id orders { ${ORDER} salesPoint { id } } }
  ... on GoodsNotAvailable { salesPointId productId available } ... on PriceNotKnown { productId } ... on AdultsOnly { productId } } }`
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { ${ORDER} } ... on OrderNotInState { status } } }`
const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on Order { ${ORDER} } ... on OrderNotInState { status } } }`
const move = (mutation: string) =>
  `mutation ($orderId: UUID!) { ${mutation}(orderId: $orderId) { __typename ... on Order { ${ORDER} } ... on Refusal { message } } }`
const ACCOUNT = `mutation ($input: SetPayeeAccountInput!) { setPayeeAccount(input: $input) { bankBin accountNumber accountName } }`

const noon = new Date('2026-11-23T05:00:00Z')
const SLOT = '2026-11-23T07:00:00.000Z'
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)
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
afterEach(() => {
  now = noon
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

async function ask(actor: Actor, document: string, variables: Record<string, unknown>) {
  const { data, errors } = await client.execute(actor, document, variables)
  return { ...(data && (Object.values(data)[0] as Record<string, any>)), errors } as Record<string, any>
}

interface Line {
  readonly salesPointId: string
  readonly productId: string
  readonly quantity: number
}

const hold = (actor: Actor, lines: readonly Line[], more: Record<string, unknown> = {}) =>
  ask(actor, HOLD, { input: { idempotencyKey: randomUUID(), lines, ...more } })
const place = (actor: Actor, orderId: string, more: Record<string, unknown> = {}) =>
  ask(actor, PLACE, {
    input: { orderId, contactName: 'Khách demo', contactPhone: '0905 000 000', pickupFrom: SLOT, paymentMethod: 'ON_COLLECTION', ...more },
  })
const cancel = (actor: Actor, orderId: string, reason?: string) => ask(actor, CANCEL, { input: { orderId, reason } })
const serve = (actor: Actor, mutation: string, orderId: string) => ask(actor, move(mutation), { orderId })

async function aShelf(quantity = 10, given: Parameters<typeof scene.aProduct>[0] = {}) {
  const [point, product] = [await scene.aPoint(), await scene.aProduct(given)]
  if (quantity > 0) await scene.receive(point, product, quantity)
  const staff = scene.staffOf(point)
  const manager = anActor('SALES_POINT_MANAGER', point.id)
  const line = (wanted: number): Line => ({ salesPointId: point.id, productId: product.id, quantity: wanted })
  const level = async () => {
    const [row] = await database.query(
      'SELECT sum(on_hand)::int AS "onHand", sum(reserved)::int AS reserved FROM stock_level WHERE sales_point_id = $1 AND product_id = $2',
      [point.id, product.id],
    )
    return row as { onHand: number; reserved: number }
  }
  return { point, product, staff, manager, line, level }
}

async function aPlacedOrder(shelf: Awaited<ReturnType<typeof aShelf>>, more: Record<string, unknown> = {}) {
  const customer = anActor()
  const { orders } = await hold(customer, [shelf.line(3)])
  const order = await place(customer, orders[0].id, more)
  return { customer, order }
}

test('a basket over two points is set aside whole, one order for each, and what is for sale says so', async () => {
  const [first, second] = [await aShelf(10), await aShelf(5)]

  const basket = await hold(anActor(), [first.line(2), second.line(5), first.line(1)])

  expect(basket).toMatchObject({ __typename: 'HeldBasket', errors: undefined })
  const ofFirst = basket['orders'].find((order: any) => order.salesPoint.id === first.point.id)
  expect(ofFirst).toMatchObject({
    status: 'HELD',
    total: 195_000,
    actUntil: minutes(15).toISOString(),
    allowedActions: ['PLACE', 'CANCEL'],
    lines: [{ quantity: 3, unitPrice: 65_000, amount: 195_000 }],
    history: [{ what: 'HELD', by: 'CUSTOMER' }],
  })
  expect(await first.level()).toEqual({ onHand: 10, reserved: 3 })
  expect(await second.level()).toEqual({ onHand: 5, reserved: 5 })
  const told = (await eventsIn(database, ShelfChangedV1)).filter(({ productId }) => productId === second.product.id)
  expect(told.at(-1)).toMatchObject({ available: 0 })
})

test('what one point cannot give keeps the whole basket from being held, and says what is left', async () => {
  const [first, second] = [await aShelf(10), await aShelf(4)]

  expect(await hold(anActor(), [first.line(2), second.line(5)])).toMatchObject({
    __typename: 'GoodsNotAvailable',
    salesPointId: second.point.id,
    productId: second.product.id,
    available: 4,
  })
  expect(await first.level()).toEqual({ onHand: 10, reserved: 0 })
})

test.each([
  ['a product without a price', { price: null }, {}, 'PriceNotKnown'],
  ['alcohol for somebody who has not said to be of age', { isAlcohol: true }, {}, 'AdultsOnly'],
  ['alcohol for an adult', { isAlcohol: true }, { isAdult: true }, 'HeldBasket'],
])('%s', async (_, given, more, outcome) => {
  const { line } = await aShelf(10, given)
  expect((await hold(anActor(), [line(1)], more))['__typename']).toBe(outcome)
})

test('a point that is not open gives nothing, and does not tell that it exists', async () => {
  const product = await scene.aProduct()
  const closed = await scene.aPoint({ status: 'SUSPENDED' })
  const line = { productId: product.id, quantity: 1 }
  for (const salesPointId of [closed.id, randomUUID()])
    expect(await hold(anActor(), [{ ...line, salesPointId }])).toMatchObject({ __typename: 'GoodsNotAvailable', available: 0 })
})

test('what expires first is set aside first; an expired lot is not', async () => {
  const { point, product, line } = await aShelf(0)
  await scene.receive(point, product, 2, { lotCode: 'LATE', expiresOn: '2027-01-31' })
  await scene.receive(point, product, 2, { lotCode: 'SOON', expiresOn: '2026-12-01' })
  now = new Date('2026-11-20T05:00:00Z')
  await scene.receive(point, product, 9, { lotCode: 'GONE', expiresOn: '2026-11-22' })
  now = noon

  const { orders } = await hold(anActor(), [line(3)])

  expect(orders[0].lines).toMatchObject([
    { lotCode: 'LATE', quantity: 1 },
    { lotCode: 'SOON', quantity: 2 },
  ])
})

test('repeating a hold answers the first; a new one frees what was held before', async () => {
  const { line, level } = await aShelf(10)
  const customer = anActor()
  const idempotencyKey = randomUUID()

  const first = await hold(customer, [line(8)], { idempotencyKey })
  expect((await hold(customer, [line(8)], { idempotencyKey }))['id']).toBe(first['id'])
  const second = await hold(customer, [line(9)])

  expect(second['__typename']).toBe('HeldBasket')
  expect(await level()).toEqual({ onHand: 10, reserved: 9 })
})

test('the same hold asked for many times at once holds once; another basket under its key is refused', async () => {
  const { line, level } = await aShelf(10)
  const customer = anActor()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 6, () => hold(customer, [line(4)], { idempotencyKey }))

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await level()).toEqual({ onHand: 10, reserved: 4 })
  expect(await hold(customer, [line(5)], { idempotencyKey })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})

test('a refused hold leaves the basket before it, and its key may be tried again', async () => {
  const { point, product, line, level } = await aShelf(10)
  const customer = anActor()
  const idempotencyKey = randomUUID()
  await hold(customer, [line(6)])

  expect(await hold(customer, [line(11)], { idempotencyKey })).toMatchObject({ __typename: 'GoodsNotAvailable', available: 10 })
  expect(await level()).toEqual({ onHand: 10, reserved: 6 })
  await scene.receive(point, product, 1)
  expect(await hold(customer, [line(11)], { idempotencyKey })).toMatchObject({ __typename: 'HeldBasket' })
  expect(await level()).toEqual({ onHand: 11, reserved: 11 })
})

test('customers who hold at the same moment get what is there, first come first served, and no more', async () => {
  const { line, level } = await aShelf(20)

  const answers = await race(database, 30, () => hold(anActor(), [line(1)]))

  expect(answers.filter(({ __typename }) => __typename === 'HeldBasket')).toHaveLength(20)
  expect(answers.filter(({ __typename }) => __typename === 'GoodsNotAvailable')).toHaveLength(10)
  expect(await level()).toEqual({ onHand: 20, reserved: 20 })
})

test('an order is placed for a time, prepared, handed over, and counts as a sale', async () => {
  const shelf = await aShelf(10)
  const { customer, order } = await aPlacedOrder(shelf)
  expect(order).toMatchObject({
    __typename: 'Order',
    status: 'PLACED',
    contactPhone: '0905000000',
    pickup: { from: SLOT },
    actUntil: '2026-11-24T08:00:00.000Z',
    bankTransfer: null,
  })
  expect(await place(customer, order['id'])).toMatchObject({ __typename: 'Order', number: order['number'] })

  expect(await serve(shelf.staff, 'markOrderReady', order['id'])).toMatchObject({
    status: 'READY',
    allowedActions: ['HAND_OVER', 'CANCEL'],
  })
  const done = await serve(shelf.staff, 'handOverOrder', order['id'])

  expect(done).toMatchObject({ status: 'HANDED_OVER', actUntil: null, paidAt: noon.toISOString(), allowedActions: [] })
  expect(done['history'].map((step: any) => step.what)).toEqual(['HELD', 'PLACED', 'READY', 'HANDED_OVER'])
  expect(await shelf.level()).toEqual({ onHand: 7, reserved: 0 })
  expect((await eventsIn(database, SaleRecordedV1)).filter(({ saleId }) => saleId === order['id'])).toHaveLength(1)
  expect(await serve(shelf.staff, 'handOverOrder', order['id'])).toMatchObject({ status: 'HANDED_OVER' })
  expect((await eventsIn(database, SaleRecordedV1)).filter(({ saleId }) => saleId === order['id'])).toHaveLength(1)
  expect(await cancel(customer, order['id'])).toMatchObject({ __typename: 'OrderNotInState', status: 'HANDED_OVER' })
})

test.each([
  ['no name', { contactName: ' ' }, 'contactName'],
  ['no telephone number', { contactPhone: '12' }, 'contactPhone'],
])('an order with %s is refused by the field', async (_, more, field) => {
  const { order } = await aPlacedOrder(await aShelf(), more)
  expect(order['errors'][0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
})

test.each([
  ['between the hours', { pickupFrom: '2026-11-23T07:30:00Z' }, 'PickupTimeNotOffered'],
  ['at night', { pickupFrom: '2026-11-23T18:00:00Z' }, 'PickupTimeNotOffered'],
  ['by transfer to a point without an account', { paymentMethod: 'BANK_TRANSFER' }, 'NoPayeeAccount'],
])('an order %s is not placed', async (_, more, outcome) => {
  const { order } = await aPlacedOrder(await aShelf(), more)
  expect(order['__typename']).toBe(outcome)
})

test('a transfer goes to the point’s own account, and is packed when the money is there', async () => {
  const shelf = await aShelf(10)
  const account = { salesPointId: shelf.point.id, bankBin: '970403', accountNumber: '0011 0123 45678', accountName: 'HTX Demo Đồng Ấn' }
  expect(await ask(shelf.manager, ACCOUNT, { input: account })).toMatchObject({
    accountNumber: '0011012345678',
    accountName: 'HTX DEMO DONG AN',
  })
  const { order } = await aPlacedOrder(shelf, { paymentMethod: 'BANK_TRANSFER' })
  expect(order['bankTransfer']).toMatchObject({ reference: order['number'], accountName: 'HTX DEMO DONG AN' })
  expect(order['bankTransfer'].payload).toContain(`5406195000`)

  expect((await serve(shelf.staff, 'markOrderReady', order['id']))['__typename']).toBe('OrderNotPaid')
  expect((await serve(shelf.staff, 'handOverOrder', order['id']))['__typename']).toBe('OrderNotPaid')
  expect(await serve(shelf.staff, 'recordOrderPayment', order['id'])).toMatchObject({ paidAt: noon.toISOString(), bankTransfer: null })
  expect((await serve(shelf.staff, 'markOrderReady', order['id']))['status']).toBe('READY')
})

test('a paid order that is called off owes the money back until that is recorded', async () => {
  const shelf = await aShelf(10)
  await ask(shelf.manager, ACCOUNT, {
    input: { salesPointId: shelf.point.id, bankBin: '970403', accountNumber: '0011012345678', accountName: 'DEMO' },
  })
  const { customer, order } = await aPlacedOrder(shelf, { paymentMethod: 'BANK_TRANSFER' })
  expect((await serve(shelf.staff, 'recordOrderRefund', order['id']))['__typename']).toBe('NothingToRecord')
  await serve(shelf.staff, 'recordOrderPayment', order['id'])

  expect(await cancel(customer, order['id'], 'đổi ý')).toMatchObject({ status: 'CANCELLED', isRefundOwed: true, history: { length: 4 } })
  expect(await shelf.level()).toEqual({ onHand: 10, reserved: 0 })
  expect(await serve(shelf.staff, 'recordOrderRefund', order['id'])).toMatchObject({ isRefundOwed: false })
})

test('a hold that ran out is freed, and cannot be placed any more', async () => {
  const { line, level } = await aShelf(10)
  const customer = anActor()
  const { orders } = await hold(customer, [line(4)])
  now = minutes(16)
  expect((await place(customer, orders[0].id))['__typename']).toBe('HoldRanOut')

  expect(await application.expireOrders.execute()).toBeGreaterThan(0)

  expect(await level()).toEqual({ onHand: 10, reserved: 0 })
  expect((await place(customer, orders[0].id))['__typename']).toBe('HoldRanOut')
})

test('what nobody fetches is freed a day after its time', async () => {
  const shelf = await aShelf(10)
  const { order } = await aPlacedOrder(shelf)
  now = new Date('2026-11-24T08:00:01Z')

  expect(await application.expireOrders.execute()).toBeGreaterThan(0)

  expect(await shelf.level()).toEqual({ onHand: 10, reserved: 0 })
  expect((await serve(shelf.staff, 'handOverOrder', order['id']))['__typename']).toBe('OrderNotInState')
})

test('a lot that expired after it was ordered is not handed over', async () => {
  const shelf = await aShelf(0)
  await scene.receive(shelf.point, shelf.product, 5, { expiresOn: '2026-11-23' })
  const { order } = await aPlacedOrder(shelf)
  now = new Date('2026-11-24T01:00:00Z')

  expect((await serve(shelf.staff, 'markOrderReady', order['id']))['__typename']).toBe('LotNotSellable')
  expect((await serve(shelf.staff, 'handOverOrder', order['id']))['__typename']).toBe('LotNotSellable')
  expect(await cancel(shelf.staff, order['id'], 'Lô đã hết hạn')).toMatchObject({ status: 'CANCELLED' })
})

test('the point must say why it calls an order off', async () => {
  const shelf = await aShelf()
  const { order } = await aPlacedOrder(shelf)
  expect((await cancel(shelf.staff, order['id']))['errors'][0].extensions).toMatchObject({ field: 'reason' })
})

test('nobody else learns of an order, not even that it exists', async () => {
  const shelf = await aShelf()
  const { customer, order } = await aPlacedOrder(shelf)
  const [stranger, otherStaff] = [anActor(), scene.staffOf(await scene.aPoint())]
  const QUERY = `query ($id: UUID!) { order(id: $id) { id } }`
  for (const actor of [stranger, otherStaff])
    expect((await client.execute(actor, QUERY, { id: order['id'] })).data).toEqual({ order: null })
  for (const actor of [stranger, otherStaff]) {
    const [theirs, unknown] = [await cancel(actor, order['id'], 'x'), await cancel(actor, randomUUID(), 'x')]
    expect(theirs['errors'][0].extensions.code).toBe('FORBIDDEN')
    expect(theirs['errors']).toEqual(unknown['errors'])
  }
  expect((await serve(customer, 'handOverOrder', order['id']))['errors'][0].extensions.code).toBe('FORBIDDEN')
  expect((await place(shelf.staff, order['id']))['errors'][0].extensions.code).toBe('FORBIDDEN')
  expect((await hold(aVisitor(), [shelf.line(1)]))['errors'][0].extensions.code).toBe('UNAUTHENTICATED')
  const LIST = `query ($id: UUID!) { salesPointOrders(salesPointId: $id) { edges { node { number } } } }`
  expect((await client.execute(shelf.staff, LIST, { id: shelf.point.id })).data).toEqual({
    salesPointOrders: { edges: [{ node: { number: order['number'] } }] },
  })
  expect((await client.execute(otherStaff, LIST, { id: shelf.point.id })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  const MINE = `{ myOrders { edges { node { number } } } }`
  expect((await client.execute(customer, MINE)).data).toEqual({ myOrders: { edges: [{ node: { number: order['number'] } }] } })
  expect((await client.execute(stranger, MINE)).data).toEqual({ myOrders: { edges: [] } })
})

test('who works at a counter may buy there, and serve the own order', async () => {
  const shelf = await aShelf()
  const { orders } = await hold(shelf.staff, [shelf.line(1)])
  expect(await place(shelf.staff, orders[0].id)).toMatchObject({ allowedActions: ['CANCEL', 'PREPARE', 'HAND_OVER'] })
  expect((await serve(shelf.staff, 'handOverOrder', orders[0].id))['status']).toBe('HANDED_OVER')
})

test('names and numbers are forgotten ninety days after an order ended', async () => {
  const shelf = await aShelf()
  const { customer, order } = await aPlacedOrder(shelf)
  await cancel(customer, order['id'])
  const contact = async () =>
    (await ask(customer, `query ($id: UUID!) { order(id: $id) { contactName contactPhone } }`, { id: order['id'] }))['contactName']

  now = new Date(noon.getTime() + 89 * 86_400_000)
  await application.expireOrders.forgetContacts()
  expect(await contact()).toBe('Khách demo')
  now = new Date(noon.getTime() + 91 * 86_400_000)
  await application.expireOrders.forgetContacts()
  expect(await contact()).toBeNull()
})

test('sixty who want the last fifty units at once: fifty hold one each, ten are told', async () => {
  const { line, level } = await aShelf(50)

  const outcomes = await race(database, 60, () => hold(anActor(), [line(1)]))

  expect(outcomes.filter(({ __typename }) => __typename === 'HeldBasket')).toHaveLength(50)
  expect(outcomes.filter(({ __typename }) => __typename === 'GoodsNotAvailable')).toHaveLength(10)
  expect(await level()).toEqual({ onHand: 50, reserved: 50 })
})

test('baskets over the same goods in opposite order never wait in a circle', async () => {
  const [first, second] = [await aShelf(100), await aShelf(100)]
  const customers = Array.from({ length: 8 }, () => anActor())
  let turn = 0

  const outcomes = await race(database, 40, () => {
    const number = turn++
    const lines = number % 2 === 0 ? [first.line(1), second.line(1)] : [second.line(1), first.line(1)]
    return hold(customers[number % customers.length]!, lines)
  })

  expect(outcomes.filter(({ errors }) => errors)).toEqual([])
  expect((await first.level()).reserved).toBe(customers.length)
})

test('handing over and calling off at once: one of them happens', async () => {
  const shelf = await aShelf(10)
  const { customer, order } = await aPlacedOrder(shelf)

  const outcomes = await Promise.all([
    ...Array.from({ length: 4 }, () => serve(shelf.staff, 'handOverOrder', order['id'])),
    ...Array.from({ length: 4 }, () => cancel(customer, order['id'])),
  ])

  const [state] = await database.query('SELECT status FROM customer_order WHERE id = $1', [order['id']])
  expect(outcomes.filter(({ status, __typename }) => __typename === 'Order' && status === state.status)).toHaveLength(4)
  expect((await shelf.level()).reserved).toBe(0)
  expect((await shelf.level()).onHand).toBe(state.status === 'HANDED_OVER' ? 7 : 10)
})

test('the database lets no order jump, nor a level be changed beside the ledger', async () => {
  const shelf = await aShelf()
  const { order } = await aPlacedOrder(shelf)

  await expect(database.query(`UPDATE customer_order SET status = 'HELD' WHERE id = $1`, [order['id']])).rejects.toThrow('does not go from')
  await expect(database.query('UPDATE stock_level SET reserved = 0 WHERE product_id = $1', [shelf.product.id])).rejects.toThrow(
    'movements only',
  )
  await expect(database.query('DELETE FROM order_step WHERE order_id = $1', [order['id']])).rejects.toThrow('never changed')
})
