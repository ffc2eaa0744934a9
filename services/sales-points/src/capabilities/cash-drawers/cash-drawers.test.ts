import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { aDevice } from '../../seeds/till-device.ts'
import { setTillScene } from '../../seeds/till-scene.ts'

const on = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on OrderReturn { id } } }`
const REFUND = on('recordReturnRefund', 'RecordReturnRefundInput')
const ORDER_REFUND = `mutation ($orderId: UUID!, $tillId: UUID) { recordOrderRefund(orderId: $orderId, tillId: $tillId) { __typename } }`
const OFFER = `mutation ($input: SetDeliveryOfferInput!) { setDeliveryOffer(input: $input) { isOn } }`
const DELIVER = `mutation ($input: DeliverOrderInput!) { deliverOrder(input: $input) { __typename } }`
const HAND_OVER = `mutation ($orderId: UUID!, $tillId: UUID) { handOverOrder(orderId: $orderId, tillId: $tillId) { __typename } }`
const SHIFTS = `query ($id: UUID!) { tillShifts(salesPointId: $id) { edges { node { openingCash orderCash cashRefunds expectedCash } } } }`
const REPORT = `query ($id: UUID!) { dayReport(salesPointId: $id) { revenue deliveryFees takings refunds refundedAmount returnRefunds returnRefundedAmount cashGivenBack
  ways { way sales revenue deliveryFees } } }`
const TURNOVER = `query ($id: UUID) { productTurnover(salesPointId: $id, from: "2026-11-01", to: "2026-11-30") { revenue deliveryFees deliveryFeesBefore } }`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let world: ReturnType<typeof setOrderScene>
let tills: ReturnType<typeof setTillScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => NOON)
  const client = createTestClient(application.schema)
  const scene = setScene(database, application)
  world = setOrderScene(scene, client, database)
  tills = setTillScene(scene, client)
})
afterAll(() => database.drop())

/** A point that delivers for 20,000 đồng, with a till whose drawer was opened with 500,000. */
async function aCounter() {
  const shelf = await world.aShelf()
  const unitId = randomUUID()
  const terms = { isOn: true, flatFee: 20_000, freeFrom: null, acceptsCash: true, allowsInspection: true, areas: [{ unitId }] }
  await world.ask(shelf.manager, OFFER, { input: { salesPointId: shelf.point.id, ...terms } })
  const { till, keys } = await tills.register(shelf.point, shelf.staff)
  await tills.sync(shelf.staff, till.id, [aDevice(till.id, keys).write({ kind: 'OPENING', cash: 500_000 })])
  /** Three pieces for 195,000 đồng and 20,000 for bringing them; one of them is back. */
  async function aReturn() {
    const delivery = { pickupFrom: null, delivery: { unitId, address: 'Thôn 1 (demo)' }, paymentMethod: 'ON_DELIVERY' }
    const { customer, order } = await world.placed(shelf, delivery)
    for (const step of ['markOrderReady', 'sendOrderOut']) await world.step(shelf.staff, step, order.id)
    await world.ask(shelf.staff, DELIVER, { input: { orderId: order.id, receivedBy: 'Người nhà (demo)' } })
    const lines = [{ productId: shelf.product.id, lotCode: order.lines[0].lotCode, quantity: 1 }]
    const asked = { idempotencyKey: randomUUID(), orderId: order.id, reason: 'FAULTY', lines }
    const { id } = await world.ask(customer, on('askForReturn', 'AskForReturnInput'), { input: asked })
    await world.ask(shelf.staff, on('answerReturn', 'AnswerReturnInput'), { input: { returnId: id, isAccepted: true } })
    await world.ask(shelf.staff, on('receiveReturn', 'ReceiveReturnInput'), { input: { returnId: id } })
    return id as string
  }
  const refund = (returnId: string, tillId: string | null, method = 'CASH') =>
    world.ask(shelf.staff, REFUND, { input: { returnId, method, tillId } })
  const drawer = async () => (await world.ask(shelf.staff, SHIFTS, { id: shelf.point.id })).edges[0].node
  return { ...shelf, till, aReturn, refund, drawer }
}

test('cash given back is expected to be missing from its drawer; the day tells goods, fees and what went back apart', async () => {
  const { point, product, staff, till, aReturn, refund, drawer } = await aCounter()
  const returnId = await aReturn()
  const shelf = { point, product, staff } as Parameters<typeof world.placed>[0]
  const { customer, order } = await world.placed(shelf)
  await world.step(staff, 'recordOrderPayment', order.id)
  await world.cancel(customer, order.id)

  const answers = await race(database, 4, () => refund(returnId, till.id))
  expect(answers.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 4 }, () => 'OrderReturn'))
  await world.ask(staff, ORDER_REFUND, { orderId: order.id, tillId: till.id })
  await world.ask(staff, ORDER_REFUND, { orderId: order.id, tillId: till.id })

  expect(await drawer()).toEqual({ openingCash: 500_000, orderCash: 0, cashRefunds: 260_000, expectedCash: 240_000 })
  expect(await world.ask(staff, REPORT, { id: point.id })).toEqual({
    revenue: 130_000,
    deliveryFees: 20_000,
    takings: 150_000,
    refunds: 1,
    refundedAmount: 195_000,
    returnRefunds: 1,
    returnRefundedAmount: 65_000,
    cashGivenBack: 260_000,
    ways: [{ way: 'ON_DELIVERY', sales: 1, revenue: 130_000, deliveryFees: 20_000 }],
  })
  expect(await world.ask(staff, TURNOVER, { id: point.id })).toEqual({ revenue: 130_000, deliveryFees: 20_000, deliveryFeesBefore: 0 })
  expect(await world.ask(anActor('PRODUCER', product.producerId), TURNOVER)).toMatchObject({ revenue: 130_000, deliveryFees: 0 })
})

test('what was sent back by transfer, or came out of no drawer, is missing from none', async () => {
  const { point, staff, aReturn, refund, drawer } = await aCounter()
  await refund(await aReturn(), null)
  await refund(await aReturn(), null, 'BANK_TRANSFER')
  expect(await drawer()).toMatchObject({ cashRefunds: 0, expectedCash: 500_000 })
  expect(await world.ask(staff, REPORT, { id: point.id })).toMatchObject({ returnRefundedAmount: 130_000, cashGivenBack: 65_000 })
})

test('cash for an order is expected in the drawer into which it was put, once; an order that was paid brings none', async () => {
  const { point, product, staff, manager, till, drawer } = await aCounter()
  const shelf = { point, product, staff, manager } as Parameters<typeof world.placed>[0]
  const [fetched, paid] = [await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }), await world.placed(shelf)]
  const handOver = (orderId: string, tillId: string | null) => world.ask(staff, HAND_OVER, { orderId, tillId })
  const elsewhere = await aCounter()
  const refused = [{ extensions: { code: 'BAD_USER_INPUT', field: 'tillId' } }]

  expect((await handOver(fetched.order.id, elsewhere.till.id)).errors).toMatchObject(refused)
  const answers = await race(database, 4, () => handOver(fetched.order.id, till.id))
  await world.step(staff, 'recordOrderPayment', paid.order.id)
  expect((await handOver(paid.order.id, till.id)).errors).toMatchObject(refused)
  await handOver(paid.order.id, null)

  expect(answers.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 4 }, () => 'Order'))
  expect(await drawer()).toEqual({ openingCash: 500_000, orderCash: 195_000, cashRefunds: 0, expectedCash: 695_000 })
  await expect(database.query('UPDATE cash_receipt SET amount = 1')).rejects.toThrow('never told otherwise')
})

test('only cash comes out of a drawer, and only of one at this point; nothing is recorded otherwise', async () => {
  const { till, aReturn, refund } = await aCounter()
  const other = await aCounter()
  const returnId = await aReturn()
  for (const answer of [await refund(returnId, till.id, 'BANK_TRANSFER'), await refund(returnId, other.till.id)])
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'tillId' } }])
  expect(await refund(returnId, till.id)).toMatchObject({ __typename: 'OrderReturn' })
  await expect(database.query('UPDATE cash_payout SET amount = 1')).rejects.toThrow('never told otherwise')
  await expect(database.query(`UPDATE till SET sales_point_id = $1 WHERE id = $2`, [other.point.id, till.id])).rejects.toThrow(
    'it_left_a_drawer',
  )
})
