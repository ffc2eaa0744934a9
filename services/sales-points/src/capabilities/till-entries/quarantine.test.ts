import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTillScene } from '../../seeds/till-scene.ts'

const REVOKE = `mutation ($input: RevokeTillInput!) { revokeTill(input: $input) { __typename } }`
const DECIDE = `mutation ($input: DecideTillEntryInput!) { decideTillEntry(input: $input) { __typename
  ... on TillEntry { id state decidedAt decisionReason conflicts { kind units } } } }`
const RESOLVE = `mutation ($input: ResolveStockDiscrepancyInput!) { resolveStockDiscrepancy(input: $input) { __typename
  ... on StockDiscrepancy { id outcome resolutionReason resolvedAt } ... on InsufficientStock { available } } }`
const OPEN = `query ($salesPointId: UUID!, $isOpen: Boolean!) { stockDiscrepancies(salesPointId: $salesPointId, isOpen: $isOpen) {
  edges { node { id missing outcome } } } }`
const noon = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let tills: ReturnType<typeof setTillScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => noon)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  tills = setTillScene(scene, client)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

type Who = Parameters<typeof client.execute>[0]
async function run(document: string, actor: Who, given: Record<string, unknown>) {
  const { data, errors } = await client.execute(actor, document, {
    input: { idempotencyKey: randomUUID(), reason: 'đã hỏi nhân viên', ...given },
  })
  return { ...Object.values(data ?? {})[0], errors }
}
const discrepancies = async (actor: Who, point: { id: string }, isOpen = true) =>
  (await client.execute(actor, OPEN, { salesPointId: point.id, isOpen })).data!['stockDiscrepancies'].edges.map(
    ({ node }: { node: unknown }) => node,
  )

/** A till that was revoked before its last two sales came. */
async function aStolenTill() {
  const counter = await tills.aCounter(3)
  const { device, line, send, manager, till } = counter
  await send([device.sell([line(1)])])
  await run(REVOKE, manager, { tillId: till.id })
  const late = [device.sell([line(1)]), device.sell([line(3)])]
  const sync = await send(late)
  return { ...counter, late, sync }
}

test('what comes after a till was revoked waits: nothing is lost, nothing is booked', async () => {
  const { sync, late, onHand, staff, point, send } = await aStolenTill()

  expect(sync.outcomes).toMatchObject([{ entry: { state: 'QUARANTINED' } }, { entry: { state: 'QUARANTINED' } }])
  expect(sync.till.revokedAt).toBe(noon.toISOString())
  expect(await onHand()).toBe(2)
  expect(await tills.entries(staff, point, 'QUARANTINED')).toHaveLength(2)
  expect((await send(late)).outcomes).toMatchObject([{ isRepeat: true }, { isRepeat: true }])
})

