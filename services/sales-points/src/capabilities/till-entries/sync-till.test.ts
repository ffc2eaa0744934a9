import { randomUUID } from 'node:crypto'
import { GoodsOversoldV1, SaleRecordedV1, ShelfChangedV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { aDevice } from '../../seeds/till-device.ts'
import { setTillScene } from '../../seeds/till-scene.ts'

const DISCREPANCIES = /* GraphQL */ `
  query ($salesPointId: UUID!) {
    stockDiscrepancies(salesPointId: $salesPointId) {
      edges {
        node {
          id
          lotCode
          missing
          tillEntryId
          outcome
          product {
            id
          }
        }
      }
    }
  }
`
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let tills: ReturnType<typeof setTillScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  tills = setTillScene(scene, client)
})
afterEach(() => {
  now = noon
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

const openAt = async (actor: Parameters<typeof client.execute>[0], point: { id: string }) =>
  (await client.execute(actor, DISCREPANCIES, { salesPointId: point.id })).data!['stockDiscrepancies'].edges.map(
    ({ node }: { node: unknown }) => node,
  )
const kinds = (conflicts: readonly { kind: string }[]) => conflicts.map(({ kind }) => kind)

test('what was sold without a network is booked, told, and answered with the truth', async () => {
  const { device, line, send, onHand, point, product } = await tills.aCounter(10)
  const entry = device.sell([line(3)], { cash: 200_000 })

  const sync = await send([entry])

  expect(sync.outcomes).toEqual([
    expect.objectContaining({
      __typename: 'TillEntryTaken',
      isRepeat: false,
      entry: expect.objectContaining({ id: entry.id, number: 1, state: 'BOOKED', total: 195_000, change: 5_000, conflicts: [] }),
    }),
  ])
  expect(sync).toMatchObject({
    serverTime: noon.toISOString(),
    missingNumbers: [],
    snapshotVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
  })
  expect(await onHand()).toBe(7)
  expect((await eventsIn(database, SaleRecordedV1)).filter(({ salesPointId }) => salesPointId === point.id)).toMatchObject([
    {
      saleId: sync.outcomes[0].entry.counterSaleId,
      at: '2026-11-23T04:00:00.000Z',
      lines: [{ productId: product.id, lotCode: 'DEMO-2609-01', quantity: 3, amount: 195_000 }],
    },
  ])
})

test('sent again, it is answered the same and sold once; in any order and in any company', async () => {
  const { device, line, send, onHand } = await tills.aCounter(10)
  const [one, two, three] = [device.sell([line(1)]), device.sell([line(2)]), device.sell([line(3)])]
  await send([one])

  const again = await send([three, one, two])

  expect(
    again.outcomes.map((outcome: { isRepeat: boolean; entry: { number: number } }) => [outcome.entry.number, outcome.isRepeat]),
  ).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ])
  expect((await send([one, two, three])).outcomes.every(({ isRepeat }: { isRepeat: boolean }) => isRepeat)).toBe(true)
  expect(await onHand()).toBe(4)
})

test('a number that was used for something else is refused and shown', async () => {
  const { device, line, send, onHand } = await tills.aCounter(10)
  const entry = device.sell([line(1)])
  await send([entry])

  const [sameNumber, sameId] = (await send([device.sell([line(2)], { counter: 1 }), device.sell([line(2)], { id: entry.id })])).outcomes

  expect(sameNumber).toEqual({ __typename: 'TillNumberReused', number: 1 })
  expect(sameId).toEqual({ __typename: 'TillNumberReused', number: 2 })
  expect(await onHand()).toBe(9)
})

test('a number that has not come is told, and may still come', async () => {
  const { device, line, send } = await tills.aCounter(10)
  const [one, two, three] = [device.sell([line(1)]), device.sell([line(1)]), device.sell([line(1)])]

  expect((await send([three])).missingNumbers).toEqual([{ from: 1, to: 2 }])
  expect((await send([two])).missingNumbers).toEqual([{ from: 1, to: 1 }])
  expect((await send([one])).missingNumbers).toEqual([])
})

test('a signature of another key, or of other content, is not taken', async () => {
  const { device, till, line, send, onHand } = await tills.aCounter(10)
  const forged = { ...device.sell([line(1)]), lines: [line(2)] }

  const { outcomes } = await send([aDevice(till.id).sell([line(1)]), forged, { ...device.sell([line(1)]), signature: 'x' }])

  expect(outcomes.map(({ __typename }: { __typename: string }) => __typename)).toEqual(
    Array.from({ length: 3 }, () => 'TillSignatureInvalid'),
  )
  expect(await onHand()).toBe(10)
})

