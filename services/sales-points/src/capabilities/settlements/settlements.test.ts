import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { ExportPointFile } from '../point-files/export-point-file.use-case.ts'

const NOVEMBER = new Date('2026-11-23T05:00:00Z')
const DECEMBER = new Date('2026-12-02T05:00:00Z')
let now = NOVEMBER
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
})
afterEach(() => {
  now = NOVEMBER
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

const STATEMENT = `... on Settlement { id number month state version gross commission due allowedActions payment { paidOn amount reference } steps { what side reason positions version } bankTransfer { payload reference } }`
const words = (name: string, more = '') =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${STATEMENT} ${more} } }`
const WORDS = {
  draw: words('drawSettlement', '... on MonthNotOver { settledFrom } ... on MonthAlreadySettled { settlementId }'),
  accept: words('acceptSettlement', '... on SettlementNotInState { settlementState } ... on SettlementChanged { currentVersion }'),
  dispute: words('disputeSettlement', '... on SettlementNotInState { settlementState }'),
  correct: words('correctSettlement', '... on SettlementNotInState { settlementState }'),
  pay: words('recordSettlementPayment', '... on PaymentDiffers { dueAmount }'),
}
const ONE = `query ($id: UUID!) { settlement(id: $id) { id salesPoint { id } producer { id } products { product { id } quantity gross commission due }
  lines { edges { node { position version kind quantity unitPrice gross commission due carriedOver reason corrects causeId product { id } } } } } }`
const LIST = `query ($salesPointId: UUID, $producerId: UUID) { settlements(salesPointId: $salesPointId, producerId: $producerId) { edges { node { id } } }
  unsettledMonths(salesPointId: $salesPointId, producerId: $producerId) { month isDrawable lines gross } }`
const SELL = `mutation ($input: SellAtCounterInput!) { sellAtCounter(input: $input) { ... on CounterSale { id } } }`

/** Goods on consignment were sold in November; it is December now. */
async function aMonth() {
  now = NOVEMBER
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  const [manager, producer] = [trade.managerOf(point), trade.producerOf(product)]
  const ask = async (actor: Actor, query: string, input: object) => {
    const { data, errors } = await client.execute(actor, query, { input })
    return { ...(Object.values(data ?? {})[0] as object), ...(errors && { errors }) } as Record<string, any>
  }
  await trade.agree(point, product)
  await scene.receive(point, product, 20, { ownership: 'CONSIGNED' })
  const sell = async (quantity: number) =>
    (await ask(manager, SELL, { idempotencyKey: randomUUID(), salesPointId: point.id, lines: [{ productId: product.id, quantity }] }))[
      'id'
    ] as string
  const sales = [await sell(3), await sell(1)]
  now = DECEMBER
  const draw = (month = '2026-11', actor = manager, key = randomUUID() as string) =>
    ask(actor, WORDS.draw, { idempotencyKey: key, salesPointId: point.id, producerId: product.producerId, month })
  const accept = (settlementId: string, version = 1, actor = producer) => ask(actor, WORDS.accept, { settlementId, version })
  const dispute = (settlementId: string, positions: number[] = [], version = 1) =>
    ask(producer, WORDS.dispute, { settlementId, version, reason: 'thiếu một chai', positions })
  const correct = (settlementId: string, corrections: object[] = []) =>
    ask(manager, WORDS.correct, { idempotencyKey: randomUUID(), settlementId, answer: 'đã kiểm tra lại', corrections })
  const pay = (settlementId: string, amount: number, more: object = {}) =>
    ask(manager, WORDS.pay, { settlementId, paidOn: '2026-12-02', amount, reference: 'FT26336', ...more })
  return { point, product, manager, producer, ask, sell, sales, draw, accept, dispute, correct, pay }
}

test('the point draws it up, the producer accepts, it is paid and recorded', async () => {
  const { point, product, producer, sales, draw, accept, pay, ask } = await aMonth()

  const drawn = await draw()
  expect(drawn).toMatchObject({ month: '2026-11', state: 'DRAWN', gross: 260_000, commission: 52_000, due: 208_000, bankTransfer: null })
  expect(drawn['allowedActions']).toEqual(['CORRECT'])
  const { data } = await client.execute(producer, ONE, { id: drawn['id'] })
  expect(data!['settlement']).toMatchObject({
    salesPoint: { id: point.id },
    producer: { id: product.producerId },
    products: [{ product: { id: product.id }, quantity: 4, gross: 260_000, commission: 52_000, due: 208_000 }],
  })
  const lines = data!['settlement'].lines.edges.map(({ node }: { node: object }) => node)
  expect(lines).toMatchObject([{ position: 1 }, { position: 2 }])
  expect(lines.map(({ causeId }: { causeId: string }) => causeId).toSorted()).toEqual(sales.toSorted())

  expect(await pay(drawn['id'], 208_000)).toMatchObject({ __typename: 'SettlementNotInState' })
  await ask(producer, `mutation ($input: SetProducerAccountInput!) { setProducerAccount(input: $input) { accountName } }`, {
    producerId: product.producerId,
    bankBin: '999999',
    accountNumber: '0000000000',
    accountName: 'Hợp tác xã demo',
  })
  const accepted = await accept(drawn['id'])
  expect(accepted).toMatchObject({ state: 'ACCEPTED', allowedActions: [], bankTransfer: { reference: drawn['number'] } })
  expect(accepted['bankTransfer'].payload).toContain('5406208000')
  expect(await accept(drawn['id'])).toMatchObject({ state: 'ACCEPTED' })
  expect(await pay(drawn['id'], 208_001)).toEqual({ __typename: 'PaymentDiffers', dueAmount: 208_000 })
  const payment = { paidOn: '2026-12-02', amount: 208_000, reference: 'FT26336' }
  expect(await pay(drawn['id'], 208_000)).toMatchObject({ state: 'PAID', payment })
  expect(await pay(drawn['id'], 208_000)).toMatchObject({ state: 'PAID', payment })
  expect((await pay(drawn['id'], 208_000, { paidOn: '2026-12-03' }))['errors']).toMatchObject([{ extensions: { field: 'paidOn' } }])
  const audited = await database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [drawn['id']])
  expect(audited.map(({ action }: { action: string }) => action).toSorted()).toEqual([
    'acceptSettlement',
    'drawSettlement',
    'recordSettlementPayment',
  ])
})

test('the producer disputes a line with a reason; the point answers with another version that both accept', async () => {
  const { draw, accept, dispute, correct, producer } = await aMonth()
  const { id } = await draw()

  expect(await dispute(id, [2])).toMatchObject({
    state: 'DISPUTED',
    steps: [{ what: 'DRAWN' }, { what: 'DISPUTED', positions: [2], reason: 'thiếu một chai' }],
  })
  expect((await dispute(id, [9]))['__typename']).toBe('SettlementNotInState')
  expect(await accept(id)).toEqual({ __typename: 'SettlementNotInState', settlementState: 'DISPUTED' })
  const second = await correct(id, [{ position: 2, amount: 52_000, reason: 'bán thiếu ghi' }])
  expect(second).toMatchObject({ state: 'DRAWN', version: 2, gross: 312_000, commission: 52_000, due: 260_000 })
  expect(await accept(id, 1)).toEqual({ __typename: 'SettlementChanged', currentVersion: 2 })
  expect(await accept(id, 2)).toMatchObject({ state: 'ACCEPTED', due: 260_000 })
  const { data } = await client.execute(producer, ONE, { id })
  expect(data!['settlement'].lines.edges.at(-1).node).toMatchObject({
    kind: 'CORRECTION',
    version: 2,
    due: 52_000,
    commission: 0,
    corrects: 2,
  })
  expect(await correct(id)).toEqual({ __typename: 'SettlementNotInState', settlementState: 'ACCEPTED' })
})

test('what is told of after the statement was drawn goes into the next one, and says so', async () => {
  const { point, product, manager, draw, sell } = await aMonth()
  await draw()
  const thatDay = await createApplication(database, () => NOVEMBER)
  const lines = [{ productId: product.id, quantity: 2 }]
  await createTestClient(thatDay.schema).execute(manager, SELL, { input: { idempotencyKey: randomUUID(), salesPointId: point.id, lines } })
  await sell(1)
  now = new Date('2027-01-02T05:00:00Z')

  const december = await draw('2026-12')
  expect(december).toMatchObject({ gross: 195_000, month: '2026-12' })
  const { data } = await client.execute(manager, ONE, { id: december['id'] })
  expect(data!['settlement'].lines.edges.map(({ node }: any) => [node.quantity, node.carriedOver])).toEqual([
    [2, true],
    [1, false],
  ])
})

test('a month is drawn up when it is over, once, and not without anything in it', async () => {
  const { point, manager, draw } = await aMonth()
  expect(await draw('2026-12')).toEqual({ __typename: 'MonthNotOver', settledFrom: '2027-01-01' })
  expect((await draw('2026-13'))['errors']).toMatchObject([{ extensions: { field: 'month' } }])
  const unsettled = async () => (await client.execute(manager, LIST, { salesPointId: point.id })).data!['unsettledMonths']
  expect(await unsettled()).toEqual([{ month: '2026-11', isDrawable: true, lines: 2, gross: 260_000 }])

  const answers = await race(database, 8, () => draw())

  const drawn = answers.filter(({ __typename }) => __typename === 'Settlement')
  expect(drawn).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'MonthAlreadySettled')).toHaveLength(7)
  expect(await unsettled()).toEqual([])
  expect(await draw('2026-10')).toEqual({ __typename: 'NothingToSettle' })
  const key = randomUUID()
  expect(await draw('2026-11', manager, key)).toEqual({ __typename: 'MonthAlreadySettled', settlementId: drawn[0]!['id'] })
})

test('what the point let get lost is settled as if it were sold; what the producer bears is not', async () => {
  const { point, product, manager, ask, draw } = await aMonth()
  now = NOVEMBER
  const adjust = (lossBorneBy: string) =>
    ask(manager, `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }`, {
      idempotencyKey: randomUUID(),
      salesPointId: point.id,
      productId: product.id,
      lotCode: 'DEMO-2609-01',
      change: -1,
      reason: 'DAMAGED',
      lossBorneBy,
    })
  await adjust('SALES_POINT')
  await adjust('PRODUCER')
  now = DECEMBER

  expect(await draw()).toMatchObject({ gross: 325_000, due: 260_000 })
})

test('only the two see it and act on it; others and an unknown one get the same answer', async () => {
  const { point, product, draw, accept, ask } = await aMonth()
  const { id } = await draw()
  const other = await scene.aProduct()
  const strangers = [trade.producerOf(other), trade.managerOf(await scene.aPoint()), anActor()]
  const see = async (actor: Actor, which = id) => (await client.execute(actor, ONE, { id: which })).errors?.[0]?.message
  const seen = [...(await Promise.all(strangers.map(actor => see(actor)))), await see(strangers[0]!, randomUUID())]

  expect(new Set(seen)).toEqual(new Set(['You may not see this statement.']))
  for (const actor of [...strangers, trade.managerOf(point)])
    expect((await accept(id, 1, actor))['errors']).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await draw('2026-11', trade.producerOf(product)))['errors']).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await draw('2026-11', scene.staffOf(point)))['errors']).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await see(scene.staffOf(point))).toBeUndefined()
  const pay = { settlementId: id, paidOn: '2026-12-01', amount: 1, reference: 'x' }
  expect((await ask(trade.producerOf(product), WORDS.pay, pay))['errors']).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  const list = async (actor: Actor, side: object) => (await client.execute(actor, LIST, { ...side })).errors?.[0]?.extensions?.['code']
  expect(await list(strangers[0]!, { producerId: product.producerId })).toBe('FORBIDDEN')
  expect(await list(trade.producerOf(product), { producerId: product.producerId })).toBeUndefined()
})

test('a manager takes all statements out as a file, line by line', async () => {
  const { point, product, manager, draw } = await aMonth()
  const { number } = await draw()
  const address = { salesPointId: point.id, kind: 'settlements', format: 'csv', separator: ',', language: 'en' } as const
  const files = new ExportPointFile(database.manager, new EnterSalesPoint(), () => now)
  const lines = (await text(await files.execute(address, manager))).trim().split('\r\n')

  expect(lines[0]).toContain('Statement,Month,State,Line')
  expect(lines.slice(1).map(line => line.startsWith(`${number},2026-11,DRAWN,`) && line.includes(product.name))).toEqual([true, true])
  expect(lines.slice(1).join()).toContain('65000,195000,39000,156000')
})

test.each([
  ['a line is changed', 'UPDATE settlement_line SET due = due + 1, commission = commission - 1', 'never changed'],
  ['a line is removed', 'DELETE FROM settlement_line', 'never changed'],
  ['a sum is not that of the lines', 'UPDATE settlement SET gross = gross + 1, due = due + 1', 'sum of its lines'],
  [
    'a state is skipped',
    `UPDATE settlement SET state = 'PAID', paid_on = now(), paid_amount = due, payment_reference = 'x'`,
    'does not go from',
  ],
  [
    'a movement is settled twice',
    `INSERT INTO settlement_line SELECT settlement_id, position + 100, version, kind, source_id, cause_id, product_id, lot_code, quantity, unit_price,
       gross, commission, due, happened_at, carried_over, reason, corrects FROM settlement_line`,
    'a_movement_is_settled_once',
  ],
])('PostgreSQL refuses when %s', async (_, statement, why) => {
  const { draw } = await aMonth()
  const { id } = await draw()
  const column = statement.includes('settlement_line') ? 'settlement_id' : 'id'
  await expect(database.query(`${statement} WHERE ${column} = $1`, [id])).rejects.toThrow(why)
})
