import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTransferScene, type Told } from '../../seeds/transfer-scene.ts'

const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>
let transfers: ReturnType<typeof setTransferScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  const client = createTestClient(application.schema)
  scene = setScene(database, application)
  transfers = setTransferScene(scene, client, application)
})
afterEach(async () => {
  now = noon
  await scene.insistOnLedger()
  await transfers.insistOnTransit()
})
afterAll(() => database.drop())

const recall = (product: { id: string }, lotCode: string) =>
  database.query('INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES (gen_random_uuid(), $1, $2, false)', [
    product.id,
    lotCode,
  ])
const lineOf = (transfer: Told): string => transfer.lines[0].id

test('what arrives comes onto the shelf in its lot with its last day; the rest stays under way', async () => {
  const { to, product, receiver, send, line, receive, shelves } = await transfers.twoPoints(10, { expiresOn: '2027-03-01' })
  const sent = await send([line(10)])

  const first = await receive(sent, [{ lineId: lineOf(sent), received: 6 }])
  expect(first).toMatchObject({ state: 'PARTIALLY_RECEIVED', allowedActions: ['RECEIVE'], discrepancies: [] })
  expect(first.lines).toMatchObject([{ dispatched: 10, received: 6, inTransit: 4, unresolved: 0 }])
  expect(await shelves()).toEqual([0, 6])
  const lots = 'SELECT lot_code, expires_on::text, on_hand FROM stock_level WHERE sales_point_id = $1 AND product_id = $2'
  expect(await database.query(lots, [to.id, product.id])).toEqual([{ lot_code: 'DEMO-2609-01', expires_on: '2027-03-01', on_hand: 6 }])

  const second = await receive(sent, [{ lineId: lineOf(sent), received: 4 }])
  expect(second).toMatchObject({ state: 'RECEIVED', allowedActions: [], lines: [{ received: 10, inTransit: 0 }] })
  expect(second.steps.at(-1)).toMatchObject({ kind: 'RECEIVED', actor: { id: receiver.userId } })
  expect(await shelves()).toEqual([0, 10])
})

test('what is wrong is reported, comes onto no shelf and stays under way', async () => {
  const { send, line, receive, shelves, receiver } = await transfers.twoPoints(10)
  const sent = await send([line(10)])

  const told = await receive(sent, [{ lineId: lineOf(sent), received: 7, lost: 1, damaged: 1, returned: 1, note: 'Thùng móp' }])

  expect(told).toMatchObject({ state: 'PARTIALLY_RECEIVED', allowedActions: [] })
  expect(told.lines).toMatchObject([{ received: 7, lost: 0, damaged: 0, returned: 0, inTransit: 3, unresolved: 3 }])
  const common = { quantity: 1, note: 'Thùng móp', outcome: null, resolvedAt: null, resolver: null, reporter: { id: receiver.userId } }
  expect(told.discrepancies).toMatchObject([
    { kind: 'DAMAGED', ...common },
    { kind: 'LOST', ...common },
    { kind: 'RETURNED', ...common },
  ])
  expect(await shelves()).toEqual([0, 7])
  expect(await receive(sent, [{ lineId: lineOf(sent), received: 1 }])).toMatchObject({ __typename: 'MoreThanInTransit', expected: 0 })
})

test('two receipts at once never count twice', async () => {
  const { send, line, receive, shelves } = await transfers.twoPoints(10)
  const sent = await send([line(10)])

  const answers = await race(database, 8, () => receive(sent, [{ lineId: lineOf(sent), received: 6, lost: 1 }]))

  expect(answers.filter(({ __typename }) => __typename === 'Transfer')).toHaveLength(1)
  expect(answers.filter(({ __typename, expected }) => __typename === 'MoreThanInTransit' && expected === 3)).toHaveLength(7)
  expect(await shelves()).toEqual([0, 6])
})

test('a receipt that is repeated with its key is counted once', async () => {
  const { send, line, receive, shelves } = await transfers.twoPoints(10)
  const sent = await send([line(10)])
  const key = { idempotencyKey: randomUUID() }

  const answers = await race(database, 5, () => receive(sent, [{ lineId: lineOf(sent), received: 2 }], key))

  expect(answers.every(({ __typename }) => __typename === 'Transfer')).toBe(true)
  expect(await shelves()).toEqual([0, 2])
})

