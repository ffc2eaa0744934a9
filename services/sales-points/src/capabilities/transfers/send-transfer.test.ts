import { randomUUID } from 'node:crypto'
import { ShelfChangedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTransferScene } from '../../seeds/transfer-scene.ts'

const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>
let transfers: ReturnType<typeof setTransferScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  scene = setScene(database, application)
  transfers = setTransferScene(scene, createTestClient(application.schema), application)
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

test('goes from draft over ready on its way; the goods leave the shelf when they are sent, not before', async () => {
  const { from, to, product, sender, draft, line, shelves } = await transfers.twoPoints(10)

  const drafted = await draft([line(4)], { note: ' Cho hội chợ ' })
  expect(drafted).toMatchObject({
    __typename: 'Transfer',
    state: 'DRAFT',
    note: 'Cho hội chợ',
    allowedActions: ['CHANGE', 'READY', 'CANCEL'],
  })
  expect(drafted.number).toMatch(/^CK-[0-9A-F]{8}$/)
  const ready = await transfers.step('readyTransfer', sender, { transferId: drafted.id })
  expect(ready).toMatchObject({ state: 'READY', allowedActions: ['DISPATCH', 'REOPEN', 'CANCEL'] })
  expect(await shelves()).toEqual([10, 0])

  const sent = await transfers.step('dispatchTransfer', sender, { transferId: drafted.id })
  expect(sent).toMatchObject({ state: 'IN_TRANSIT', allowedActions: [], from: { id: from.id }, to: { id: to.id } })
  expect(sent.lines).toMatchObject([{ lotCode: 'DEMO-2609-01', quantity: 4, dispatched: 4, inTransit: 4, received: 0 }])
  expect(sent.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['DRAFTED', 'READIED', 'DISPATCHED'])
  expect(await shelves()).toEqual([6, 0])
  const movements = 'SELECT kind, quantity, actor_id, sales_point_id FROM stock_movement WHERE cause_id = $1'
  expect(await database.query(movements, [sent.id])).toEqual([
    { kind: 'TRANSFERRED_OUT', quantity: -4, actor_id: sender.userId, sales_point_id: from.id },
  ])
  const announced = (await eventsIn(database, ShelfChangedV1)).filter(({ productId }) => productId === product.id)
  expect(announced.map(({ available }) => available)).toEqual([10, 6])
  expect(await database.query('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at', [sent.id])).toHaveLength(3)
})

test('sends what expires first, one line per lot, each with its own last day', async () => {
  const { from, product, send, line } = await transfers.twoPoints(0)
  await scene.receive(from, product, 5, { lotCode: 'LATE', expiresOn: '2027-12-31' })
  await scene.receive(from, product, 3, { lotCode: 'SOON', expiresOn: '2026-12-31' })

  const { lines } = await send([line(6)])

  expect(lines).toMatchObject([
    { lotCode: 'LATE', quantity: 3, dispatched: 3, expiresOn: '2027-12-31' },
    { lotCode: 'SOON', quantity: 3, dispatched: 3, expiresOn: '2026-12-31' },
  ])
})

test('refuses to send more than is free, and what expired or was called back; nothing leaves then', async () => {
  const { from, product, sender, ready, line, shelves } = await transfers.twoPoints(5)
  const transferId = (await ready([line(6)])).id
  expect(await transfers.step('dispatchTransfer', sender, { transferId })).toMatchObject({ __typename: 'InsufficientStock', available: 5 })

  await scene.receive(from, product, 5, { lotCode: 'OLD', expiresOn: '2026-11-23' })
  const old = (await ready([line(2, 'OLD')])).id
  now = new Date('2026-11-24T05:00:00Z')
  expect(await transfers.step('dispatchTransfer', sender, { transferId: old })).toMatchObject({ reason: 'EXPIRED', lotCode: 'OLD' })
  await recall(product, 'DEMO-2609-01')
  const bad = (await ready([line(1, 'DEMO-2609-01')])).id
  expect(await transfers.step('dispatchTransfer', sender, { transferId: bad })).toMatchObject({ reason: 'RECALLED' })
  const any = (await ready([line(1)])).id
  expect(await transfers.step('dispatchTransfer', sender, { transferId: any })).toMatchObject({ available: 0 })
  expect(await shelves()).toEqual([10, 0])
})

