import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const CREDIT = 'id state reason undecided toOrder owedBack givenBack allowedActions note order { number }'
const IMPORT = `mutation ($input: ImportBankStatementInput!) { importBankStatement(input: $input) { ... on BankStatement { rows { credit { ${CREDIT} } } } } }`
const DECIDED = `__typename ... on DecidedBankCredits { credits { ${CREDIT} } } ... on BankCreditDecided { state }`
const UNMATCH = `mutation ($input: UnmatchBankCreditInput!) { unmatchBankCredit(input: $input) { ${DECIDED} ... on PaidOrderServed { status } } }`
const MATCH = `mutation ($input: MatchBankCreditsInput!) { matchBankCredits(input: $input) { ${DECIDED} } }`
const decide = (name: string, type = 'DecideBankCreditInput') => `mutation ($input: ${type}!) { ${name}(input: $input) { ${DECIDED} } }`
const HEAD = 'Ngày giao dịch,Số bút toán,Ghi nợ,Ghi có,Nội dung'
const TASKS = `query ($id: UUID!) { orderTasks(salesPointId: $id) { task count } }`
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
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

async function came(shelf: Shelf, amount: number, words: string) {
  const file = Buffer.from([HEAD, `23/11/2026,${randomUUID()},,${amount},${words}`].join('\r\n')).toString('base64')
  const input = { idempotencyKey: randomUUID(), salesPointId: shelf.point.id, fileName: 'sao-ke.csv', file }
  return (await world.ask(shelf.manager, IMPORT, { input })).rows[0].credit
}
const unmatch = (shelf: Shelf, creditId: string, reason = 'Tiền của đơn khác') =>
  world.ask(shelf.manager, UNMATCH, { input: { creditId, reason } })
const match = (shelf: Shelf, orderId: string, ...creditIds: string[]) => world.ask(shelf.manager, MATCH, { input: { creditIds, orderId } })
const run = (shelf: Shelf, name: string, creditId: string, type?: string) =>
  world.ask(shelf.manager, decide(name, type), { input: { creditId } })

test('money matched to the wrong order is taken from it: the order waits for its own for a day, the money for the right one', async () => {
  const shelf = await world.aShelf()
  const [wrong, right] = [await world.placed(shelf), await world.placed(shelf)]
  const credit = await came(shelf, 195_000, 'Nguyen Demo chuyen tien')
  await match(shelf, wrong.order.id, credit.id)
  await world.step(shelf.staff, 'markOrderReady', wrong.order.id)

  expect((await unmatch(shelf, credit.id)).credits).toMatchObject([
    { state: 'TO_REVIEW', reason: 'UNMATCHED', undecided: 195_000, toOrder: 0, order: null, note: 'Tiền của đơn khác' },
  ])

  expect(await world.order(shelf.staff, wrong.order.id, 'status paidAt actUntil allowedActions history { what reason }')).toMatchObject({
    status: 'READY',
    paidAt: null,
    actUntil: new Date(NOON.getTime() + 86_400_000).toISOString(),
    allowedActions: ['RECORD_PAYMENT', 'CANCEL'],
    history: expect.arrayContaining([{ what: 'PAYMENT_UNDONE', reason: 'Tiền của đơn khác' }]),
  })
  expect(await world.step(shelf.staff, 'handOverOrder', wrong.order.id)).toMatchObject({ __typename: 'OrderNotPaid' })
  expect(await world.ask(shelf.staff, TASKS, { id: shelf.point.id })).toEqual(expect.arrayContaining([{ task: 'TO_BE_PAID', count: 2 }]))
  expect((await match(shelf, right.order.id, credit.id)).credits).toMatchObject([
    { state: 'MATCHED', order: { number: right.order.number } },
  ])
  expect((await unmatch(shelf, credit.id)).credits).toMatchObject([{ state: 'TO_REVIEW' }])
  expect((await unmatch(shelf, credit.id)).credits).toMatchObject([{ state: 'TO_REVIEW' }])
  expect((await match(shelf, wrong.order.id, credit.id)).credits).toMatchObject([{ state: 'MATCHED' }])
  const told = await database.query(`SELECT payload->>'what' AS what FROM outbox WHERE payload->>'orderId' = $1 ORDER BY sequence`, [
    wrong.order.id,
  ])
  expect(told.map(({ what }: { what: string }) => what)).toContain('EXPIRES_SOON')
})

test('what the rules matched is not matched there again, however often it is decided anew', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  const credit = await came(shelf, 195_000, order.number)
  await unmatch(shelf, credit.id)
  await run(shelf, 'setBankCreditAside', credit.id)
  const [undone] = (await run(shelf, 'undoBankCreditDecision', credit.id, 'UndoBankCreditDecisionInput')).credits
  expect(undone).toMatchObject({ state: 'TO_REVIEW', reason: 'UNMATCHED', allowedActions: ['MATCH', 'REFUND', 'SET_ASIDE'] })
  expect(await world.order(shelf.staff, order.id)).toMatchObject({ paidAt: null })
})