test('what no till writes is refused by itself; the rest is taken', async () => {
  const { device, line, send, onHand } = await tills.aCounter(10)

  const { outcomes } = await send([
    device.sell([line(1)], { cash: 1 }),
    device.sell([line(1), line(1)]),
    device.sell([line(1, { productId: randomUUID() })]),
    device.sell([line(1)]),
  ])

  expect(outcomes).toMatchObject([
    { __typename: 'TillEntryBroken', part: 'cash' },
    { __typename: 'TillEntryBroken', part: 'lines' },
    { __typename: 'ProductNotKnown' },
    { __typename: 'TillEntryTaken' },
  ])
  expect(await onHand()).toBe(9)
})

test('more than the books had is sold all the same; what was missing waits for a manager', async () => {
  const { device, line, send, onHand, point, product, staff } = await tills.aCounter(2)
  const entry = device.sell([line(5)])

  const { outcomes } = await send([entry])

  expect(outcomes[0].entry.conflicts).toEqual([expect.objectContaining({ kind: 'STOCK_MISSING', lotCode: 'DEMO-2609-01', units: 3 })])
  expect(await onHand()).toBe(0)
  expect(await openAt(staff, point)).toEqual([
    expect.objectContaining({ lotCode: 'DEMO-2609-01', missing: 3, tillEntryId: entry.id, outcome: null, product: { id: product.id } }),
  ])
  expect(
    await database.query(`SELECT kind, quantity, reason FROM stock_movement WHERE sales_point_id = $1 ORDER BY sequence`, [point.id]),
  ).toEqual([
    { kind: 'RECEIVED', quantity: 2, reason: null },
    { kind: 'ADJUSTED', quantity: 3, reason: 'SOLD_UNSEEN' },
    { kind: 'SOLD', quantity: -5, reason: null },
  ])
  expect((await eventsIn(database, GoodsOversoldV1)).filter(({ salesPointId }) => salesPointId === point.id)).toEqual([
    { tillEntryId: entry.id, salesPointId: point.id, salesPointName: point.name, units: 3, at: noon.toISOString() },
  ])
  const shelves = (await eventsIn(database, ShelfChangedV1)).filter(({ productId }) => productId === product.id)
  expect(shelves.map(({ available }) => available)).toEqual([2, 0])
})

test('goods that are set aside for an order stay set aside', async () => {
  const { device, line, send, onHand, point, product, staff } = await tills.aCounter(5)
  const order = { salesPointId: point.id, productId: product.id, quantity: 4 }
  await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [order], isAdult: false }, anActor())

  await send([device.sell([line(3)])])

  expect(await onHand()).toBe(4)
  expect(await openAt(staff, point)).toMatchObject([{ missing: 2 }])
})

test('without a lot in hand, what expires first has gone; what might not be sold goes last', async () => {
  const { device, line, send, point, product } = await tills.aCounter(0)
  now = new Date('2026-11-22T05:00:00Z')
  await scene.receive(point, product, 1, { lotCode: 'OLD', expiresOn: '2026-11-22' })
  now = noon
  await scene.receive(point, product, 1, { lotCode: 'SOON', expiresOn: '2026-11-23' })
  await scene.receive(point, product, 1, { lotCode: 'LATE', expiresOn: '2027-01-01' })

  const { outcomes } = await send([device.sell([line(2, { lotCode: null })]), device.sell([line(3, { lotCode: null })])])

  expect(outcomes[0].entry.conflicts).toEqual([])
  expect(outcomes[1].entry.conflicts).toMatchObject([
    { kind: 'LOT_EXPIRED', lotCode: 'OLD' },
    { kind: 'STOCK_MISSING', lotCode: 'SOON', units: 2 },
  ])
})

test('a lot that was recalled meanwhile, one that nobody knew, another price, a withdrawn product: all booked, all told', async () => {
  const { device, line, send, product, staff, point } = await tills.aCounter(10)
  await database.query('INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES ($1, $2, $3, false)', [
    randomUUID(),
    product.id,
    'DEMO-2609-01',
  ])
  const other = await scene.aProduct()
  await application.rememberProduct.withdraw(database, other.id, '2026-11-22T00:00:00Z')

  const { outcomes } = await send([
    device.sell([line(1, { unitPrice: 60_000 })]),
    device.sell([line(1, { lotCode: 'MOI-1' })]),
    device.sell([line(1, { productId: other.id, lotCode: null })]),
  ])

  expect(outcomes.map(({ entry }: { entry: { conflicts: { kind: string }[] } }) => kinds(entry.conflicts))).toEqual([
    ['LOT_RECALLED', 'PRICE_DIFFERS'],
    ['LOT_UNKNOWN', 'STOCK_MISSING'],
    ['LOT_UNKNOWN', 'STOCK_MISSING', 'PRODUCT_WITHDRAWN'],
  ])
  expect(outcomes[0].entry.conflicts[1]).toMatchObject({ priceNow: 65_000 })
  expect(await tills.entries(staff, point, 'CONFLICTS')).toHaveLength(3)
  expect(await openAt(staff, point)).toMatchObject([{ lotCode: 'UNKNOWN' }, { lotCode: 'MOI-1' }])
})