test('goods set aside for a customer are not sent away', async () => {
  const { product, from, sender, ready, line, shelves } = await transfers.twoPoints(5)
  const setAside = (kind: string, reserved: number) =>
    database.query(
      `INSERT INTO stock_movement (id, sales_point_id, product_id, lot_code, kind, quantity, reserved, actor_id, cause_id, occurred_at, on_hand_after)
       SELECT gen_random_uuid(), sales_point_id, product_id, lot_code, $3, 0, $4, 'system', gen_random_uuid(), now(), on_hand
         FROM stock_level WHERE sales_point_id = $1 AND product_id = $2 AND lot_code = 'DEMO-2609-01'`,
      [from.id, product.id, kind, reserved],
    )
  await setAside('RESERVED', 2)
  const transferId = (await ready([line(4)])).id

  expect(await transfers.step('dispatchTransfer', sender, { transferId })).toMatchObject({ available: 3 })
  expect(await shelves()).toEqual([5, 0])
  await setAside('RELEASED', -2)
  expect(await transfers.step('dispatchTransfer', sender, { transferId })).toMatchObject({ state: 'IN_TRANSIT' })
})

test('a draft is changed, taken back when it was ready, and given up with a reason; nothing of it moved', async () => {
  const { sender, draft, line, shelves } = await transfers.twoPoints(10)
  const { id: transferId } = await draft([line(4)])

  expect(await transfers.step('reopenTransfer', sender, { transferId })).toMatchObject({ __typename: 'TransferNotInState', state: 'DRAFT' })
  const changed = await transfers.step('changeTransfer', sender, { transferId, lines: [line(7)], note: 'Thêm' })
  expect(changed).toMatchObject({ state: 'DRAFT', note: 'Thêm', lines: [{ quantity: 7 }] })
  await transfers.step('readyTransfer', sender, { transferId })
  expect(await transfers.step('changeTransfer', sender, { transferId, lines: [line(1)] })).toMatchObject({
    state: 'READY',
    __typename: 'TransferNotInState',
  })
  expect(await transfers.step('reopenTransfer', sender, { transferId })).toMatchObject({ __typename: 'Transfer', state: 'DRAFT' })
  expect(await transfers.step('dispatchTransfer', sender, { transferId })).toMatchObject({ __typename: 'TransferNotInState' })
  const cancelled = await transfers.step('cancelTransfer', sender, { transferId, reason: 'Đổi kế hoạch' })
  expect(cancelled).toMatchObject({ state: 'CANCELLED', allowedActions: [] })
  expect(cancelled.steps.at(-1)).toMatchObject({ kind: 'CANCELLED', note: 'Đổi kế hoạch', actor: { id: sender.userId } })
  expect(await transfers.step('readyTransfer', sender, { transferId })).toMatchObject({
    __typename: 'TransferNotInState',
    state: 'CANCELLED',
  })
  expect(await shelves()).toEqual([10, 0])
})

test('what is under way can no longer be cancelled, neither by the graph nor in the database', async () => {
  const { sender, send, line } = await transfers.twoPoints(10)
  const { id: transferId } = await send([line(4)])

  expect(await transfers.step('cancelTransfer', sender, { transferId, reason: 'x' })).toMatchObject({ state: 'IN_TRANSIT' })
  const under = "UPDATE transfer SET state = 'CANCELLED' WHERE id = $1"
  await expect(database.query(under, [transferId])).rejects.toThrow('still under way')
  await expect(database.query("UPDATE transfer SET state = 'RECEIVED' WHERE id = $1", [transferId])).rejects.toThrow('still under way')
  await expect(database.query('DELETE FROM transfer_line WHERE transfer_id = $1', [transferId])).rejects.toThrow('never changed')
  const less = 'UPDATE transfer_line SET quantity = 1, dispatched = 1 WHERE transfer_id = $1'
  await expect(database.query(less, [transferId])).rejects.toThrow('never changed')
  const more = 'UPDATE transfer_line SET received = 5 WHERE transfer_id = $1'
  await expect(database.query(more, [transferId])).rejects.toThrow('nothing_arrives_that_never_left')
})