test('goods that expired or were called back on the way are received, and may not be sold', async () => {
  const { product, send, line, receive, shelves } = await transfers.twoPoints(5, { expiresOn: '2026-11-23' })
  const expiring = await send([line(5)])
  now = new Date('2026-11-24T05:00:00Z')
  const expired = await receive(expiring, [{ lineId: lineOf(expiring), received: 5 }])
  expect(expired).toMatchObject({ state: 'RECEIVED', lines: [{ isExpired: true, isRecalled: false }] })
  expect(await shelves()).toEqual([0, 5])

  const other = await transfers.twoPoints(5)
  const recalled = await other.send([other.line(5)])
  await recall(other.product, 'DEMO-2609-01')
  expect(await other.receive(recalled, [{ lineId: lineOf(recalled), received: 5 }])).toMatchObject({ lines: [{ isRecalled: true }] })
  const available = 'SELECT announced FROM shelf WHERE product_id = ANY($1)'
  expect(await database.query(available, [[product.id, other.product.id]])).toEqual(Array.from({ length: 4 }, () => ({ announced: 0 })))
})

test('a lot that the receiving point knows with another last day is not mixed; it goes back', async () => {
  const { to, product, send, line, receive, shelves } = await transfers.twoPoints(5, { expiresOn: '2027-03-01' })
  await scene.receive(to, product, 1, { expiresOn: '2027-09-01' })
  const sent = await send([line(5)])

  const told = await receive(sent, [{ lineId: lineOf(sent), received: 5 }])
  expect(told).toMatchObject({ __typename: 'LotExpiryDiffers', bookedExpiresOn: '2027-09-01' })
  expect(await receive(sent, [{ lineId: lineOf(sent), returned: 5 }])).toMatchObject({ lines: [{ inTransit: 5, unresolved: 5 }] })
  expect(await shelves()).toEqual([0, 1])
})

test('a point that has closed since takes nothing in, and can still say that goods were lost', async () => {
  const { to, send, line, receive } = await transfers.twoPoints(5)
  const sent = await send([line(5)])
  await scene.become('SUSPENDED', to)

  expect(await receive(sent, [{ lineId: lineOf(sent), received: 5 }])).toMatchObject({ status: 'SUSPENDED' })
  expect(await receive(sent, [{ lineId: lineOf(sent), lost: 5 }])).toMatchObject({ state: 'PARTIALLY_RECEIVED' })
})

test.each([
  ['nothing', (): object[] => [], 'lines'],
  ['a line that says nothing', (lineId: string) => [{ lineId }], 'lines.0.received'],
  ['fewer than none', (lineId: string) => [{ lineId, received: -1, lost: 2 }], 'lines.0.received'],
  [
    'a line twice',
    (lineId: string) => [
      { lineId, received: 1 },
      { lineId, lost: 1 },
    ],
    'lines.1.lineId',
  ],
])('refuses to be told %s', async (_, lines, field) => {
  const { send, line, receive } = await transfers.twoPoints(5)
  const sent = await send([line(5)])
  expect(await receive(sent, lines(lineOf(sent)))).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field } }] })
})

test('a line of another transfer is not under way in this one', async () => {
  const { send, line, receive } = await transfers.twoPoints(5)
  const [one, other] = [await send([line(2)]), await send([line(2)])]
  expect(await receive(one, [{ lineId: lineOf(other), received: 1 }])).toMatchObject({ __typename: 'MoreThanInTransit', expected: 0 })
})

test('only staff of the receiving point receive, and only what has left', async () => {
  const { sender, receiver, draft, ready, send, line } = await transfers.twoPoints(10)
  const sent = await send([line(2)])
  const asked = (id: string) => ({ transferId: id, lines: [{ lineId: lineOf(sent), received: 1 }] })
  expect(await transfers.step('receiveTransfer', sender, asked(sent.id))).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  const packed = await ready([line(1)])
  expect(await transfers.step('receiveTransfer', receiver, asked(packed.id))).toMatchObject({
    __typename: 'TransferNotInState',
    state: 'READY',
  })
  const hidden = await transfers.step('receiveTransfer', receiver, asked((await draft([line(1)])).id))
  const unknown = await transfers.step('receiveTransfer', receiver, asked(randomUUID()))
  expect(JSON.stringify(hidden)).toBe(JSON.stringify(unknown))
  expect(hidden).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
})