test.each([
  ['a day behind', '2026-11-22T05:00:00.000Z', '2026-11-22T04:00:00.000Z', -86_400],
  ['an hour ahead', '2026-11-23T06:00:00.000Z', '2026-11-23T05:00:00.000Z', 3_600],
])('a clock that is %s is corrected, and both times are kept', async (_, deviceTime, soldAt, seconds) => {
  const { device, line, send } = await tills.aCounter(10)

  const { outcomes } = await send([device.sell([line(1)], { at: soldAt })], deviceTime)

  expect(outcomes[0].entry).toMatchObject({
    at: '2026-11-23T04:00:00.000Z',
    deviceAt: soldAt,
    conflicts: [{ kind: 'CLOCK_WRONG', seconds }],
  })
})

test('an hour that has not come yet is not believed, though the clock is right by now', async () => {
  const { device, line, send } = await tills.aCounter(10)

  const { outcomes } = await send([device.sell([line(1)], { at: '2026-11-24T05:00:00.000Z' })])

  expect(outcomes[0].entry).toMatchObject({ at: noon.toISOString(), conflicts: [{ kind: 'CLOCK_WRONG', seconds: 86_400 }] })
})

test('a number cancelled on the device moves nothing and leaves no gap; a suspended point is told', async () => {
  const { device, line, send, onHand, point } = await tills.aCounter(10)
  await scene.become('SUSPENDED', point)

  const { outcomes, missingNumbers } = await send([device.write({ kind: 'CANCELLED' }), device.sell([line(1)])])

  expect(outcomes).toMatchObject([{ entry: { kind: 'CANCELLED', total: 0 } }, { entry: { conflicts: [{ kind: 'POINT_NOT_ACTIVE' }] } }])
  expect(missingNumbers).toEqual([])
  expect(await onHand()).toBe(9)
})

test('a product without a price is sold at the price that was asked', async () => {
  const { device, line, send } = await tills.aCounter(10, { price: null })

  const { outcomes } = await send([device.sell([line(2, { unitPrice: 30_000 })])])

  expect(outcomes[0].entry).toMatchObject({ total: 60_000, conflicts: [] })
})

test('the same batch ten times at once, of two people: each sale once', async () => {
  const { device, line, till, staff, manager, onHand, point } = await tills.aCounter(30)
  const batch = Array.from({ length: 8 }, () => device.sell([line(2)]))
  let turn = 0

  const answers = await race(database, 10, () => tills.sync(turn++ % 2 === 0 ? staff : manager, till.id, batch))

  const fresh = answers.flatMap(({ outcomes }) => outcomes).filter(({ isRepeat }) => !isRepeat)
  expect(fresh).toHaveLength(8)
  expect(answers.every(({ outcomes }) => outcomes.length === 8)).toBe(true)
  expect(await onHand()).toBe(14)
  expect(await database.query('SELECT count(*)::int AS sales FROM counter_sale WHERE sales_point_id = $1', [point.id])).toEqual([
    { sales: 8 },
  ])
})

test('more than a hundred at a time is bad input', async () => {
  const { device, line, send } = await tills.aCounter(1)
  const { errors } = await send(Array.from({ length: 101 }, () => device.sell([line(1)])))
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'entries' } }])
})

test('strangers, staff of another point and an unknown till get the same answer', async () => {
  const { device, line, till, onHand } = await tills.aCounter(5)
  const entry = device.sell([line(1)])
  const answers = [
    await tills.sync(anActor('CONSUMER'), till.id, [entry]),
    await tills.sync(scene.staffOf(await scene.aPoint()), till.id, [entry]),
    await tills.sync(scene.staffOf(await scene.aPoint()), randomUUID(), [entry]),
  ]

  expect(new Set(answers.map(({ errors }) => JSON.stringify([errors[0].message, errors[0].extensions.code]))).size).toBe(1)
  expect(answers[0].errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await tills.sync(aVisitor(), till.id, [entry])).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect(await onHand()).toBe(5)
})
