import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { monthOf } from './settlement.rules.ts'

const ASK = `mutation ($input: AskForReturnInput!) { askForReturn(input: $input) { __typename ... on OrderReturn { id } } }`
const ANSWER = `mutation ($input: AnswerReturnInput!) { answerReturn(input: $input) { __typename } }`
const RECEIVE = `mutation ($input: ReceiveReturnInput!) { receiveReturn(input: $input) { __typename ... on OrderReturn { status } } }`

let now = NOON
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>
let world: ReturnType<typeof setOrderScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  scene = setScene(database, application)
  world = setOrderScene(scene, createTestClient(application.schema), database)
})
afterAll(() => database.drop())

test('what a customer brings back of an order is taken off the statement; what came back spoiled is the loss of who bears it', async () => {
  const shelf = await world.aShelf(0)
  const { point, product, staff } = shelf
  await setConsignmentScene(database, application).agree(point, product)
  await scene.receive(point, product, 10, { ownership: 'CONSIGNED' })
  const { customer, order } = await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' })
  await world.step(staff, 'handOverOrder', order.id)
  const lot = { productId: product.id, lotCode: order.lines[0].lotCode as string }
  const bringBack = async (more: object) => {
    const input = { idempotencyKey: randomUUID(), orderId: order.id, reason: 'FAULTY', lines: [{ ...lot, quantity: 1 }] }
    const { id: returnId } = await world.ask(customer, ASK, { input })
    await world.ask(staff, ANSWER, { input: { returnId, isAccepted: true } })
    return world.ask(staff, RECEIVE, { input: { returnId, ...more } })
  }

  expect(await bringBack({})).toMatchObject({ status: 'RECEIVED' })
  for (const lossBorneBy of ['SALES_POINT', 'PRODUCER'])
    expect(await bringBack({ spoiled: [lot], lossBorneBy })).toMatchObject({ status: 'RECEIVED' })
  now = new Date('2026-12-02T05:00:00Z')
  const pair = { salesPointId: point.id, producerId: product.producerId }
  const { draw } = application.consignments.settlements
  const drawn = await new UnitOfWork(database).run(t => draw.draw(t, pair, monthOf('2026-11')!, { userId: 's', isDemo: false }))

  // three were sold and three came back; one of them spoiled while the point answered for it
  expect(drawn).toMatchObject({ gross: 65_000, commission: 13_000, due: 52_000 })
  expect(await scene.onHand(point, product)).toBe(8)
  await scene.insistOnLedger()
})
