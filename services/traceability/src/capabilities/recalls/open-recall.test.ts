import { randomUUID } from 'node:crypto'
import { RecallClosedV1, RecallOpenedV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const OPEN = `mutation ($input: OpenRecallInput!) { openRecall(input: $input) { __typename ... on Recall { id reason openedAt closedAt } } }`
const CLOSE = `mutation ($input: CloseRecallInput!) { closeRecall(input: $input) { __typename ... on Recall { id closedAt } } }`
const RECORD = `mutation ($input: RecordTraceEventInput!) { recordTraceEvent(input: $input) { __typename } }`
const now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
})
afterAll(() => database.drop())

async function aLot() {
  const [lotId, productId, producerId] = [randomUUID(), randomUUID(), randomUUID()]
  await database.query(`INSERT INTO known_product VALUES ($1, 'Mật ong', $2, 'HTX (demo)', 'PIECE', null, true, now())`, [
    productId,
    producerId,
  ])
  await database.query(
    `INSERT INTO lot (id, product_id, producer_id, code, token, quantity, unit, produced_on, created_at)
     VALUES ($1, $2, $3, 'L-1', $4, 100, 'PIECE', '2026-11-01', now())`,
    [lotId, productId, producerId, lotId.replaceAll('-', '').slice(0, 12)],
  )
  const producer = anActor('PRODUCER', producerId)
  const open = async (overrides: Record<string, unknown> = {}, actor = producer) => {
    const { data, errors } = await client.execute(actor, OPEN, {
      input: { idempotencyKey: randomUUID(), lotId, reason: 'Nhãn ghi sai hạn dùng', ...overrides },
    })
    return data?.['openRecall'] ?? errors
  }
  const close = async (recallId: string, actor = anActor('OFFICER')) => {
    const { data, errors } = await client.execute(actor, CLOSE, { input: { recallId } })
    return data?.['closeRecall'] ?? errors
  }
  const record = async (step: string) =>
    (await client.execute(producer, RECORD, { input: { idempotencyKey: randomUUID(), lotId, step, eventTime: '2026-11-10T02:00:00Z' } }))
      .data!['recordTraceEvent'].__typename
  const read = async () =>
    (
      await client.execute(aVisitor(), 'query ($id: UUID!) { lot(id: $id) { recall { reason } events { step details recordedByRole } } }', {
        id: lotId,
      })
    ).data!['lot']
  return { lotId, productId, producer, open, close, record, read }
}

test('a recall is announced in the transaction that opens it, blocks the lot and is part of its story', async () => {
  const lot = await aLot()

  const recall = await lot.open()

  expect(recall).toMatchObject({ __typename: 'Recall', reason: 'Nhãn ghi sai hạn dùng', openedAt: now.toISOString(), closedAt: null })
  expect(await eventsIn(database, RecallOpenedV1)).toEqual([
    { recallId: recall.id, lotId: lot.lotId, productId: lot.productId, lotCode: 'L-1', reason: 'Nhãn ghi sai hạn dùng' },
  ])
  const [together]: { same: boolean }[] = await database.query(
    `SELECT r.xmin::text = o.tx::text AS same FROM recall r, outbox o WHERE o.key = r.lot_id::text AND r.id = $1`,
    [recall.id],
  )
  expect(together!.same).toBe(true)
  expect(await lot.read()).toEqual({
    recall: { reason: 'Nhãn ghi sai hạn dùng' },
    events: [{ step: 'RECALLED', details: 'Nhãn ghi sai hạn dùng', recordedByRole: 'PRODUCER' }],
  })
})

test('nothing of a recalled lot moves, until an officer closes the recall', async () => {
  const lot = await aLot()
  const { id } = await lot.open({}, anActor('OFFICER'))

  expect(await lot.record('SHIPPED')).toBe('LotRecalled')
  expect(await lot.record('SOLD')).toBe('LotRecalled')
  expect(await lot.record('INSPECTED')).toBe('TraceEvent')
  expect(await lot.record('DESTROYED')).toBe('TraceEvent')
  expect(await lot.close(id, lot.producer)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await lot.close(id)).toMatchObject({ __typename: 'Recall', closedAt: now.toISOString() })
  expect(await lot.close(id)).toMatchObject({ __typename: 'RecallNotOpen' })
  expect(await lot.close(randomUUID())).toMatchObject({ __typename: 'RecallNotOpen' })
  expect(await eventsIn(database, RecallClosedV1)).toEqual([{ recallId: id, lotId: lot.lotId, productId: lot.productId, lotCode: 'L-1' }])
  expect((await lot.read()).recall).toBeNull()
  expect(await lot.record('SHIPPED')).toBe('TraceEvent')
})

test('ten people who call it back at once open one recall', async () => {
  const lot = await aLot()

  const answers = await race(database, 10, () => lot.open())

  expect(answers.filter(({ __typename }) => __typename === 'Recall')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'RecallAlreadyOpen')).toHaveLength(9)
  expect((await eventsIn(database, RecallOpenedV1)).filter(({ lotId }) => lotId === lot.lotId)).toHaveLength(1)
})

test('a shipment and a recall at once: no shipment is recorded after the recall', async () => {
  for (let round = 0; round < 10; round++) {
    const lot = await aLot()
    const actions = [() => lot.open(), () => lot.record('SHIPPED')]
    let turn = 0

    await race(database, 2, () => actions[turn++]!())

    const written: { step: string }[] = await database.query('SELECT step FROM trace_event WHERE lot_id = $1 ORDER BY ctid', [lot.lotId])
    expect(['RECALLED', 'SHIPPED RECALLED']).toContain(written.map(({ step }) => step).join(' '))
  }
})

test('only the lot’s producer and officers call it back', async () => {
  const lot = await aLot()

  expect(await lot.open({}, anActor('PRODUCER', randomUUID()))).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await lot.open({ lotId: randomUUID() })).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await lot.open({}, aVisitor())).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect(await lot.open({ reason: ' ' })).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'reason' } }])
})

test('asking twice is asking once', async () => {
  const lot = await aLot()
  const idempotencyKey = randomUUID()
  const first = await lot.open({ idempotencyKey })

  expect(await lot.open({ idempotencyKey })).toEqual(first)
  expect(await lot.open({ idempotencyKey, reason: 'khác' })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})