test('another transfer for the order, double until now, pays it at once', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  const first = await came(shelf, 195_000, 'khong ro')
  await match(shelf, order.id, first.id)
  const second = await came(shelf, 195_000, order.number)
  expect(second).toMatchObject({ state: 'REFUND_OWED', reason: 'DOUBLE' })

  await unmatch(shelf, first.id)

  const list = `query ($id: UUID!) { bankCredits(salesPointId: $id) { edges { node { id state reason } } } }`
  const { edges } = await world.ask(shelf.manager, list, { id: shelf.point.id })
  expect(edges.map(({ node }: { node: object }) => node)).toEqual([
    { id: second.id, state: 'MATCHED', reason: 'EXACT' },
    { id: first.id, state: 'TO_REVIEW', reason: 'UNMATCHED' },
  ])
  expect(await world.order(shelf.staff, order.id)).toMatchObject({ paidAt: NOON.toISOString() })
})

test('a match of several transfers is taken back whole; what was sent back of it has to be taken back first', async () => {
  const shelf = await world.aShelf()
  const { order } = await world.placed(shelf)
  const [one, other] = [await came(shelf, 100_000, 'mot'), await came(shelf, 100_000, `hai ${order.number}`)]
  await match(shelf, order.id, one.id, other.id)
  await run(shelf, 'refundBankCredit', other.id)
  expect(await unmatch(shelf, one.id)).toMatchObject({ __typename: 'BankCreditDecided', state: 'MATCHED' })
  await run(shelf, 'undoBankCreditDecision', other.id, 'UndoBankCreditDecisionInput')

  expect((await unmatch(shelf, one.id)).credits).toMatchObject([{ undecided: 100_000, order: null }])

  expect((await came(shelf, 1, 'x')).id).toBeTruthy()
  const [row] = await database.query('SELECT reason, to_order::int AS paid, undecided::int FROM bank_credit WHERE id = $1', [other.id])
  expect(row).toEqual({ reason: 'AMOUNT_DIFFERS', paid: 0, undecided: 100_000 })
})

test('while goods are with the customer for it, or it was given back, the money stays; a called-off order owes nothing then', async () => {
  const shelf = await world.aShelf()
  const [given, ended, refunded] = [await world.placed(shelf), await world.placed(shelf), await world.placed(shelf)]
  const credits = []
  for (const { order } of [given, ended, refunded]) credits.push(await came(shelf, 195_000, order.number))
  await world.step(shelf.staff, 'handOverOrder', given.order.id)
  for (const { customer, order } of [ended, refunded]) await world.cancel(customer, order.id)
  await world.step(shelf.staff, 'recordOrderRefund', refunded.order.id)

  expect(await unmatch(shelf, credits[0].id)).toEqual({ __typename: 'PaidOrderServed', status: 'HANDED_OVER' })
  expect(await unmatch(shelf, credits[2].id)).toEqual({ __typename: 'PaidOrderServed', status: 'CANCELLED' })
  expect((await unmatch(shelf, credits[1].id)).credits).toMatchObject([{ reason: 'UNMATCHED' }])
  expect(await world.order(shelf.staff, ended.order.id)).toMatchObject({ isRefundOwed: false, paidAt: null, status: 'CANCELLED' })
})

test('hand-over and the undoing of its payment at the same moment: one of them, never both', async () => {
  for (let round = 0; round < 4; round++) {
    const shelf = await world.aShelf()
    const { order } = await world.placed(shelf)
    const credit = await came(shelf, 195_000, order.number)
    let turn = 0
    const answers = await race(database, 2, () =>
      turn++ === round % 2 ? unmatch(shelf, credit.id) : world.step(shelf.staff, 'handOverOrder', order.id),
    )
    const names = answers.map(({ __typename }) => __typename).toSorted()
    expect([
      ['DecidedBankCredits', 'OrderNotPaid'],
      ['Order', 'PaidOrderServed'],
    ]).toContainEqual(names)
  }
})

test('managers of the point say why; nobody else learns that the money exists', async () => {
  const shelf = await world.aShelf()
  const other = await world.aShelf(0)
  const { order } = await world.placed(shelf)
  const credit = await came(shelf, 195_000, order.number)
  expect((await unmatch(shelf, credit.id, ' ')).errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' })
  expect((await unmatch(other, credit.id)).errors).toEqual((await unmatch(other, randomUUID())).errors)
  const undecided = await came(shelf, 5, 'x')
  expect(await unmatch(shelf, undecided.id)).toEqual({ __typename: 'BankCreditDecided', state: 'UNKNOWN' })
  await expect(database.query('UPDATE customer_order SET paid_at = NULL WHERE id = $1', [order.id])).rejects.toThrow('leaves it unpaid')
  const [{ action }] =
    (await unmatch(shelf, credit.id)) && (await database.query(`SELECT action FROM audit_entry WHERE subject_id = $1`, [credit.id]))
  expect(action).toBe('unmatchBankCredit')
})
