import { randomUUID } from 'node:crypto'
import { SalesNoticedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import { createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const at = (hour: string, day = '2026-11-23') => new Date(`${day}T${hour}:00+07:00`)
let now = at('09:00')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>
let unitOfWork: UnitOfWork

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
  unitOfWork = new UnitOfWork(database)
})
let day = 1
beforeEach(() => {
  day += 1
  now = atHour('08:00')
})
afterAll(() => database.drop())

const atHour = (hour: string) => at(hour, `2026-12-${String(day).padStart(2, '0')}`)
const NOTICES = `query ($producerId: UUID!) { salesNotices(producerId: $producerId) { edges { node { hour amount lines { salesPoint { id } product { id } ownership quantity amount } } } } }`
const SHELVES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Producer { shelves { onHand consigned soldToday soldThisMonth salesPoint { id } product { id } } } } }`
const UNDO = `mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename } }`

async function aProducer() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await trade.agree(point, product)
  await scene.receive(point, product, 20, { ownership: 'CONSIGNED' })
  const producer = trade.producerOf(product)
  const sell = async (hour: string, quantity: number, where = point, what = product) => {
    now = atHour(hour)
    const lines = [{ productId: what.id, quantity }]
    const sale = await unitOfWork.run(t => application.sellAtCounter.sell(t, { salesPointId: where.id, lines }, 's'))
    if (sale instanceof Refusal) throw new Error(sale.message)
    return sale.id
  }
  const tell = (hour: string) => {
    now = atHour(hour)
    return application.consignments.tellSales.execute()
  }
  const told = async (actor = producer) => {
    const { data, errors } = await client.execute(actor, NOTICES, { producerId: product.producerId })
    return errors ? errors[0]!.extensions!['code'] : data!['salesNotices'].edges.map(({ node }: { node: object }) => node)
  }
  return { point, product, producer, sell, tell, told }
}

test('at ten, two and four the producer is told what was sold since', async () => {
  const { point, product, sell, tell, told } = await aProducer()
  await sell('08:30', 2)
  expect(await tell('09:59')).toBe(0)
  expect(await told()).toEqual([])
  await tell('10:01')
  await sell('11:00', 1)
  await sell('13:59', 1)
  await sell('14:01', 4)
  await tell('14:05')
  await tell('16:00')

  const line = { salesPoint: { id: point.id }, product: { id: product.id }, ownership: 'CONSIGNED' }
  expect(await told()).toEqual([
    { hour: atHour('16:00').toISOString(), amount: 260_000, lines: [{ ...line, quantity: 4, amount: 260_000 }] },
    { hour: atHour('14:00').toISOString(), amount: 130_000, lines: [{ ...line, quantity: 2, amount: 130_000 }] },
    { hour: atHour('10:00').toISOString(), amount: 130_000, lines: [{ ...line, quantity: 2, amount: 130_000 }] },
  ])
})

test('the point’s own goods of the producer are told too, apart; what came back is taken off', async () => {
  const { point, product, producer, sell, tell, told } = await aProducer()
  const other = await scene.aPoint()
  await scene.receive(other, product, 5)
  await sell('08:30', 2)
  await sell('08:40', 3, other)
  const undone = await sell('08:50', 1)
  const input = { idempotencyKey: randomUUID(), counterSaleId: undone, reason: 'đổi ý' }
  await client.execute(scene.staffOf(point), UNDO, { input })
  await tell('10:00')

  const [notice] = await told(producer)
  expect(notice.lines.map(({ ownership, quantity, amount }: any) => [ownership, quantity, amount]).toSorted()).toEqual([
    ['CONSIGNED', 2, 130_000],
    ['OWN', 3, 195_000],
  ])
})

test('several instances at once, and again and again: each hour is told once', async () => {
  const { product, sell, tell, told } = await aProducer()
  await sell('08:30', 2)
  now = atHour('10:00')
  await race(database, 8, () => application.consignments.tellSales.execute())
  expect(await tell('10:30')).toBe(0)

  expect(await told()).toHaveLength(1)
  const events = (await eventsIn(database, SalesNoticedV1)).filter(({ producerId }) => producerId === product.producerId)
  expect(events).toMatchObject([{ hour: atHour('10:00').toISOString(), pointCount: 1, lineCount: 1, amount: 130_000 }])
})

test('after an outage everything is told with the next hour; what became known late is told late, once', async () => {
  const { point, product, sell, tell, told } = await aProducer()
  await sell('08:30', 2)
  await sell('13:30', 1)
  await tell('14:10')
  const offline = await createApplication(database, () => atHour('09:00'))
  await unitOfWork.run(t => offline.sellAtCounter.sell(t, { salesPointId: point.id, lines: [{ productId: product.id, quantity: 5 }] }, 's'))
  await tell('16:00')

  expect((await told()).map(({ lines }: any) => lines[0].quantity)).toEqual([5, 3])
})

test('nobody but the producer sees it', async () => {
  const { point, sell, tell, told } = await aProducer()
  await sell('08:30', 2)
  await tell('10:00')
  for (const actor of [scene.staffOf(point), trade.managerOf(point), trade.producerOf(await scene.aProduct())])
    expect(await told(actor)).toBe('FORBIDDEN')
})

test('the producer sees at every point what is there on consignment, and what was sold today and this month', async () => {
  const { point, product, producer, sell } = await aProducer()
  day += 2
  await sell('08:30', 2)
  day += 1
  await sell('09:00', 3)
  const { data } = await client.execute(producer, SHELVES, { r: [{ __typename: 'Producer', id: product.producerId }] })

  expect(data!['_entities'][0].shelves).toEqual([
    { onHand: 15, consigned: 15, soldToday: 3, soldThisMonth: 5, salesPoint: { id: point.id }, product: { id: product.id } },
  ])
})
