import { randomUUID } from 'node:crypto'
import { SaleReturnedV1 } from '@ocop/contracts'
import { createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const RETURN = 'id status isWithdrawable reason amount decisionReason refundMethod allowedActions lines { lotCode quantity amount outcome }'
const ASK = `mutation ($input: AskForReturnInput!) { askForReturn(input: $input) { __typename ... on OrderReturn { ${RETURN} } ... on ReturnNotPossible { denial } } }`
const step = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on OrderReturn { ${RETURN} } ... on ReturnNotInState { status } } }`
const ANSWER = step('answerReturn', 'AnswerReturnInput')
const RECEIVE = step('receiveReturn', 'ReceiveReturnInput')
const WITHDRAW = step('withdrawReturn', 'WithdrawReturnInput')
const REFUND = step('recordReturnRefund', 'RecordReturnRefundInput')

let now = NOON
let database: Awaited<ReturnType<typeof createTestDatabase>>
let world: ReturnType<typeof setOrderScene>
let scene: ReturnType<typeof setScene>
const days = (count: number) => new Date(NOON.getTime() + count * 86_400_000)

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

/** Three pieces for 195,000 đồng that the customer has. */
async function aFetchedOrder(given: Parameters<typeof scene.aProduct>[0] = {}) {
  const shelf = await world.aShelf(100, given)
  const { customer, order } = await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' })
  await world.step(shelf.staff, 'handOverOrder', order.id)
  const line = (quantity: number) => ({ productId: shelf.product.id, lotCode: order.lines[0].lotCode as string, quantity })
  const ask = (quantity: number, more: object = {}, actor = customer) =>
    world.ask(actor, ASK, {
      input: { idempotencyKey: randomUUID(), orderId: order.id, reason: 'CHANGED_MIND', lines: [line(quantity)], ...more },
    })
  const settle = (document: string, returnId: string, more: object, actor = shelf.staff) =>
    world.ask(actor, document, { input: { returnId, ...more } })
  const sold = async () => (await database.query('SELECT quantity, amount::int FROM sold_line WHERE sale_id = $1', [order.id]))[0]
  return { ...shelf, customer, order, line, ask, settle, sold }
}

test('goods come back to their lot, the money is owed until it was given back, and the sale is smaller', async () => {
  const { ask, settle, level, sold, staff, customer, order } = await aFetchedOrder()
  expect(
    await world.order(customer, order.id, 'returnable { until lines { quantity isOnlyWhenFaulty } } salesPoint { returnDays }'),
  ).toEqual({
    returnable: { until: days(7).toISOString(), lines: [{ quantity: 3, isOnlyWhenFaulty: false }] },
    salesPoint: { returnDays: 7 },
  })
  const asked = await ask(2, { words: 'mua nhầm' })
  expect(asked).toMatchObject({ __typename: 'OrderReturn', status: 'ASKED', amount: 130_000, allowedActions: ['ANSWER'] })
  expect(await settle(RECEIVE, asked.id, {})).toMatchObject({ __typename: 'ReturnNotInState', status: 'ASKED' })
  expect(await settle(ANSWER, asked.id, { isAccepted: true })).toMatchObject({ status: 'ACCEPTED', allowedActions: ['RECEIVE'] })
  expect(await level()).toEqual({ onHand: 97, reserved: 0 })

  expect(await settle(RECEIVE, asked.id, {})).toMatchObject({
    status: 'RECEIVED',
    allowedActions: ['RECORD_REFUND'],
    lines: [{ outcome: 'RETURNED' }],
  })
  expect(await settle(RECEIVE, asked.id, {})).toMatchObject({ status: 'RECEIVED' })

  expect(await level()).toEqual({ onHand: 99, reserved: 0 })
  expect(await sold()).toEqual({ quantity: 1, amount: 65_000 })
  const told = (await eventsIn(database, SaleReturnedV1)).filter(({ saleId }) => saleId === order.id)
  expect(told).toMatchObject([{ returnId: asked.id, lines: [{ quantity: 2, amount: 130_000 }] }])
  expect(await settle(REFUND, asked.id, { method: 'CASH' })).toMatchObject({ status: 'REFUNDED', refundMethod: 'CASH', allowedActions: [] })
  expect(await world.order(staff, order.id, 'returns { status } returnable { lines { quantity } }')).toEqual({
    returns: [{ status: 'REFUNDED' }],
    returnable: { lines: [{ quantity: 1 }] },
  })
})

test('what came back spoiled is given up, and the books say both', async () => {
  const { ask, settle, level, line, sold, point } = await aFetchedOrder()
  const { id } = await ask(3, { reason: 'FAULTY' })
  await settle(ANSWER, id, { isAccepted: true })
  const { quantity: _, ...spoiled } = line(3)
  expect(await settle(RECEIVE, id, { spoiled: [spoiled] })).toMatchObject({ lines: [{ outcome: 'WRITTEN_OFF' }] })
  expect(await level()).toEqual({ onHand: 97, reserved: 0 })
  expect(await sold()).toBeUndefined()
  const kinds = await database.query('SELECT kind, quantity FROM stock_movement WHERE sales_point_id = $1 ORDER BY sequence DESC LIMIT 2', [
    point.id,
  ])
  expect(kinds).toEqual([
    { kind: 'WRITTEN_OFF', quantity: -3 },
    { kind: 'RETURNED', quantity: 3 },
  ])
})

test('the sales point says no with a reason, and the customer may ask again', async () => {
  const { ask, settle, order, staff } = await aFetchedOrder()
  const { id } = await ask(1)
  expect((await settle(ANSWER, id, { isAccepted: false })).errors[0].extensions.field).toBe('reason')
  expect(await settle(ANSWER, id, { isAccepted: false, reason: 'Tem đã bóc' })).toMatchObject({
    status: 'DECLINED',
    decisionReason: 'Tem đã bóc',
  })
  expect(await ask(3)).toMatchObject({ status: 'ASKED' })
  const LIST = `query ($id: UUID!, $isOpen: Boolean!) { salesPointReturns(salesPointId: $id, isOpen: $isOpen) { edges { node { status order { number } } } } }`
  const list = (isOpen: boolean) => world.ask(staff, LIST, { id: (staff.memberships[0]!.subjectIds as string[])[0], isOpen })
  expect((await list(true)).edges).toEqual([{ node: { status: 'ASKED', order: { number: order.number } } }])
  expect((await list(false)).edges).toHaveLength(2)
})

test.each([
  ['more than was bought', {}, 4, {}, 0, 'MORE_THAN_BOUGHT'],
  ['alcohol for no reason', { isAlcohol: true }, 1, {}, 0, 'ONLY_WHEN_FAULTY'],
  ['after the days of the point', {}, 1, {}, 8, 'TOO_LATE'],
])('%s does not come back', async (_, given, quantity, more, later, denial) => {
  const { ask } = await aFetchedOrder(given)
  now = days(later)
  expect(await ask(quantity, more)).toMatchObject({ __typename: 'ReturnNotPossible', denial })
})

test('nothing comes back of what was not handed over, nor twice at once', async () => {
  const shelf = await world.aShelf()
  const { customer, order } = await world.placed(shelf)
  const lines = [{ productId: shelf.product.id, lotCode: order.lines[0].lotCode, quantity: 1 }]
  const input = { idempotencyKey: randomUUID(), orderId: order.id, reason: 'FAULTY', lines }
  expect(await world.ask(customer, ASK, { input })).toMatchObject({ denial: 'NOT_HANDED_OVER' })
  const { ask } = await aFetchedOrder()
  const idempotencyKey = randomUUID()
  const first = await ask(1, { idempotencyKey })
  expect(await ask(1, { idempotencyKey })).toMatchObject({ id: first.id })
  expect(await ask(1)).toMatchObject({ denial: 'ASKED_BEFORE' })
})

test('a point says how long it takes goods back', async () => {
  const { manager, point, ask, staff } = await aFetchedOrder()
  const DAYS = `mutation ($input: SetReturnDaysInput!) { setReturnDays(input: $input) { days } }`
  const say = (actor: typeof staff, count: number) => world.ask(actor, DAYS, { input: { salesPointId: point.id, days: count } })
  expect((await say(staff, 30)).errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await say(manager, 91)).errors[0].extensions.field).toBe('days')
  expect(await say(manager, 30)).toEqual({ days: 30 })
  now = days(20)
  expect(await ask(1)).toMatchObject({ status: 'ASKED' })
})

test('the customer keeps the goods after all, and may ask anew; once they are back it is too late', async () => {
  const { ask, settle, customer, level } = await aFetchedOrder()
  const withdraw = (returnId: string, actor = customer) => world.ask(actor, WITHDRAW, { input: { returnId } })
  const first = await ask(3)
  await settle(ANSWER, first.id, { isAccepted: true })

  expect(await withdraw(first.id)).toMatchObject({ status: 'WITHDRAWN', isWithdrawable: false, allowedActions: [] })
  expect(await withdraw(first.id)).toMatchObject({ status: 'WITHDRAWN' })

  expect(await settle(RECEIVE, first.id, {})).toMatchObject({ __typename: 'ReturnNotInState', status: 'WITHDRAWN' })
  expect(await level()).toEqual({ onHand: 97, reserved: 0 })
  const second = await ask(3)
  expect(second).toMatchObject({ status: 'ASKED', isWithdrawable: true })
  const stranger = (await world.aShelf(0)).staff
  expect((await withdraw(second.id, stranger)).errors).toEqual((await withdraw(randomUUID(), stranger)).errors)
  await settle(ANSWER, second.id, { isAccepted: true })

  let turn = 0
  const answers = await race(database, 6, () => (turn++ % 2 ? withdraw(second.id) : settle(RECEIVE, second.id, {})))

  expect(new Set(answers.map(({ status }) => status)).size).toBe(1)
  const [{ status }] = answers
  expect(await level()).toEqual({ onHand: status === 'WITHDRAWN' ? 97 : 100, reserved: 0 })
})

test('nobody else learns of a return, not even that it exists', async () => {
  const { ask, settle, customer } = await aFetchedOrder()
  const { id } = await ask(1)
  const other = await world.aShelf(0)
  expect((await ask(1, {}, other.staff)).errors[0].extensions.code).toBe('FORBIDDEN')
  for (const actor of [other.staff, customer]) {
    const [theirs, unknown] = [
      await settle(ANSWER, id, { isAccepted: true }, actor),
      await settle(ANSWER, randomUUID(), { isAccepted: true }, actor),
    ]
    expect(theirs.errors[0].extensions.code).toBe('FORBIDDEN')
    expect(theirs.errors).toEqual(unknown.errors)
  }
})
