import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { PaymentMethod } from '../orders/order-status.enum.ts'
import { TillPaymentMethod } from '../till-entries/till-entry.enum.ts'
import { SaleWay } from './sale-way.enum.ts'

const REPORT = `query ($id: UUID!, $on: LocalDate) { dayReport(salesPointId: $id, on: $on) { on revenue sales ordersHandedOver margin
  hours { hour sales revenue } ways { way sales revenue } products { name quantity revenue margin uncostedRevenue }
  undoneSales undoneAmount refunds refundedAmount } }`
const RECEIVE = `mutation ($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { __typename } }`
const UNDO = `mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename } }`
const HAND_OVER = `mutation ($orderId: UUID!) { handOverOrder(orderId: $orderId) { __typename } }`
type Told = ReturnType<typeof JSON.parse>
let now = new Date()
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: SalesPointsApplication
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
const at = (local: string) => {
  now = new Date(`${local}:00+07:00`)
}

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterAll(() => database.drop())

async function aDay() {
  const point = await scene.aPoint()
  const staff = scene.staffOf(point)
  const [tea, lamp] = [await scene.aProduct({ name: 'Trà', price: 50_000 }), await scene.aProduct({ name: 'Đèn', price: 100_000 })]
  at('2026-11-23T07:00')
  const receive = (quantity: number, unitCost: number | null) =>
    client.execute(staff, RECEIVE, {
      input: { idempotencyKey: randomUUID(), salesPointId: point.id, productId: tea.id, lotCode: 'T1', quantity, unitCost },
    })
  await receive(10, 30_000)
  await receive(30, 31_000)
  await scene.receive(point, lamp, 10)
  const sell = async (moment: string, product: { id: string }, quantity: number) => {
    at(moment)
    const lines = [{ productId: product.id, quantity }]
    const sale = await application.sellAtCounter.execute({ idempotencyKey: randomUUID(), salesPointId: point.id, lines }, staff)
    return (sale as { id: string }).id
  }
  const report = async (on: string | null, actor = staff): Promise<Told> => {
    const { data, errors } = await client.execute(actor, REPORT, { id: point.id, on })
    return errors ? { errors } : data!['dayReport']
  }
  return { point, staff, tea, lamp, sell, report }
}

test('a day is told by hour, way and product, with what was taken back and what was earned', async () => {
  const { point, staff, tea, lamp, sell, report } = await aDay()
  await sell('2026-11-23T08:10', tea, 4)
  await sell('2026-11-23T08:50', lamp, 1)
  await sell('2026-11-23T23:59', tea, 1)
  await sell('2026-11-24T00:01', tea, 2)
  at('2026-11-23T09:00')
  const undone = await sell('2026-11-23T09:00', lamp, 5)
  await client.execute(staff, UNDO, { input: { idempotencyKey: randomUUID(), counterSaleId: undone, reason: 'nhầm' } })
  const customer = anActor()
  const line = { salesPointId: point.id, productId: tea.id, quantity: 2 }
  const held = (await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [line], isAdult: false }, customer)) as Told
  const orderId: string = held.orders[0].id
  const contact = { contactName: 'Khách', contactPhone: '0900000000', paymentMethod: 'ON_COLLECTION' } as const
  await application.placeOrder.execute({ orderId, pickupFrom: new Date('2026-11-23T12:00:00+07:00'), ...contact }, customer)
  at('2026-11-23T12:30')
  await client.execute(staff, HAND_OVER, { orderId })

  expect(await report('2026-11-23')).toEqual({
    on: '2026-11-23',
    revenue: 450_000,
    sales: 4,
    ordersHandedOver: 1,
    // seven of tea that cost 30,750 each on average
    margin: 350_000 - 215_250,
    hours: [
      { hour: 8, sales: 2, revenue: 300_000 },
      { hour: 12, sales: 1, revenue: 100_000 },
      { hour: 23, sales: 1, revenue: 50_000 },
    ],
    ways: [
      { way: 'COUNTER', sales: 3, revenue: 350_000 },
      { way: 'ON_COLLECTION', sales: 1, revenue: 100_000 },
    ],
    products: [
      { name: 'Trà', quantity: 7, revenue: 350_000, margin: 134_750, uncostedRevenue: 0 },
      { name: 'Đèn', quantity: 1, revenue: 100_000, margin: null, uncostedRevenue: 100_000 },
    ],
    undoneSales: 1,
    undoneAmount: 500_000,
    refunds: 0,
    refundedAmount: 0,
  })
})

test('a quiet day is empty, a day to come is not told, and strangers read nothing', async () => {
  const { report } = await aDay()
  at('2026-11-25T10:00')
  expect(await report(null)).toMatchObject({ on: '2026-11-25', revenue: 0, sales: 0, margin: null, hours: [], products: [] })
  expect((await report('2026-11-26')).errors).toMatchObject([{ extensions: { field: 'on' } }])
  expect((await report(null, scene.staffOf(await scene.aPoint()))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('every way in which orders and tills are paid has its line', () => {
  expect(Object.keys(SaleWay)).toEqual(expect.arrayContaining(Object.keys(PaymentMethod)))
  expect(Object.keys(TillPaymentMethod).toSorted()).toEqual(['BANK_TRANSFER', 'CASH'])
})
