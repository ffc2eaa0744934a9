import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const EVENT =
  '__typename ... on TraceEvent { id step type bizStep disposition action eventTime timeZoneOffset place quantity isCorrected correctionReason replacementId recordedByRole inputs { id } } ... on EventBeforeLot { earliest } ... on MassBalanceExceeded { lotId available } ... on Refusal { message }'
const RECORD = `mutation ($input: RecordTraceEventInput!) { recordTraceEvent(input: $input) { ${EVENT} } }`
const CORRECT = `mutation ($input: CorrectTraceEventInput!) { correctTraceEvent(input: $input) { ${EVENT} } }`
const LOT = `query ($id: UUID!) { lot(id: $id) { trustTier events { ${EVENT.split('... on EventBeforeLot')[0]!
  .replace('__typename ... on TraceEvent {', '')
  .replace(/\}\s*$/, '')} } ancestors { depth lot { id } } descendants { depth lot { id } } } }`
const now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
})
afterAll(() => database.drop())

const aProducer = () => {
  const producerId = randomUUID()
  return { producerId, actor: anActor('PRODUCER', producerId) }
}

async function aLot({ producerId, actor } = aProducer(), { quantity = 100, unit = 'PIECE' } = {}) {
  const id = randomUUID()
  await database.query(
    `INSERT INTO lot (id, material_name, producer_id, code, token, quantity, unit, produced_on, created_at)
     VALUES ($1, $6, $2, 'L', $6, $3, $4, '2026-11-01', $5)`,
    [id, producerId, quantity, unit, now, id.replaceAll('-', '').slice(0, 12)],
  )
  const record = async (step: string, overrides: Record<string, unknown> = {}, by = actor) => {
    const input = { idempotencyKey: randomUUID(), lotId: id, step, eventTime: '2026-11-10T02:00:00Z', ...overrides }
    const { data, errors } = await client.execute(by, RECORD, { input })
    return data?.['recordTraceEvent'] ?? errors
  }
  const correct = async (eventId: string, overrides: Record<string, unknown> = {}, by = actor) => {
    const { data, errors } = await client.execute(by, CORRECT, {
      input: { idempotencyKey: randomUUID(), eventId, reason: 'ghi nhầm', ...overrides },
    })
    return data?.['correctTraceEvent'] ?? errors
  }
  const read = async () => (await client.execute(aVisitor(), LOT, { id })).data!['lot']
  return { id, producerId, actor, record, correct, read }
}

test('the short form becomes an EPCIS event that everybody can read', async () => {
  const lot = await aLot()

  const event = await lot.record('SHIPPED', { place: ' Tam Kỳ ', quantity: 40 })

  const told = {
    id: expect.any(String),
    step: 'SHIPPED',
    type: 'OBJECT',
    bizStep: 'shipping',
    disposition: 'in_transit',
    action: 'OBSERVE',
    place: 'Tam Kỳ',
    eventTime: '2026-11-10T02:00:00.000Z',
    timeZoneOffset: '+07:00',
    quantity: 40,
    isCorrected: false,
    correctionReason: null,
    replacementId: null,
    recordedByRole: 'PRODUCER',
    inputs: [],
  }
  expect(event).toEqual({ __typename: 'TraceEvent', ...told })
  expect((await lot.read()).events).toEqual([told])
})

test('events are told oldest first, whenever they were recorded', async () => {
  const lot = await aLot()
  await lot.record('SHIPPED', { eventTime: '2026-11-12T02:00:00Z' })
  await lot.record('HARVESTED', { eventTime: '2026-10-01T02:00:00Z' })
  await lot.record('PACKED', { eventTime: '2026-11-05T02:00:00Z' })

  expect((await lot.read()).events.map(({ step }: { step: string }) => step)).toEqual(['HARVESTED', 'PACKED', 'SHIPPED'])
})

test('what cannot be is refused and leaves no trace', async () => {
  const lot = await aLot()
  await lot.record('HARVESTED', { eventTime: '2026-10-01T02:00:00Z' })

  expect(await lot.record('SOLD', { eventTime: '2026-11-24T09:00:00Z' })).toMatchObject({ __typename: 'EventInTheFuture' })
  expect(await lot.record('PACKED', { eventTime: '2026-09-01T02:00:00Z' })).toMatchObject({
    __typename: 'EventBeforeLot',
    earliest: '2026-10-01T02:00:00.000Z',
  })
  expect(await lot.record('SHIPPED', { eventTime: '2026-10-20T02:00:00Z' })).toMatchObject({
    __typename: 'EventBeforeLot',
    earliest: '2026-10-31T17:00:00.000Z',
  })
  expect(await lot.record('SHIPPED', { quantity: 101 })).toMatchObject({ __typename: 'MassBalanceExceeded', lotId: lot.id, available: 100 })
  expect(await lot.record('RECALLED')).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'step' } }])
  expect(await lot.record('SHIPPED', { quantity: 0 })).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect((await lot.read()).events).toHaveLength(1)
})

