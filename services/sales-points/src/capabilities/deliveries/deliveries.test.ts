import { randomUUID } from 'node:crypto'
import { SaleRecordedV1 } from '@ocop/contracts'
import { createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const OFFER = `mutation ($input: SetDeliveryOfferInput!) { setDeliveryOffer(input: $input) { isOn flatFee areas { unitId fee } } }`
const MOVED = `__typename ... on Order { id status total paidAt isRefundOwed actUntil allowedActions delivery { receivedBy } history { what reason } } ... on OrderNotInState { status } ... on Refusal { message }`
const DELIVER = `mutation ($input: DeliverOrderInput!) { deliverOrder(input: $input) { ${MOVED} } }`
const FAIL = `mutation ($input: FailOrderDeliveryInput!) { failOrderDelivery(input: $input) { ${MOVED} } }`

let now = NOON
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let world: ReturnType<typeof setOrderScene>
let scene: ReturnType<typeof setScene>
const days = (count: number) => new Date(NOON.getTime() + count * 86_400_000)

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  scene = setScene(database, application)
  world = setOrderScene(scene, createTestClient(application.schema), database)
})
afterEach(() => {
  now = NOON
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

/** A point that brings orders to one area for 20,000 đồng and to another for 40,000, from 500,000 on for nothing. */
async function aDeliveringShelf(more: object = {}) {
  const shelf = await world.aShelf()
  const [near, far] = [randomUUID(), randomUUID()]
  const areas = [{ unitId: near }, { unitId: far, fee: 40_000 }]
  const terms = { isOn: true, flatFee: 20_000, freeFrom: 500_000, acceptsCash: true, allowsInspection: true, areas, ...more }
  const offer = (actor = shelf.manager, changed: object = {}) =>
    world.ask(actor, OFFER, { input: { salesPointId: shelf.point.id, ...terms, ...changed } })
  await offer()
  const brought = (unitId = near) => ({ pickupFrom: null, delivery: { unitId, address: 'Thôn 1 (demo)' }, paymentMethod: 'ON_DELIVERY' })
  return { ...shelf, near, far, offer, brought }
}
type Shelf = Awaited<ReturnType<typeof aDeliveringShelf>>

/** Packed and on its way. */
async function onTheWay(shelf: Shelf) {
  const { customer, order } = await world.placed(shelf, shelf.brought())
  await world.step(shelf.staff, 'markOrderReady', order.id)
  return { customer, order: await world.step(shelf.staff, 'sendOrderOut', order.id) }
}
const fail = (shelf: Shelf, orderId: string, reason = 'Không có ai ở nhà') => world.ask(shelf.staff, FAIL, { input: { orderId, reason } })
const deliver = (shelf: Shelf, orderId: string, receivedBy = 'Người nhà (demo)') =>
  world.ask(shelf.staff, DELIVER, { input: { orderId, receivedBy } })

test('what a delivery costs is told before ordering, is part of the total, and is paid at the door', async () => {
  const shelf = await aDeliveringShelf()
  const { customer, order } = await world.held(shelf)
  const quotes = 'deliveryQuotes { unitId fee total } salesPoint { deliveryPaymentMethods deliveryOffer { allowsInspection freeFrom } }'
  const told = await world.order(customer, order.id, quotes)
  expect(told.deliveryQuotes).toHaveLength(2)
  expect(told.deliveryQuotes).toContainEqual({ unitId: shelf.far, fee: 40_000, total: 235_000 })
  expect(told.salesPoint).toEqual({
    deliveryPaymentMethods: ['ON_DELIVERY', 'BANK_TRANSFER'],
    deliveryOffer: { allowsInspection: true, freeFrom: 500_000 },
  })

  const placed = await world.place(customer, order.id, shelf.brought())
  expect(placed).toMatchObject({ status: 'PLACED', total: 215_000 })
  expect(await world.place(customer, order.id, shelf.brought())).toMatchObject({ total: 215_000 })
  expect(await world.order(shelf.staff, order.id, 'allowedActions delivery { fee address unit { id } } pickup { from }')).toEqual({
    allowedActions: ['PREPARE', 'CANCEL'],
    delivery: { fee: 20_000, address: 'Thôn 1 (demo)', unit: { id: shelf.near } },
    pickup: null,
  })
  await world.step(shelf.staff, 'markOrderReady', order.id)
  expect(await world.step(shelf.staff, 'sendOrderOut', order.id)).toMatchObject({
    status: 'OUT_FOR_DELIVERY',
    allowedActions: ['DELIVER', 'FAIL_DELIVERY'],
  })
  expect(await world.cancel(customer, order.id)).toMatchObject({ __typename: 'OrderNotInState' })
  expect(await shelf.level()).toEqual({ onHand: 100, reserved: 3 })

  const done = await deliver(shelf, order.id)

  expect(done).toMatchObject({
    status: 'HANDED_OVER',
    paidAt: NOON.toISOString(),
    delivery: { receivedBy: 'Người nhà (demo)' },
    allowedActions: [],
  })
  expect(await deliver(shelf, order.id)).toMatchObject({ status: 'HANDED_OVER' })
  expect(await shelf.level()).toEqual({ onHand: 97, reserved: 0 })
  const sales = (await eventsIn(database, SaleRecordedV1)).filter(({ saleId }) => saleId === order.id)
  expect(sales).toMatchObject([{ lines: [{ amount: 195_000 }] }])
})

test('a large order is brought for nothing, and one by transfer waits for all of its money', async () => {
  const shelf = await aDeliveringShelf()
  const { order } = await world.placed(shelf, { ...shelf.brought(), paymentMethod: 'BANK_TRANSFER' }, 8)
  expect(order).toMatchObject({ total: 520_000, allowedActions: ['CANCEL'] })
  const small = await world.placed(shelf, { ...shelf.brought(), paymentMethod: 'BANK_TRANSFER' })
  const { payload } = (await world.order(small.customer, small.order.id, 'bankTransfer { payload }')).bankTransfer
  expect(payload).toContain('5406215000')
  await world.step(shelf.staff, 'recordOrderPayment', small.order.id)
  expect(await world.order(shelf.staff, small.order.id, 'actUntil')).toEqual({ actUntil: days(7).toISOString() })
})

test.each([
  ['where the point does not go', {}, { delivery: { unitId: randomUUID(), address: 'x' } }, 'DeliveryNotOffered'],
  ['while it brings nothing', { isOn: false }, {}, 'DeliveryNotOffered'],
  ['in cash where it takes none', { acceptsCash: false }, {}, 'DeliveryNotOffered'],
])('an order is not placed for delivery %s', async (_, terms, more, refusal) => {
  const shelf = await aDeliveringShelf(terms)
  const { order } = await world.placed(shelf, { ...shelf.brought(), ...more })
  expect(order.__typename).toBe(refusal)
})

test.each([
  ['neither fetched nor brought', { pickupFrom: null }, 'pickupFrom'],
  [
    'brought and paid at the counter',
    { paymentMethod: 'ON_COLLECTION', pickupFrom: null, delivery: { unitId: randomUUID(), address: 'x' } },
    'paymentMethod',
  ],
  ['fetched and paid at the door', { paymentMethod: 'ON_DELIVERY' }, 'paymentMethod'],
  [
    'brought to no address',
    { paymentMethod: 'ON_DELIVERY', pickupFrom: null, delivery: { unitId: randomUUID(), address: ' ' } },
    'delivery.address',
  ],
])('an order that is %s is refused by the field', async (_, more, field) => {
  const { order } = await world.placed(await world.aShelf(), more)
  expect(order.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
})

test('what nobody took is brought once more, or goes back on the shelf; no clock takes it away meanwhile', async () => {
  const shelf = await aDeliveringShelf()
  const [again, back] = [await onTheWay(shelf), await onTheWay(shelf)]
  now = days(30)
  await application.expireOrders.execute()
  expect((await shelf.level()).reserved).toBe(6)

  const failed = await fail(shelf, again.order.id)
  expect(failed).toMatchObject({ status: 'DELIVERY_FAILED', allowedActions: ['SEND_OUT', 'CANCEL'] })
  expect(failed.history.at(-1)).toEqual({ what: 'DELIVERY_FAILED', reason: 'Không có ai ở nhà' })
  expect(await fail(shelf, again.order.id)).toMatchObject({ status: 'DELIVERY_FAILED' })
  await world.step(shelf.staff, 'sendOrderOut', again.order.id)
  expect(await deliver(shelf, again.order.id)).toMatchObject({ status: 'HANDED_OVER' })

  await fail(shelf, back.order.id)
  expect(await world.cancel(shelf.staff, back.order.id, 'Khách không nhận')).toMatchObject({ status: 'CANCELLED', isRefundOwed: false })
  expect(await shelf.level()).toEqual({ onHand: 97, reserved: 0 })
})

test('what waits to be brought is a task of its own', async () => {
  const shelf = await aDeliveringShelf()
  await onTheWay(shelf)
  const { order } = await world.placed(shelf, shelf.brought())
  await world.step(shelf.staff, 'markOrderReady', order.id)
  const tasks = await world.ask(shelf.staff, `query ($id: UUID!) { orderTasks(salesPointId: $id) { task count } }`, { id: shelf.point.id })
  expect(tasks).toEqual([{ task: 'TO_DELIVER', count: 2 }])
})

test('the address is forgotten with the name, and nobody else sees it', async () => {
  const shelf = await aDeliveringShelf()
  const { customer, order } = await onTheWay(shelf)
  await deliver(shelf, order.id)
  const other = await world.aShelf(0)
  expect(await world.order(other.staff, order.id, 'id')).toEqual({})
  expect((await world.ask(other.staff, FAIL, { input: { orderId: order.id, reason: 'x' } })).errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await world.ask(customer, DELIVER, { input: { orderId: order.id, receivedBy: 'x' } })).errors[0].extensions.code).toBe(
    'FORBIDDEN',
  )
  now = days(91)
  await application.expireOrders.forgetContacts()
  expect(await world.order(customer, order.id, 'contactName delivery { address receivedBy }')).toEqual({
    contactName: null,
    delivery: { address: null, receivedBy: null },
  })
})

test('only managers of the point say where it delivers; what makes no sense is refused by the field', async () => {
  const shelf = await aDeliveringShelf()
  expect((await shelf.offer(shelf.staff)).errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await shelf.offer((await world.aShelf(0)).manager)).errors[0].extensions.code).toBe('FORBIDDEN')
  for (const [changed, field] of [
    [{ flatFee: -1 }, 'flatFee'],
    [{ freeFrom: 0 }, 'freeFrom'],
    [{ areas: [] }, 'areas'],
    [{ areas: [{ unitId: shelf.near }, { unitId: shelf.near }] }, 'areas'],
  ] as const)
    expect((await shelf.offer(shelf.manager, changed)).errors[0].extensions.field).toBe(field)
  expect(await shelf.offer(shelf.manager, { isOn: false, areas: [] })).toEqual({ isOn: false, flatFee: 20_000, areas: [] })
})

test('the database lets no order that is fetched be on its way', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' })
  await world.step(shelf.staff, 'markOrderReady', order.id)
  expect(await world.step(shelf.staff, 'sendOrderOut', order.id)).toMatchObject({ __typename: 'OrderNotInState' })
  const jump = database.query(`UPDATE customer_order SET status = 'OUT_FOR_DELIVERY', act_until = NULL WHERE id = $1`, [order.id])
  await expect(jump).rejects.toThrow('only_deliveries_are_on_the_way')
})
