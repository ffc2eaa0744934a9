import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const CREDIT =
  'id amount state reason undecided toOrder owedBack givenBack notOurs allowedActions note decider { id } order { number } candidates { number }'
const IMPORT = `mutation ($input: ImportBankStatementInput!) { importBankStatement(input: $input) { __typename
  ... on BankStatement { id rowCount counts { outcome count } rows { line outcome problem credit { ${CREDIT} } } }
  ... on StatementColumnsUnclear { firstRows } ... on Refusal { message } } }`
const DECIDED = `__typename ... on DecidedBankCredits { credits { ${CREDIT} } } ... on BankCreditDecided { state } ... on Refusal { message }`
const MATCH = `mutation ($input: MatchBankCreditsInput!) { matchBankCredits(input: $input) { ${DECIDED} ... on BankCreditTooLittle { missing } ... on OrderNotInState { status } } }`
const decide = (name: string, type = 'DecideBankCreditInput') => `mutation ($input: ${type}!) { ${name}(input: $input) { ${DECIDED} } }`
const REFUND = decide('refundBankCredit')
const ASIDE = decide('setBankCreditAside')
const UNDO = decide('undoBankCreditDecision', 'UndoBankCreditDecisionInput')

let database: Awaited<ReturnType<typeof createTestDatabase>>
let world: ReturnType<typeof setOrderScene>
let scene: ReturnType<typeof setScene>
type Shelf = Awaited<ReturnType<typeof world.aShelf>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => NOON)
  scene = setScene(database, application)
  world = setOrderScene(scene, createTestClient(application.schema), database)
})
afterAll(() => database.drop())

const HEAD = 'Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Nội dung'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const row = (amount: number, words: string, id: string = randomUUID(), day = '23/11/2026') => `${day},${id},,${amount},${words}`

const send = (actor: Actor, shelf: Shelf, file: string, more: object = {}) =>
  world.ask(actor, IMPORT, { input: { idempotencyKey: randomUUID(), salesPointId: shelf.point.id, fileName: 'sao-ke.csv', file, ...more } })
const imported = (shelf: Shelf, ...rows: string[]) => send(shelf.manager, shelf, base64([HEAD, ...rows].join('\r\n')))
const creditOf = async (shelf: Shelf, amount: number, words: string, id?: string) =>
  (await imported(shelf, row(amount, words, id))).rows[0].credit
const counted = ({ counts }: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(counts.map(({ outcome, count }) => [outcome, count]))

test('a statement pays the orders it names; what does not fit is looked at; a second time changes nothing', async () => {
  const shelf = await world.aShelf()
  const [exact, wrong, late, ended] = [
    await world.placed(shelf),
    await world.placed(shelf),
    await world.placed(shelf),
    await world.placed(shelf),
  ]
  await world.cancel(ended.customer, ended.order.id)
  const rows = [
    row(195_000, `thanh toan ${exact.order.number.toLowerCase()} cam on`),
    row(190_000, `${wrong.order.number.slice(0, 6)} ${wrong.order.number.slice(6)}`),
    row(195_000, late.order.number),
    row(195_000, late.order.number),
    row(195_000, ended.order.number),
    row(50_000, 'tien dien'),
    '23/11/2026,X1,20000,,phi',
    '99/11/2026,X2,,20000,sai ngay',
  ]

  const statement = await imported(shelf, ...rows)

  expect(counted(statement)).toEqual({ MATCHED: 2, TO_REVIEW: 3, UNKNOWN: 1, NOT_A_CREDIT: 1, PROBLEM: 1 })
  expect(statement.rows.map(({ credit }: any) => credit?.reason ?? null)).toEqual([
    'EXACT',
    'AMOUNT_DIFFERS',
    expect.anything(),
    expect.anything(),
    'LATE',
    'NO_REFERENCE',
    null,
    null,
  ])
  expect(statement.rows[7]).toMatchObject({ line: 9, problem: 'DATE_UNREADABLE' })
  expect(await world.order(shelf.staff, exact.order.id)).toMatchObject({
    paidAt: NOON.toISOString(),
    allowedActions: ['PREPARE', 'HAND_OVER', 'CANCEL'],
  })
  expect((await world.order(exact.customer, exact.order.id)).history.at(-1)).toMatchObject({ what: 'PAID', by: 'SALES_POINT' })
  expect(await world.order(shelf.staff, wrong.order.id)).toMatchObject({ paidAt: null })
  const again = await imported(shelf, ...rows)
  expect(counted(again)).toEqual({ SEEN_BEFORE: 6, NOT_A_CREDIT: 1, PROBLEM: 1 })
  expect(again.rows[0].credit).toMatchObject({ state: 'MATCHED', order: { number: exact.order.number } })
})

test('money that staff saw before the statement came is not taken for a second payment', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  await world.step(shelf.staff, 'recordOrderPayment', order.id)
  expect(await creditOf(shelf, 195_000, order.number, 'FT1')).toMatchObject({ state: 'MATCHED', reason: 'EXACT', toOrder: 195_000 })
  expect(await creditOf(shelf, 195_000, order.number, 'FT2')).toMatchObject({ state: 'REFUND_OWED', reason: 'DOUBLE', owedBack: 195_000 })
})