test('twenty shipments at once never ship more than there is', async () => {
  const lot = await aLot()

  const answers = await race(database, 20, () => lot.record('SHIPPED', { quantity: 15 }))

  expect(answers.filter(({ __typename }) => __typename === 'TraceEvent')).toHaveLength(6)
  expect(answers.filter(({ __typename }) => __typename === 'MassBalanceExceeded')).toHaveLength(14)
})

test('asking twice is asking once', async () => {
  const lot = await aLot()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 8, () => lot.record('PACKED', { idempotencyKey }))

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await lot.record('INSPECTED', { idempotencyKey })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})

test('strangers and officers record nothing, and learn nothing', async () => {
  const lot = await aLot()
  const forbidden = [{ extensions: { code: 'FORBIDDEN' } }]

  expect(await lot.record('PACKED', {}, aProducer().actor)).toMatchObject(forbidden)
  expect(await lot.record('PACKED', { lotId: randomUUID() })).toMatchObject(forbidden)
  expect(await lot.record('PACKED', {}, anActor('OFFICER'))).toMatchObject(forbidden)
  expect(await lot.record('PACKED', {}, aVisitor())).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect(await lot.correct(randomUUID())).toMatchObject(forbidden)
})

test('a lot is traced back to what went in and forward to what came out', async () => {
  const producer = aProducer()
  const [anchovy, salt, must, bottle] = [await aLot(producer), await aLot(producer), await aLot(producer), await aLot(producer)]

  const event = await must.record('PROCESSED', { inputLotIds: [anchovy.id, salt.id], inputQuantities: [60, 20] })
  await bottle.record('PROCESSED', { inputLotIds: [must.id], eventTime: '2026-11-11T02:00:00Z' })

  expect(event).toMatchObject({ type: 'TRANSFORMATION', action: null, inputs: [{ id: anchovy.id }, { id: salt.id }] })
  const ancestors = (await bottle.read()).ancestors
  expect(ancestors[0]).toEqual({ depth: 1, lot: { id: must.id } })
  expect(new Set(ancestors.map(({ depth, lot }: { depth: number; lot: { id: string } }) => `${depth} ${lot.id}`))).toEqual(
    new Set([`1 ${must.id}`, `2 ${anchovy.id}`, `2 ${salt.id}`]),
  )
  expect((await anchovy.read()).descendants).toEqual([
    { depth: 1, lot: { id: must.id } },
    { depth: 2, lot: { id: bottle.id } },
  ])
})

test('inputs are lots of the same producer, and no more than there is of them', async () => {
  const producer = aProducer()
  const [lot, input, foreign] = [await aLot(producer), await aLot(producer, { unit: 'GRAM' }), await aLot()]

  expect(await lot.record('PROCESSED', { inputLotIds: [foreign.id] })).toMatchObject({ __typename: 'InputLotNotKnown' })
  expect(await lot.record('PROCESSED', { inputLotIds: [randomUUID()] })).toMatchObject({ __typename: 'InputLotNotKnown' })
  expect(await lot.record('PROCESSED', { inputLotIds: [input.id], inputQuantities: [101] })).toMatchObject({
    lotId: input.id,
    available: 100,
  })
  await input.record('SHIPPED', { quantity: 30 })
  expect(
    await lot.record('PROCESSED', { inputLotIds: [input.id], inputQuantities: [71], eventTime: '2026-11-11T02:00:00Z' }),
  ).toMatchObject({ available: 70 })
})

test('no lot becomes its own ancestor', async () => {
  const producer = aProducer()
  const [a, b, c] = [await aLot(producer), await aLot(producer), await aLot(producer)]
  await b.record('PROCESSED', { inputLotIds: [a.id] })
  await c.record('PROCESSED', { inputLotIds: [b.id] })

  expect(await a.record('PROCESSED', { inputLotIds: [c.id] })).toMatchObject({ __typename: 'GenealogyCycle' })
  expect(await a.record('PROCESSED', { inputLotIds: [a.id] })).toMatchObject({ __typename: 'GenealogyCycle' })
})

