import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

const PURCHASE = `... on Purchase { id number state worth invoiceAmount paidOn deliversOn allowedActions lines { position wanted confirmed unitPrice received } steps { what side reason } }`
const words = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${PURCHASE} ${
    name === 'receivePurchase' ? '... on MoreThanConfirmed { stillComing }' : ''
  } ${name === 'draftPurchase' ? '' : '... on PurchaseNotInState { purchaseState }'} } }`
const ONE = `query ($id: UUID!) { purchase(id: $id) { id salesPoint { id } producer { id } } }`
const LIST = `query ($salesPointId: UUID, $producerId: UUID) { purchases(salesPointId: $salesPointId, producerId: $producerId) { edges { node { id state } } } }`

async function aPair() {
  const [point, producerId] = [await scene.aPoint(), randomUUID()]
  const products = [await scene.aProduct({ producerId }), await scene.aProduct({ producerId })]
  const [manager, producer] = [trade.managerOf(point), trade.producerOf({ producerId })]
  const ask = async (actor: Actor, name: string, input: object) => {
    const { data, errors } = await client.execute(actor, words(name), { input })
    return (errors ? errors[0]!.extensions! : Object.values(data!)[0]) as Record<string, any>
  }
  const draft = (lines: object[] = products.map(({ id }, index) => ({ productId: id, quantity: 10 + index })), actor = manager) =>
    ask(actor, 'draftPurchase', { idempotencyKey: randomUUID(), salesPointId: point.id, producerId, lines })
  const move = (purchaseId: string, step: string, actor = manager, reason?: string) =>
    ask(actor, 'movePurchase', { purchaseId, step, reason })
  const confirm = (purchaseId: string, quantities = [8, 11], actor = producer) =>
    ask(actor, 'confirmPurchase', {
      purchaseId,
      deliversOn: '2026-11-25',
      lines: quantities.map((quantity, index) => ({ position: index + 1, quantity, unitPrice: 50_000 + index })),
    })
  const receive = (purchaseId: string, position: number, quantity: number, key = randomUUID() as string) =>
    ask(manager, 'receivePurchase', { idempotencyKey: key, purchaseId, position, lotCode: `MUA${position}`, quantity })
  const sent = async () => {
    const { id } = await draft()
    await move(id, 'SEND')
    return id as string
  }
  return { point, producerId, products, manager, producer, ask, draft, move, confirm, receive, sent }
}

test('from the wish to the payment: sent, confirmed with quantity, price and day, received lot by lot, invoiced, paid', async () => {
  const { point, products, manager, producer, ask, draft, move, confirm, receive } = await aPair()
  const { id, state } = await draft()
  expect(state).toBe('DRAFT')
  expect(await move(id, 'SEND')).toMatchObject({ state: 'SENT', allowedActions: ['CANCEL'] })
  expect(await confirm(id)).toMatchObject({
    state: 'CONFIRMED',
    deliversOn: '2026-11-25',
    lines: [{ wanted: 10, confirmed: 8, unitPrice: 50_000 }, { confirmed: 11 }],
  })
  expect(await receive(id, 1, 9)).toEqual({ __typename: 'MoreThanConfirmed', stillComing: 8 })
  expect(await receive(id, 1, 8)).toMatchObject({ state: 'CONFIRMED', worth: 400_000, allowedActions: ['RECEIVE', 'CLOSE'] })
  expect(await move(id, 'CANCEL', manager, 'không cần')).toMatchObject({ __typename: 'PurchaseNotInState' })
  expect(await receive(id, 2, 11)).toMatchObject({ state: 'DELIVERED', worth: 950_011, allowedActions: [] })
  expect(await scene.onHand(point, products[0]!)).toBe(8)
  expect(await ask(producer, 'invoicePurchase', { purchaseId: id, number: '0000123', amount: 950_011 })).toMatchObject({
    state: 'INVOICED',
    invoiceAmount: 950_011,
  })
  const paid = { purchaseId: id, paidOn: '2026-11-23', reference: 'FT1' }
  expect(await ask(manager, 'recordPurchasePayment', paid)).toMatchObject({ state: 'PAID', paidOn: '2026-11-23' })
  expect(await ask(manager, 'recordPurchasePayment', paid)).toMatchObject({ state: 'PAID' })
  const receipts = await database.query(
    `SELECT r.quantity, m.kind, m.owner_id FROM purchase_receipt r JOIN stock_movement m ON m.cause_id = r.receipt_id WHERE r.purchase_id = $1 ORDER BY r.quantity`,
    [id],
  )
  expect(receipts).toEqual([
    { quantity: 8, kind: 'RECEIVED', owner_id: null },
    { quantity: 11, kind: 'RECEIVED', owner_id: null },
  ])
})

test('less came than was confirmed: the point closes it', async () => {
  const { confirm, receive, move, sent } = await aPair()
  const id = await sent()
  await confirm(id)
  expect(await move(id, 'CLOSE')).toMatchObject({ __typename: 'PurchaseNotInState' })
  await receive(id, 2, 5)
  expect(await move(id, 'CLOSE')).toMatchObject({ state: 'DELIVERED', worth: 250_005 })
  expect(await receive(id, 2, 1)).toEqual({ __typename: 'PurchaseNotInState', purchaseState: 'DELIVERED' })
})

test('the producer declines with a reason, the point calls off with a reason', async () => {
  const { producer, manager, move, sent } = await aPair()
  const [declined, cancelled] = [await sent(), await sent()]
  expect(await move(declined, 'DECLINE', producer)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' })
  expect(await move(declined, 'DECLINE', producer, 'hết hàng')).toMatchObject({
    state: 'DECLINED',
    steps: [{}, {}, { what: 'DECLINED', side: 'PRODUCER', reason: 'hết hàng' }],
  })
  expect(await move(cancelled, 'CANCEL', manager, 'đổi kế hoạch')).toMatchObject({ state: 'CANCELLED' })
  expect(await move(cancelled, 'DECLINE', producer, 'hết hàng')).toEqual({ __typename: 'PurchaseNotInState', purchaseState: 'CANCELLED' })
})

test('a draft is the point’s own; later both see it, and nobody else', async () => {
  const { point, producerId, producer, manager, draft, move } = await aPair()
  const { id } = await draft()
  const see = async (actor: Actor, which = id) =>
    (await client.execute(actor, ONE, { id: which })).errors?.[0]?.extensions?.['code'] ?? 'SEEN'
  const list = async (actor: Actor, side: object) => {
    const { data, errors } = await client.execute(actor, LIST, { ...side })
    return errors ? errors[0]!.extensions!['code'] : data!['purchases'].edges.length
  }
  expect(await see(producer)).toBe('FORBIDDEN')
  expect(await list(producer, { producerId })).toBe(0)
  expect(await move(id, 'DECLINE', producer, 'x')).toMatchObject({ code: 'FORBIDDEN' })
  await move(id, 'SEND')
  expect(await see(producer)).toBe('SEEN')
  expect(await see(scene.staffOf(point))).toBe('SEEN')
  expect(await list(producer, { producerId })).toBe(1)
  expect(await list(manager, { salesPointId: point.id })).toBe(1)
  for (const actor of [anActor(), trade.managerOf(await scene.aPoint()), trade.producerOf(await scene.aProduct())]) {
    expect(await see(actor)).toBe('FORBIDDEN')
    expect(await move(id, 'CANCEL', actor, 'x')).toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(await see(manager, randomUUID())).toBe('FORBIDDEN')
})

test('a draft is changed until it is sent, and then no more', async () => {
  const { products, producer, manager, ask, draft, move } = await aPair()
  const { id, number } = await draft()
  const lines = [{ productId: products[1]!.id, quantity: 4 }]
  const change = (actor: Actor, more: object = {}) =>
    ask(actor, 'changePurchaseDraft', { purchaseId: id, lines, wantedOn: '2026-12-01', ...more })
  expect(await change(trade.managerOf(await scene.aPoint()))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await change(producer)).toMatchObject({ code: 'FORBIDDEN' })

  expect(await change(manager, { note: ' Giao sáng ' })).toMatchObject({ id, number, state: 'DRAFT', lines: [{ position: 1, wanted: 4 }] })
  expect(await change(manager, { note: 'Giao sáng' })).toMatchObject({ state: 'DRAFT' })

  expect(await change(manager, { lines: [] })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lines' })
  expect(await change(manager, { wantedOn: '2026-11-22' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'wantedOn' })
  const foreign = [{ productId: (await scene.aProduct()).id, quantity: 1 }]
  expect(await change(manager, { lines: foreign })).toEqual({ __typename: 'NotOfThisProducer' })
  const stored = await database.query(`SELECT wanted_on::text AS "wantedOn", note FROM purchase WHERE id = $1`, [id])
  expect(stored).toEqual([{ wantedOn: '2026-12-01', note: 'Giao sáng' }])
  await move(id, 'SEND')
  expect(await change(manager)).toEqual({ __typename: 'PurchaseNotInState', purchaseState: 'SENT' })
  await expect(database.query('DELETE FROM purchase_line WHERE purchase_id = $1', [id])).rejects.toThrow('what was sent')
})

test('a draft is thrown away without a word, and was never the producer’s business', async () => {
  const { point, producerId, producer, manager, draft, move } = await aPair()
  const { id } = await draft()
  expect(await move(id, 'CANCEL', manager, 'x')).toEqual({ __typename: 'PurchaseNotInState', purchaseState: 'DRAFT' })
  const answers = await race(database, 4, () => move(id, 'DISCARD'))
  expect(answers.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'DISCARDED'))
  expect(await move(id, 'SEND')).toEqual({ __typename: 'PurchaseNotInState', purchaseState: 'DISCARDED' })
  for (const [actor, side] of [
    [producer, { producerId }],
    [manager, { salesPointId: point.id }],
  ] as const)
    expect((await client.execute(actor, LIST, { ...side })).data!['purchases'].edges).toEqual([])
  expect((await client.execute(producer, ONE, { id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test.each([
  ['no line', []],
  ['the same product twice', [{ quantity: 1 }, { quantity: 2 }]],
])('bad input: %s', async (_, lines) => {
  const { products, draft } = await aPair()
  expect(await draft(lines.map(line => ({ ...line, productId: products[0]!.id })))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'lines',
  })
})

test('a confirmation tells of every line, and not more than was wanted', async () => {
  const { confirm, sent } = await aPair()
  const id = await sent()
  for (const quantities of [[8], [11, 1], [0, 0]]) expect(await confirm(id, quantities)).toMatchObject({ code: 'BAD_USER_INPUT' })
})

test('a product of somebody else is not bought from this producer', async () => {
  const { draft } = await aPair()
  expect(await draft([{ productId: (await scene.aProduct()).id, quantity: 1 }])).toEqual({ __typename: 'NotOfThisProducer' })
})

test('goods received by many at once are never more than was confirmed', async () => {
  const { point, products, confirm, receive, sent } = await aPair()
  const id = await sent()
  await confirm(id, [10, 0])
  const answers = await race(database, 15, () => receive(id, 1, 1))

  expect(answers.filter(({ __typename }) => __typename === 'Purchase')).toHaveLength(10)
  expect(await scene.onHand(point, products[0]!)).toBe(10)
})

test('PostgreSQL lets no purchase skip a state', async () => {
  const { sent } = await aPair()
  const id = await sent()
  await expect(database.query(`UPDATE purchase SET state = 'DELIVERED', delivers_on = now() WHERE id = $1`, [id])).rejects.toThrow(
    'does not go from',
  )
})