test('an order that is paid when it is fetched, and two orders in one transfer, are looked at', async () => {
  const shelf = await world.aShelf()
  const [one, other] = [await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }), await world.placed(shelf)]
  expect(await creditOf(shelf, 195_000, one.order.number)).toMatchObject({ state: 'TO_REVIEW', reason: 'NOT_BY_TRANSFER' })
  expect(await creditOf(shelf, 390_000, `${one.order.number} ${other.order.number}`)).toMatchObject({
    reason: 'SEVERAL_ORDERS',
    order: null,
  })
  expect(await creditOf(shelf, 1_000, 'DH0000000000')).toMatchObject({ state: 'UNKNOWN', reason: 'ORDER_UNKNOWN' })
})

test('money without a number is matched by hand to an order of the same amount, and what is too much is owed back', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  const credit = await creditOf(shelf, 195_000, 'Nguyen Demo chuyen tien')
  expect(credit.candidates).toEqual([{ number: order.number }])
  const more = await creditOf(shelf, 5_000, 'them')
  const input = { creditIds: [credit.id, more.id], orderId: order.id, note: 'khách gọi điện' }

  const { credits } = await world.ask(shelf.manager, MATCH, { input })

  expect(credits).toMatchObject([
    { state: 'MATCHED', reason: 'BY_HAND', toOrder: 195_000, note: 'khách gọi điện', decider: { id: shelf.manager.userId } },
    { state: 'REFUND_OWED', owedBack: 5_000 },
  ])
  expect(await world.order(shelf.staff, order.id)).toMatchObject({ paidAt: NOON.toISOString() })
  expect(await creditOf(shelf, 195_000, order.number)).toMatchObject({ reason: 'DOUBLE' })
})

test('two transfers pay one order; less than it costs does so only when the manager accepts it', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  const [first, second] = [await creditOf(shelf, 100_000, `mot ${order.number}`), await creditOf(shelf, 90_000, `hai ${order.number}`)]
  const input = { creditIds: [first.id, second.id], orderId: order.id }
  expect(await world.ask(shelf.manager, MATCH, { input })).toMatchObject({ __typename: 'BankCreditTooLittle', missing: 5_000 })
  expect((await world.ask(shelf.manager, MATCH, { input: { ...input, acceptsLess: true } })).credits).toMatchObject([
    { state: 'MATCHED' },
    { state: 'MATCHED' },
  ])
  expect((await world.ask(shelf.manager, MATCH, { input })).credits).toMatchObject([{ state: 'MATCHED' }, { state: 'MATCHED' }])
  const another = await world.placed(shelf)
  expect(await world.ask(shelf.manager, MATCH, { input: { ...input, orderId: another.order.id } })).toMatchObject({
    __typename: 'BankCreditDecided',
    state: 'MATCHED',
  })
})

test('an order that has ended takes no money', async () => {
  const shelf = await world.aShelf()
  const { customer, order } = await world.placed(shelf)
  await world.cancel(customer, order.id)
  const { id } = await creditOf(shelf, 195_000, 'x')
  expect(await world.ask(shelf.manager, MATCH, { input: { creditIds: [id], orderId: order.id } })).toMatchObject({
    __typename: 'OrderNotInState',
    status: 'CANCELLED',
  })
})

test('what is sent back, or not ours, is said by name and can be taken back', async () => {
  const shelf = await world.aShelf()
  const { customer, order } = await world.placed(shelf)
  await world.cancel(customer, order.id)
  const late = await creditOf(shelf, 195_000, order.number)
  const input = { creditId: late.id }
  expect((await world.ask(shelf.manager, REFUND, { input })).credits).toMatchObject([
    { state: 'REFUNDED', reason: 'LATE', givenBack: 195_000 },
  ])
  expect((await world.ask(shelf.manager, REFUND, { input })).credits).toMatchObject([{ state: 'REFUNDED' }])
  expect(await world.ask(shelf.manager, ASIDE, { input })).toMatchObject({ __typename: 'BankCreditDecided', state: 'REFUNDED' })
  expect((await world.ask(shelf.manager, UNDO, { input })).credits).toMatchObject([
    { state: 'REFUND_OWED', owedBack: 195_000, decider: null },
  ])
  expect((await world.ask(shelf.manager, ASIDE, { input: { ...input, note: 'tiền thuê' } })).credits).toMatchObject([
    { state: 'NOT_OURS', notOurs: 195_000, note: 'tiền thuê' },
  ])
  const totals = `query ($id: UUID!) { bankCreditTotals(salesPointId: $id) { state count amount } }`
  expect(await world.ask(shelf.manager, totals, { id: shelf.point.id })).toEqual([{ state: 'NOT_OURS', count: 1, amount: 195_000 }])
})