test('four writers who close a ring at once leave it open', async () => {
  const producer = aProducer()
  for (let round = 0; round < 10; round++) {
    const ring = await Promise.all(Array.from({ length: 4 }, () => aLot(producer)))
    let turn = 0

    // 0←1 and 2←3 share no lot, neither do 1←2 and 3←0: locks on the lots alone would let all four in
    const answers = await race(database, 4, () => {
      const at = turn++
      return ring[at]!.record('PROCESSED', { inputLotIds: [ring[(at + 1) % 4]!.id] })
    })

    expect(answers.filter(({ __typename }) => __typename === 'GenealogyCycle')).toHaveLength(1)
    expect(answers.filter(({ __typename }) => __typename === 'TraceEvent')).toHaveLength(3)
  }
})

test('nothing that was told can be changed or removed', async () => {
  const producer = aProducer()
  const [lot, input] = [await aLot(producer), await aLot(producer)]
  const { id } = await lot.record('PROCESSED', { inputLotIds: [input.id] })
  await lot.correct(id)

  for (const table of ['trace_event', 'lot_input', 'trace_correction']) {
    await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow('never changed or removed')
  }
  await expect(database.query(`UPDATE trace_event SET place = 'x'`)).rejects.toThrow('never changed or removed')
  await expect(database.query(`UPDATE trace_correction SET reason = 'x'`)).rejects.toThrow('never changed or removed')
  await expect(database.query('TRUNCATE trace_event CASCADE')).rejects.toThrow('never changed or removed')
})

test('a wrong event is declared wrong, stays readable and no longer counts', async () => {
  const lot = await aLot()
  const wrong = await lot.record('SHIPPED', { quantity: 100 })

  const right = await lot.correct(wrong.id, { replacement: { step: 'SHIPPED', eventTime: '2026-11-10T03:00:00Z', quantity: 10 } })

  expect(right).toMatchObject({ __typename: 'TraceEvent', quantity: 10, isCorrected: false })
  expect((await lot.read()).events).toMatchObject([
    { id: wrong.id, isCorrected: true, correctionReason: 'ghi nhầm', replacementId: right.id },
    { id: right.id, isCorrected: false },
  ])
  expect(await lot.record('SHIPPED', { quantity: 91 })).toMatchObject({ available: 90 })
  expect(await lot.correct(wrong.id)).toMatchObject({ __typename: 'TraceEventNotCorrectable' })
  expect(await lot.correct(right.id, {}, aProducer().actor)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await lot.correct(right.id, { reason: '  ' })).toMatchObject([{ extensions: { field: 'reason' } }])
})

test('a replacement that cannot be takes the declaration back with it', async () => {
  const lot = await aLot()
  const event = await lot.record('SHIPPED', { quantity: 10 })

  const answer = await lot.correct(event.id, { replacement: { step: 'SHIPPED', eventTime: '2026-11-10T03:00:00Z', quantity: 101 } })

  expect(answer).toMatchObject({ __typename: 'MassBalanceExceeded' })
  expect((await lot.read()).events).toMatchObject([{ id: event.id, isCorrected: false }])
})

test('a corrected transformation is no part of the genealogy', async () => {
  const producer = aProducer()
  const [lot, input] = [await aLot(producer), await aLot(producer)]
  const event = await lot.record('PROCESSED', { inputLotIds: [input.id] })

  await lot.correct(event.id)

  expect((await lot.read()).ancestors).toEqual([])
  expect(await input.record('PROCESSED', { inputLotIds: [lot.id], eventTime: '2026-11-11T02:00:00Z' })).toMatchObject({
    __typename: 'TraceEvent',
  })
})

test('the stories of 1 and of 24 lots cost the same', async () => {
  const producer = aProducer()
  const lots = await Promise.all(Array.from({ length: 24 }, () => aLot(producer)))
  const input = await aLot(producer)
  await Promise.all(lots.map(lot => lot.record('PROCESSED', { inputLotIds: [input.id] })))
  const ask = (count: number) =>
    client.execute(
      aVisitor(),
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Lot { id recall { id } epcis events { id inputs { id } } ancestors { lot { code } } } } }`,
      {
        keys: lots.slice(0, count).map(({ id }) => ({ __typename: 'Lot', id })),
      },
    )

  const one = await countStatements(database, () => ask(1))
  const many = await countStatements(database, async () => expect((await ask(24)).errors).toBeUndefined())

  expect(many).toBe(one)
})