test('asking twice with one key drafts and sends once', async () => {
  const { from, to, sender, line, shelves } = await transfers.twoPoints(10)
  const input = { idempotencyKey: randomUUID(), fromPointId: from.id, toPointId: to.id, lines: [line(3)] }
  const [first, second] = [await transfers.step('draftTransfer', sender, input), await transfers.step('draftTransfer', sender, input)]
  expect(second.id).toBe(first.id)
  expect(await transfers.step('draftTransfer', sender, { ...input, lines: [line(4)] })).toMatchObject({
    __typename: 'IdempotencyKeyReused',
  })

  await transfers.step('readyTransfer', sender, { transferId: first.id })
  const once = { idempotencyKey: randomUUID(), transferId: first.id }
  const answers = await race(database, 5, () => transfers.step('dispatchTransfer', sender, once))
  expect(answers.every(({ state }) => state === 'IN_TRANSIT')).toBe(true)
  const others = await race(database, 5, () => transfers.step('dispatchTransfer', sender, { transferId: first.id }))
  expect(others.every(({ __typename }) => __typename === 'TransferNotInState')).toBe(true)
  expect(await shelves()).toEqual([7, 0])
})

test('goods go to another active point; a closed one neither sends nor gets any', async () => {
  const { from, to, sender, ready, line, draft } = await transfers.twoPoints(10)
  const asked = { fromPointId: from.id, lines: [line(1)] }
  expect(await transfers.step('draftTransfer', sender, { ...asked, toPointId: from.id })).toMatchObject({
    errors: [{ extensions: { field: 'toPointId' } }],
  })
  expect(await transfers.step('draftTransfer', sender, { ...asked, toPointId: randomUUID() })).toMatchObject({
    __typename: 'TransferDestinationNotOpen',
  })
  const transferId = (await ready([line(1)])).id

  await scene.become('SUSPENDED', to)
  expect(await draft([line(1)])).toMatchObject({ __typename: 'TransferDestinationNotOpen' })
  expect(await transfers.step('dispatchTransfer', sender, { transferId })).toMatchObject({ __typename: 'TransferDestinationNotOpen' })
  await scene.become('SUSPENDED', from)
  expect(await transfers.step('dispatchTransfer', sender, { transferId })).toMatchObject({ status: 'SUSPENDED' })
  expect(await draft([line(1)])).toMatchObject({ status: 'SUSPENDED' })
})

test.each([
  ['no line', (): object[] => [], 'lines'],
  ['the same goods twice', (line: object) => [line, line], 'lines.1.lotCode'],
  ['more than the books can hold', (line: object) => [{ ...line, quantity: 1_000_000_001 }], 'lines.0.quantity'],
])('refuses %s', async (_, lines, field) => {
  const { draft, line } = await transfers.twoPoints(10)
  expect(await draft(lines(line(1)))).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field } }] })
})

test('a product that is not published, or no more, is not sent', async () => {
  const { draft, product, line } = await transfers.twoPoints(10)
  expect(await draft([{ productId: randomUUID(), quantity: 1 }])).toMatchObject({ __typename: 'ProductNotKnown' })
  const withdrawn = { productId: product.id, at: '2026-11-23T05:00:00Z' }
  await new UnitOfWork(database).run(transaction => application.rememberProduct.withdraw(transaction, withdrawn.productId, withdrawn.at))
  expect(await draft([line(1)])).toMatchObject({ __typename: 'ProductNotKnown' })
})

test('nobody but staff of the sending point prepares or sends; for others it does not exist', async () => {
  const { from, to, receiver, draft, line } = await transfers.twoPoints(10)
  const { id: transferId } = await draft([line(1)])
  const strangers = [receiver, anActor('SALES_POINT_STAFF', randomUUID()), anActor('PRODUCER', from.id)]
  for (const actor of strangers) {
    const known = await transfers.step('readyTransfer', actor, { transferId })
    const unknown = await transfers.step('readyTransfer', actor, { transferId: randomUUID() })
    expect(known).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown))
    const asked = { fromPointId: from.id, toPointId: to.id, lines: [line(1)] }
    expect(await transfers.step('draftTransfer', actor, asked)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  }
})