test('XLSX says the same as CSV; columns with other names are told by hand', async () => {
  const shelf = await world.aShelf()
  const cells = [
    ['Ngày GD', 'Số CT', 'Ghi có', 'Nội dung'],
    ['23/11/2026', 'FT9', '195000', 'x'],
  ]
  const xlsx = await writeExcelFile(cells.map(line => line.map(value => ({ value }))) as never, {} as never).toBuffer()
  expect(counted(await send(shelf.manager, shelf, Buffer.from(xlsx).toString('base64')))).toEqual({ UNKNOWN: 1 })
  const odd = base64('\uFEFFA;B;C;D\n23/11/2026;FT9;195.000;x\n')
  expect(await send(shelf.manager, shelf, odd)).toMatchObject({
    __typename: 'StatementColumnsUnclear',
    firstRows: [['A', 'B', 'C', 'D'], expect.anything()],
  })
  const columns = { headLine: 1, date: 1, transactionId: 2, amount: 3, description: 4 }
  expect(counted(await send(shelf.manager, shelf, odd, { columns }))).toEqual({ SEEN_BEFORE: 1 })
  expect((await send(shelf.manager, shelf, odd, { columns: { ...columns, date: 0 } })).errors[0].extensions.field).toBe('columns.date')
})

test.each([
  ['nothing but the names of the columns', base64(HEAD), 'file'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]).toString('base64'), 'file'],
])('a file that is %s is refused', async (_, file, field) => {
  const shelf = await world.aShelf(0)
  expect((await send(shelf.manager, shelf, file)).errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
})

test('only managers of the point see its money, and nobody else learns that it exists', async () => {
  const shelf = await world.aShelf()
  const other = await world.aShelf()
  const { id } = await creditOf(shelf, 1_000, 'x')
  const LIST = `query ($id: UUID!) { bankCredits(salesPointId: $id) { edges { node { id } } } }`
  for (const actor of [shelf.staff, other.manager, other.staff]) {
    expect((await send(actor, shelf, base64([HEAD, row(1, 'x')].join('\n')))).errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await world.ask(actor, LIST, { id: shelf.point.id })).errors[0].extensions.code).toBe('FORBIDDEN')
    const [theirs, unknown] = [
      await world.ask(actor, REFUND, { input: { creditId: id } }),
      await world.ask(actor, REFUND, { input: { creditId: randomUUID() } }),
    ]
    expect(theirs.errors).toEqual(unknown.errors)
  }
  const statement = (await imported(shelf, row(2_000, 'y'))).id
  const ONE = `query ($id: UUID!) { bankStatement(id: $id) { fileName } }`
  expect(await world.ask(other.manager, ONE, { id: statement })).toEqual({})
  expect(await world.ask(shelf.manager, ONE, { id: statement })).toEqual({ fileName: 'sao-ke.csv' })
  expect((await world.ask(shelf.manager, LIST, { id: shelf.point.id })).edges).toHaveLength(2)
  const { order } = await world.placed(other)
  const foreign = await world.ask(shelf.manager, MATCH, { input: { creditIds: [id], orderId: order.id } })
  expect(foreign.errors[0].extensions.code).toBe('FORBIDDEN')
})

test('a point without an account has no statement', async () => {
  const point = await scene.aPoint()
  const shelf = { point, manager: world.managerOf(point) } as Shelf
  expect(await imported(shelf, row(1, 'x'))).toMatchObject({ __typename: 'NoPayeeAccount' })
})

test('the same file imported by several at once is kept once, and pays once', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  const line = row(195_000, order.number)

  const outcomes = await race(database, 6, () => imported(shelf, line))

  expect(outcomes.map(outcome => counted(outcome as any)).filter(({ MATCHED }) => MATCHED === 1)).toHaveLength(1)
  expect((await world.order(shelf.staff, order.id)).history.filter(({ what }: any) => what === 'PAID')).toHaveLength(1)
})

test('the database lets no đồng go astray, and nobody rewrites what the bank said', async () => {
  const shelf = await world.aShelf()
  const { id } = await creditOf(shelf, 1_000, 'x')
  await expect(database.query('UPDATE bank_credit SET undecided = 0 WHERE id = $1', [id])).rejects.toThrow('every_dong_is_in_one_place')
  await expect(database.query('UPDATE bank_credit SET amount = 2000, undecided = 2000 WHERE id = $1', [id])).rejects.toThrow(
    'never changed',
  )
  await expect(database.query('DELETE FROM bank_credit WHERE id = $1', [id])).rejects.toThrow('never changed')
})