test('a manager accepts one and dismisses another, by name and with a reason', async () => {
  const { late, onHand, staff, manager, point } = await aStolenTill()

  expect((await run(DECIDE, staff, { tillEntryId: late[0]!.id, decision: 'ACCEPT' })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect(await run(DECIDE, manager, { tillEntryId: late[1]!.id, decision: 'ACCEPT' })).toMatchObject({
    __typename: 'TillEntry',
    state: 'BOOKED',
    decisionReason: 'đã hỏi nhân viên',
    conflicts: [{ kind: 'STOCK_MISSING', units: 1 }],
  })
  expect(await run(DECIDE, manager, { tillEntryId: late[0]!.id, decision: 'DISMISS' })).toMatchObject({ state: 'DISMISSED' })
  expect(await run(DECIDE, manager, { tillEntryId: late[0]!.id, decision: 'ACCEPT' })).toMatchObject({
    __typename: 'TillEntryAlreadyDecided',
  })
  expect(await onHand()).toBe(0)
  expect(await tills.entries(staff, point, 'QUARANTINED')).toEqual([])
  expect(await discrepancies(staff, point)).toMatchObject([{ missing: 1 }])
  await expect(database.query(`UPDATE till_entry SET note = 'x' WHERE id = $1`, [late[0]!.id])).rejects.toThrow('never changed')
  await expect(database.query('DELETE FROM till_entry')).rejects.toThrow('never changed')
})

test('revoked in the middle of a batch: what was before it is booked, the rest waits', async () => {
  const { device, line, send, manager, till, onHand } = await tills.aCounter(40)
  const batch = Array.from({ length: 20 }, () => device.sell([line(1)]))

  let turn = 0
  const [sync] = (await race(database, 2, () => (turn++ === 0 ? send(batch) : run(REVOKE, manager, { tillId: till.id })))) as [
    Awaited<ReturnType<typeof send>>,
    unknown,
  ]

  const states: string[] = sync.outcomes.map(({ entry }: { entry: { state: string } }) => entry.state)
  expect(states.toSorted()).toEqual(states)
  expect(await onHand()).toBe(40 - states.filter(state => state === 'BOOKED').length)
})

test('ten managers accept it at once: it is booked once', async () => {
  const { late, onHand, manager } = await aStolenTill()
  const answers = await race(database, 10, () => run(DECIDE, manager, { tillEntryId: late[0]!.id, decision: 'ACCEPT' }))
  expect(answers.filter(({ __typename }) => __typename === 'TillEntry')).toHaveLength(1)
  expect(await onHand()).toBe(1)
})

async function aDiscrepancy() {
  const counter = await tills.aCounter(2)
  await counter.send([counter.device.sell([counter.line(5)])])
  const [{ id }] = await discrepancies(counter.staff, counter.point)
  return { ...counter, id: id as string }
}

test('the books were wrong: a manager says so, nothing more moves, and it is closed', async () => {
  const { id, manager, staff, point, onHand } = await aDiscrepancy()

  expect((await run(RESOLVE, staff, { discrepancyId: id, outcome: 'BOOKS_WERE_SHORT' })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect((await run(RESOLVE, manager, { discrepancyId: id, outcome: 'BOOKS_WERE_SHORT', reason: ' ' })).errors).toMatchObject([
    { extensions: { field: 'reason' } },
  ])
  expect(await run(RESOLVE, manager, { discrepancyId: id, outcome: 'BOOKS_WERE_SHORT' })).toMatchObject({
    outcome: 'BOOKS_WERE_SHORT',
    resolutionReason: 'đã hỏi nhân viên',
    resolvedAt: noon.toISOString(),
  })
  expect(await run(RESOLVE, manager, { discrepancyId: id, outcome: 'BOOKED_SINCE' })).toMatchObject({
    __typename: 'StockDiscrepancyAlreadyResolved',
  })
  expect(await onHand()).toBe(0)
  expect(await discrepancies(staff, point)).toEqual([])
  expect(await discrepancies(staff, point, false)).toHaveLength(1)
})

test('the delivery was booked after the sale: what was added for it is taken off again', async () => {
  const { id, manager, point, product, onHand } = await aDiscrepancy()

  expect(await run(RESOLVE, manager, { discrepancyId: id, outcome: 'BOOKED_SINCE' })).toMatchObject({
    __typename: 'InsufficientStock',
    available: 0,
  })
  await scene.receive(point, product, 10)
  expect(await run(RESOLVE, manager, { discrepancyId: id, outcome: 'BOOKED_SINCE' })).toMatchObject({ outcome: 'BOOKED_SINCE' })
  expect(await onHand()).toBe(7)
})

test('another point’s discrepancy and none get the same answer', async () => {
  const { id } = await aDiscrepancy()
  const stranger = tills.managerOf(await scene.aPoint())
  const [others, none] = [
    await run(RESOLVE, stranger, { discrepancyId: id, outcome: 'BOOKS_WERE_SHORT' }),
    await run(RESOLVE, stranger, { discrepancyId: randomUUID(), outcome: 'BOOKS_WERE_SHORT' }),
  ]
  expect(others.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(none.errors).toEqual(others.errors)
})
