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

/** Ten sent: eight received, one damaged, one that is said to be `kind`. */
async function withDiscrepancies() {
  const points = await transfers.twoPoints(10)
  const sent = await points.send([points.line(10)])
  const told = await points.receive(sent, [{ lineId: sent.lines[0].id, received: 7, lost: 1, damaged: 1, returned: 1 }])
  const of = (kind: string): string => told.discrepancies.find((one: Told) => one.kind === kind).id
  const resolve = (actor: Parameters<typeof transfers.step>[1], kind: string, outcome: string, reason = 'Đã kiểm tra') =>
    transfers.step('resolveTransferDiscrepancy', actor, { transferId: sent.id, discrepancyId: of(kind), outcome, reason })
  return { ...points, sent, told, of, resolve }
}

test('a manager says by name and with a reason where the goods ended up; what came back is on the sending shelf', async () => {
  const { manager, resolve, shelves, told } = await withDiscrepancies()
  expect(told.state).toBe('PARTIALLY_RECEIVED')

  await resolve(manager, 'DAMAGED', 'DAMAGED', 'Vỡ nắp')
  const lost = await resolve(manager, 'LOST', 'LOST')
  expect(lost).toMatchObject({
    state: 'PARTIALLY_RECEIVED',
    allowedActions: ['RESOLVE'],
    lines: [{ lost: 1, damaged: 1, inTransit: 1, unresolved: 1 }],
  })
  const done = await resolve(manager, 'RETURNED', 'RETURNED')

  expect(done).toMatchObject({ state: 'RECEIVED', allowedActions: [] })
  expect(done.lines).toMatchObject([{ dispatched: 10, received: 7, lost: 1, damaged: 1, returned: 1, inTransit: 0, unresolved: 0 }])
  expect(done.discrepancies[0]).toMatchObject({
    outcome: 'DAMAGED',
    resolutionReason: 'Vỡ nắp',
    resolver: { id: manager.userId },
    resolvedAt: noon.toISOString(),
  })
  expect(done.steps.slice(-3).map(({ note }: Told) => note)).toEqual([
    'DAMAGED 1 → DAMAGED: Vỡ nắp',
    'LOST 1 → LOST: Đã kiểm tra',
    'RETURNED 1 → RETURNED: Đã kiểm tra',
  ])
  expect(await shelves()).toEqual([1, 7])
})

test('what was said to be lost may turn up on either shelf', async () => {
  const { manager, resolve, shelves } = await withDiscrepancies()

  expect(await resolve(manager, 'LOST', 'RECEIVED')).toMatchObject({ lines: [{ received: 8, lost: 0, inTransit: 2 }] })
  expect(await resolve(manager, 'DAMAGED', 'RETURNED')).toMatchObject({ lines: [{ returned: 1, damaged: 0, inTransit: 1 }] })
  expect(await shelves()).toEqual([1, 8])
})

test('only the manager of the shelf says that goods are on it', async () => {
  const { from, to, resolve, shelves } = await withDiscrepancies()
  const [ofSender, ofReceiver] = [transfers.managerOf(from), transfers.managerOf(to)]

  expect(await resolve(ofReceiver, 'RETURNED', 'RETURNED')).toMatchObject({ __typename: 'OtherPointDecides', outcome: 'RETURNED' })
  expect(await resolve(ofSender, 'LOST', 'RECEIVED')).toMatchObject({ __typename: 'OtherPointDecides', outcome: 'RECEIVED' })
  expect(await resolve(ofReceiver, 'DAMAGED', 'DAMAGED')).toMatchObject({ __typename: 'Transfer' })
  expect(await resolve(ofSender, 'RETURNED', 'RETURNED')).toMatchObject({ __typename: 'Transfer' })
  expect(await shelves()).toEqual([1, 7])
})

test('resolved once, however many try at once; PostgreSQL keeps it as it is', async () => {
  const { manager, resolve, shelves, of } = await withDiscrepancies()

  const answers = await race(database, 6, () => resolve(manager, 'RETURNED', 'RETURNED'))

  expect(answers.filter(({ __typename }) => __typename === 'Transfer')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'DiscrepancyAlreadyResolved')).toHaveLength(5)
  expect(await shelves()).toEqual([1, 7])
  const again = "UPDATE transfer_discrepancy SET outcome = 'LOST' WHERE id = $1"
  await expect(database.query(again, [of('RETURNED')])).rejects.toThrow('never changed')
})

test('staff do not resolve, nor do managers of a third point; for them it does not exist', async () => {
  const { sender, receiver, resolve, sent, of } = await withDiscrepancies()
  const third = transfers.managerOf(await scene.aPoint())

  for (const actor of [sender, receiver, third])
    expect(await resolve(actor, 'LOST', 'LOST')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  const other = await withDiscrepancies()
  const mixed = { transferId: other.sent.id, discrepancyId: of('LOST'), outcome: 'LOST', reason: 'x' }
  expect(sent.id).not.toBe(other.sent.id)
  expect(await transfers.step('resolveTransferDiscrepancy', other.manager, mixed)).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  })
})

test('without a reason nothing is resolved', async () => {
  const { manager, resolve } = await withDiscrepancies()
  expect(await resolve(manager, 'LOST', 'LOST', '  ')).toMatchObject({ errors: [{ extensions: { field: 'reason' } }] })
  expect(await resolve(manager, 'LOST', 'LOST', 'x'.repeat(501))).toMatchObject({ errors: [{ extensions: { field: 'reason' } }] })
})

test('the alarm rings when goods under way vanished from the books', async () => {
  const { sent } = await withDiscrepancies()
  await database.transaction(async manager => {
    await manager.query('SET LOCAL session_replication_role = replica')
    await manager.query('UPDATE transfer_line SET lost = lost + 1, received = received - 1 WHERE transfer_id = $1', [sent.id])
  })
  expect(await application.transfers.checkTransit.execute()).toMatchObject([{ transferId: sent.id, gone: 4, moved: 3 }])
  await database.query('UPDATE transfer_line SET lost = lost - 1, received = received + 1 WHERE transfer_id = $1', [sent.id])
})
