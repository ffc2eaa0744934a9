import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'

const LOT = 'query ($id: UUID!) { lot(id: $id) { trustTier soldCount events { step quantity recordedByRole salesPoint { id } } } }'
const REVIEW = 'mutation ($input: ReviewLotInput!) { reviewLot(input: $input) { __typename ... on Lot { trustTier } } }'
const MUTATIONS = {
  record: 'mutation ($input: RecordTraceEventInput!) { recordTraceEvent(input: $input) { ... on TraceEvent { id } } }',
  correct: 'mutation ($input: CorrectTraceEventInput!) { correctTraceEvent(input: $input) { ... on TraceEvent { id } } }',
}
let now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let application: Awaited<ReturnType<typeof createApplication>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
})
afterAll(() => database.drop())

async function happens(topic: string, payload: object, id: string = randomUUID()) {
  const reaction = application.reactions.find(one => one.topic === topic)!
  await new UnitOfWork(database).run(transaction => reaction.handle(payload as never, transaction, { id, occurredAt: now.toISOString() }))
}

async function aLot() {
  const [id, productId, producerId, salesPointId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await database.query(`INSERT INTO known_product VALUES ($1, 'Mật ong', $2, 'HTX (demo)', 'PIECE', null, true, now())`, [
    productId,
    producerId,
  ])
  await database.query(
    `INSERT INTO lot (id, product_id, producer_id, code, token, quantity, unit, produced_on, created_at)
     VALUES ($1, $2, $3, 'L-1', $4, 100, 'PIECE', '2026-11-01', now())`,
    [id, productId, producerId, id.replaceAll('-', '').slice(0, 12)],
  )
  const producer = anActor('PRODUCER', producerId)
  const ship = async (quantity: number, overrides: object = {}) =>
    (
      await client.execute(producer, MUTATIONS.record, {
        input: {
          idempotencyKey: randomUUID(),
          lotId: id,
          step: 'SHIPPED',
          eventTime: '2026-11-10T02:00:00Z',
          quantity,
          salesPointId,
          ...overrides,
        },
      })
    ).data!['recordTraceEvent'].id as string
  const correct = (eventId: string) =>
    client.execute(producer, MUTATIONS.correct, { input: { idempotencyKey: randomUUID(), eventId, reason: 'nhầm' } })
  const receive = (quantity: number, { announcement = randomUUID() as string, ...overrides }: Record<string, string> = {}) =>
    happens(
      'sales-points.goods-received.v1',
      { salesPointId, productId, lotCode: 'L-1', quantity, expiresOn: null, at: '2026-11-12T02:00:00Z', ...overrides },
      announcement,
    )
  const sale = (saleId: string, quantity: number, at: string) =>
    happens('sales-points.sale-recorded.v1', {
      saleId,
      salesPointId,
      at,
      lines: [
        { productId, lotCode: 'L-1', quantity, amount: null },
        { productId: randomUUID(), lotCode: 'X', quantity: 1, amount: null },
      ],
    })
  const read = async () => (await client.execute(aVisitor(), LOT, { id })).data!['lot']
  const review = async () => (await client.execute(anActor('OFFICER'), REVIEW, { input: { lotId: id } })).data!['reviewLot']
  return { id, productId, salesPointId, producer, ship, correct, receive, sale, read, review }
}

test('a receipt of just what was shipped cross-checks the lot', async () => {
  const lot = await aLot()
  await lot.ship(40)
  await lot.receive(40)

  expect(await lot.read()).toMatchObject({
    trustTier: 'CROSS_CHECKED',
    events: [{ step: 'SHIPPED' }, { step: 'RECEIVED', quantity: 40, recordedByRole: 'SALES_POINT', salesPoint: { id: lot.salesPointId } }],
  })
})

test.each([
  ['another quantity', (lot: Awaited<ReturnType<typeof aLot>>) => lot.receive(39)],
  ['another sales point', (lot: Awaited<ReturnType<typeof aLot>>) => lot.receive(40, { salesPointId: randomUUID() })],
  ['a receipt before the shipment', (lot: Awaited<ReturnType<typeof aLot>>) => lot.receive(40, { at: '2026-11-09T02:00:00Z' })],
])('%s is recorded and confirms nothing', async (_, receive) => {
  const lot = await aLot()
  await lot.ship(40)
  await receive(lot)

  expect(await lot.read()).toMatchObject({
    trustTier: 'RECORDED',
    events: expect.arrayContaining([expect.objectContaining({ step: 'RECEIVED' })]),
  })
})

test('one shipment is confirmed once, an announcement told twice is recorded once', async () => {
  const lot = await aLot()
  await lot.ship(40)
  const announcement = randomUUID()
  await lot.receive(40, { announcement })
  await lot.receive(40, { announcement })
  await lot.receive(40)

  const { events } = await lot.read()
  expect(events).toHaveLength(3)
  expect(await database.query('SELECT FROM trace_event WHERE lot_id = $1 AND matches_event_id IS NOT NULL', [lot.id])).toHaveLength(1)
})

test('goods of a lot nobody declared are left alone', async () => {
  const lot = await aLot()
  await lot.receive(40, { lotCode: 'OTHER' })

  expect((await lot.read()).events).toEqual([])
})

test('a shipment declared wrong confirms nothing any more', async () => {
  const lot = await aLot()
  const shipment = await lot.ship(40)
  await lot.receive(40)
  await lot.correct(shipment)

  expect((await lot.read()).trustTier).toBe('RECORDED')
})

test('an officer’s review counts until the story is corrected', async () => {
  const lot = await aLot()
  expect(await lot.review()).toEqual({ __typename: 'NothingToReview' })
  const shipment = await lot.ship(40)

  expect(await lot.review()).toEqual({ __typename: 'Lot', trustTier: 'REVIEWED' })
  now = new Date(now.getTime() + 60_000)
  await lot.correct(shipment)
  expect((await lot.read()).trustTier).toBe('RECORDED')
  const input = { lotId: lot.id }
  expect((await client.execute(lot.producer, REVIEW, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(anActor('OFFICER'), REVIEW, { input: { lotId: randomUUID() } })).data!['reviewLot'].__typename).toBe(
    'LotToReviewNotFound',
  )
})

test('sales are counted at once and told as one event per point and day', async () => {
  const lot = await aLot()
  const [first, undone] = [randomUUID(), randomUUID()]
  await lot.sale(first, 2, '2026-11-20T02:00:00Z')
  await lot.sale(first, 2, '2026-11-20T02:00:00Z')
  await lot.sale(randomUUID(), 3, '2026-11-20T16:59:59Z')
  await lot.sale(randomUUID(), 5, '2026-11-20T17:00:00Z')
  await lot.sale(undone, 7, '2026-11-21T02:00:00Z')
  await happens('sales-points.sale-undone.v1', { saleId: undone, salesPointId: lot.salesPointId, at: now.toISOString() })
  await lot.sale(randomUUID(), 11, '2026-11-23T02:00:00Z')

  await application.jobs[0]!.run()
  await application.jobs[0]!.run()

  const { soldCount, events } = await lot.read()
  expect(soldCount).toBe(21)
  expect(events.map(({ step, quantity }: { step: string; quantity: number }) => [step, quantity])).toEqual([
    ['SOLD', 5],
    ['SOLD', 5],
  ])
})

test('what comes back of a sale is no longer sold, in part or whole', async () => {
  const lot = await aLot()
  const [part, whole] = [randomUUID(), randomUUID()]
  await lot.sale(part, 5, '2026-11-22T02:00:00Z')
  await lot.sale(whole, 2, '2026-11-22T03:00:00Z')
  const back = (saleId: string, quantity: number) =>
    happens('sales-points.sale-returned.v1', {
      returnId: randomUUID(),
      saleId,
      salesPointId: lot.salesPointId,
      lines: [{ productId: lot.productId, lotCode: 'L-1', quantity, amount: 0 }],
      at: now.toISOString(),
    })

  await back(part, 2)
  await back(whole, 2)

  expect((await lot.read()).soldCount).toBe(3)
})

test('a product’s news is taken in the order it happened', async () => {
  const productId = randomUUID()
  const news = { productId, name: 'Tên mới', producerId: randomUUID(), producerName: 'HTX (demo)', unit: 'PIECE', code: '9521973000022' }
  const published = application.reactions[0]!
  const at = (occurredAt: string, payload: object) =>
    new UnitOfWork(database).run(transaction => published.handle(payload as never, transaction, { id: randomUUID(), occurredAt }))
  await at('2026-11-02T00:00:00Z', news)
  await at('2026-11-01T00:00:00Z', { ...news, name: 'Tên cũ', code: null })

  expect(await database.query('SELECT name, gtin FROM known_product WHERE product_id = $1', [productId])).toEqual([
    { name: 'Tên mới', gtin: '09521973000022' },
  ])
})
