import { GoodsReceivedV1, SaleRecordedV1, ShelfChangedV1 } from '@ocop/contracts'
import { fixedId } from '@ocop/service-kit/identifiers'
import { loadDemo } from '@ocop/service-kit/service'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { seedDemo } from './demo.seed.ts'

const clock = () => new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
const load = () => loadDemo(database, transaction => seedDemo(transaction, { application, dataSource: database, environment: {}, clock }))

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, clock)
  client = createTestClient(application.schema)
  await load()
})
afterAll(() => database.drop())

test('is loaded once', async () => {
  expect(await load()).toBe(false)
})

test('every historic district has an active point; names say demo; the ledger adds up', async () => {
  const { data } = await client.execute(
    aVisitor(),
    '{ salesPoints(first: 100) { edges { node { name isDemo productCount openingHours { weekday } unit { id } } } } }',
  )
  const points = data!['salesPoints'].edges.map((edge: { node: object }) => edge.node)
  const units = new Set(points.map((point: { unit: { id: string } }) => point.unit.id))

  expect(units).toEqual(new Set(Array.from({ length: 18 }, (_, index) => fixedId('administrative-unit', `${502 + index}@2024`))))
  expect(points.every((point: { name: string; isDemo: boolean }) => point.isDemo && point.name.includes('(demo)'))).toBe(true)
  expect(points.every((point: { productCount: number }) => point.productCount >= 5)).toBe(true)
  expect(await application.checkLedger.execute()).toEqual([])
})

test('the fish sauce of the journeys lies at four points, in the traced lot', async () => {
  const id = fixedId('product', 'nuoc-mam-lang-bich-hoa')
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { availability { available salesPoint { id } } } } }'
  const { data } = await client.execute(aVisitor(), query, { r: [{ __typename: 'Product', id }] })
  const holders = data!['_entities'][0].availability.map((holding: { salesPoint: { id: string } }) => holding.salesPoint.id)

  expect(holders.toSorted()).toEqual(['502-1', '503-1', '513-1', '517-1'].map(number => fixedId('sales-point', number)).toSorted())
  expect(await database.query('SELECT DISTINCT lot_code FROM stock_level WHERE product_id = $1 AND on_hand > 0', [id])).toEqual([
    { lot_code: 'DEMO-NMBH-01' },
  ])
})

test('one point asks prices of its own, and two of its goods are promoted now', async () => {
  const [{ own, promoted }] = await database.query(
    `SELECT count(*) FILTER (WHERE f.is_own)::int AS own, count(f.promotion_id)::int AS promoted FROM shelf s
      CROSS JOIN LATERAL price_in_force(s.sales_point_id, s.product_id, $1) f WHERE s.sales_point_id = $2`,
    [clock(), fixedId('sales-point', '503-1')],
  )
  expect([own, promoted]).toEqual([3, 2])
})

test('every point carries goods of other districts and of other provinces', async () => {
  const [{ poor }] = await database.query(`SELECT count(*)::int AS poor FROM sales_point s WHERE s.status = 'ACTIVE' AND
    (NOT EXISTS (SELECT FROM stock_lot l JOIN product p ON p.id = l.product_id WHERE l.sales_point_id = s.id AND l.free > 0 AND p.origin_province_slug <> 'quang-nam-49')
    OR NOT EXISTS (SELECT FROM stock_lot l JOIN product p ON p.id = l.product_id WHERE l.sales_point_id = s.id AND l.free > 0
                    AND p.origin_province_slug = 'quang-nam-49' AND p.origin_unit_id <> s.unit_id))`)
  expect(poor).toBe(0)
})

test('staff see what expires soon, what has expired and what is sold out', async () => {
  const salesPointId = fixedId('sales-point', '502-1')
  const query =
    'query ($salesPointId: UUID!) { stock(salesPointId: $salesPointId) { edges { node { lotCode onHand isExpired isSellable expiresOn } } } }'
  const lots = async (id: string) =>
    (await client.execute(anActor('SALES_POINT_STAFF', id), query, { salesPointId: id })).data!['stock'].edges.map(
      (edge: { node: object }) => edge.node,
    )

  expect(await lots(salesPointId)).toContainEqual({
    lotCode: 'DEMO-2608-09',
    onHand: 5,
    isExpired: false,
    isSellable: true,
    expiresOn: '2026-11-28',
  })
  expect(await lots(salesPointId)).toContainEqual({
    lotCode: 'DEMO-2605-03',
    onHand: 4,
    isExpired: true,
    isSellable: false,
    expiresOn: '2026-11-20',
  })
  expect(await lots(fixedId('sales-point', '519-1'))).toContainEqual(expect.objectContaining({ onHand: 0, isSellable: false }))
})

test('all of it is announced: the last word on every shelf is what is for sale', async () => {
  const said = new Map(
    (await eventsIn(database, ShelfChangedV1)).map(({ salesPointId, productId, available }) => [`${salesPointId}/${productId}`, available]),
  )
  const shelves = await database.query(`SELECT sales_point_id || '/' || product_id AS key, announced FROM shelf`)

  expect(shelves.length).toBeGreaterThan(150)
  for (const { key, announced } of shelves) expect(said.get(key)).toBe(announced)
  expect((await eventsIn(database, GoodsReceivedV1)).length).toBeGreaterThan(shelves.length)
  const ofToday = (await eventsIn(database, SaleRecordedV1)).filter(({ at }) => at === clock().toISOString())
  expect(ofToday).toHaveLength(20)
})

test('staff find a transfer to go on with in each direction, and one with something to resolve', async () => {
  const salesPointId = fixedId('sales-point', '502-1')
  const query =
    'query ($id: UUID!) { transfers(salesPointId: $id) { edges { node { state isDemo allowedActions to { name } discrepancies { kind } } } } }'
  const { data } = await client.execute(anActor('SALES_POINT_MANAGER', salesPointId), query, { id: salesPointId })
  const transfers = data!['transfers'].edges.map((edge: { node: object }) => edge.node)

  expect(transfers).toMatchObject([
    { state: 'PARTIALLY_RECEIVED', isDemo: true, allowedActions: ['RESOLVE'], discrepancies: [{ kind: 'DAMAGED' }] },
    { state: 'IN_TRANSIT', isDemo: true, allowedActions: ['RECEIVE'] },
    { state: 'DRAFT', isDemo: true, allowedActions: ['CHANGE', 'READY', 'CANCEL'], to: { name: expect.stringContaining('Điện Bàn') } },
  ])
  expect(await application.transfers.checkTransit.execute()).toEqual([])
})

test('there is an order to pack and one that waits for its money, into an account no bank has', async () => {
  const staff = anActor('SALES_POINT_STAFF', fixedId('sales-point', '502-1'), fixedId('sales-point', '503-1'))
  const query =
    'query ($id: UUID!) { salesPointOrders(salesPointId: $id) { edges { node { status contactName allowedActions bankTransfer { payload } } } } }'
  const ordersAt = async (number: string) =>
    (await client.execute(staff, query, { id: fixedId('sales-point', number) })).data!['salesPointOrders'].edges.map(
      (edge: { node: object }) => edge.node,
    )

  const [toPack] = await ordersAt('502-1')
  expect(toPack).toMatchObject({ status: 'PLACED', allowedActions: ['PREPARE', 'HAND_OVER', 'CANCEL'], bankTransfer: null })
  const [waiting] = await ordersAt('503-1')
  expect(waiting).toMatchObject({ status: 'PLACED', allowedActions: ['RECORD_PAYMENT', 'CANCEL'] })
  expect(waiting.contactName).toContain('demo')
  expect(waiting.bankTransfer.payload).toContain('9999990110')
})

test('one return waits for its sales point', async () => {
  expect(await database.query('SELECT status, words FROM order_return')).toEqual([
    { status: 'ASKED', words: expect.stringContaining('minh hoạ') },
  ])
})

test('the fish sauce has reviews, one of them answered and one reported; all say demo', async () => {
  const product = { __typename: 'Product', id: fixedId('product', 'nuoc-mam-lang-bich-hoa') }
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { rating { count average isDemo } reviews { edges { node { isDemo answer { text } } } } } } }'
  const { rating, reviews } = (await client.execute(aVisitor(), query, { r: [product] })).data!['_entities'][0]
  expect(rating).toEqual({ count: 6, average: 4.2, isDemo: true })
  expect(reviews.edges.every(({ node }: any) => node.isDemo)).toBe(true)
  expect(reviews.edges.filter(({ node }: any) => node.answer)).toHaveLength(1)
  const officer = anActor('OFFICER', fixedId('administrative-unit', '48@2025'))
  const reported = await client.execute(officer, '{ reportedReviews { edges { node { reports { ground } } } } }')
  expect(reported.data!['reportedReviews'].edges).toMatchObject([{ node: { reports: [{ ground: 'NOT_GENUINE' }] } }])
})

test('a point is found in each state of its life, and 18 of 18 districts had one on 31/12/2024', async () => {
  const counts = await database.query('SELECT status, count(*)::int AS points FROM sales_point GROUP BY status ORDER BY status')
  expect(counts).toEqual([
    { status: 'ACTIVE', points: 20 },
    { status: 'APPROVED', points: 1 },
    { status: 'CLOSED', points: 1 },
    { status: 'PROPOSED', points: 1 },
    { status: 'SUSPENDED', points: 1 },
    { status: 'UNDER_REVIEW', points: 1 },
  ])
  const coveredOn = async (day: string) =>
    (
      await database.query(
        `SELECT count(DISTINCT p.unit_id)::int AS units FROM sales_point p CROSS JOIN LATERAL sales_point_step_on(p.id, $1) s WHERE s.to_status = 'ACTIVE'`,
        [day],
      )
    )[0].units
  expect([await coveredOn('2024-03-31'), await coveredOn('2024-09-30'), await coveredOn('2024-12-31')]).toEqual([6, 14, 18])
})

test('turnover has a past: the same months of this year and the last', async () => {
  const months = await database.query(
    `SELECT DISTINCT to_char(sold_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month FROM counter_sale WHERE sales_point_id = $1 ORDER BY month`,
    [fixedId('sales-point', '502-1')],
  )
  expect(months.map(({ month }: { month: string }) => month)).toEqual(expect.arrayContaining(['2024-12', '2025-10', '2026-10', '2026-11']))
})

test('what a point sold last stands last in its book', async () => {
  const late = await database.query(
    `SELECT FROM (SELECT sold_at, lag(sold_at) OVER (PARTITION BY sales_point_id ORDER BY sequence) AS before FROM counter_sale) s WHERE before > sold_at`,
  )
  expect(late).toEqual([])
})

test('a manager finds money that paid its order, and money to decide about, of another amount and without a number', async () => {
  const salesPointId = fixedId('sales-point', '503-1')
  const query =
    'query ($id: UUID!) { bankCredits(salesPointId: $id) { edges { node { state reason description amount order { status paidAt total } } } } }'
  const { data } = await client.execute(anActor('SALES_POINT_MANAGER', salesPointId), query, { id: salesPointId })
  const credits = data!['bankCredits'].edges.map((edge: { node: object }) => edge.node)
  expect(credits.map(({ reason }: { reason: string }) => reason).toSorted()).toEqual(['AMOUNT_DIFFERS', 'EXACT', 'NO_REFERENCE'])
  const matched = credits.find(({ state }: { state: string }) => state === 'MATCHED')
  expect(matched).toMatchObject({ order: { status: 'PLACED', paidAt: clock().toISOString(), total: matched.amount } })
  expect(credits.every(({ description }: { description: string }) => description.startsWith('DEMO'))).toBe(true)
})

test('points and producers are in the midst of their business: every screen of both sides has something in it', async () => {
  const [salesPointId, producerId] = [
    fixedId('sales-point', '502-1'),
    fixedId('producer', 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang'),
  ]
  const query = `query ($point: UUID, $producer: UUID) {
    consignmentAgreements(salesPointId: $point, producerId: $producer) { edges { node { state isDemo } } }
    settlements(salesPointId: $point, producerId: $producer) { edges { node { state gross isDemo } } }
    unsettledMonths(salesPointId: $point, producerId: $producer) { month isDrawable gross }
    purchases(salesPointId: $point, producerId: $producer) { edges { node { state isDemo } } }
    producerDelegations(salesPointId: $point, producerId: $producer) { edges { node { rights isDemo } } } }`
  const told = async (actor: ReturnType<typeof anActor>, side: object) => (await client.execute(actor, query, { ...side })).data as any
  const nodes = (connection: { edges: { node: object }[] }) => connection.edges.map(({ node }) => node)
  const point = await told(anActor('SALES_POINT_MANAGER', salesPointId), { point: salesPointId })
  const producer = await told(anActor('PRODUCER', producerId), { producer: producerId })

  expect(nodes(point.consignmentAgreements)).toMatchObject([{ state: 'ACCEPTED', isDemo: true }, { state: 'ACCEPTED' }])
  expect(nodes(point.settlements)).toMatchObject([{ state: 'DRAWN', gross: 700_000, isDemo: true }])
  expect(point.unsettledMonths.filter(({ isDrawable }: any) => isDrawable)).toMatchObject([{ month: '2026-10', gross: 456_000 }])
  expect(nodes(point.purchases)).toMatchObject([{ state: 'SENT', isDemo: true }, { state: 'CONFIRMED' }])
  expect(nodes(point.producerDelegations)).toMatchObject([{ rights: ['SEE', 'RECEIVE', 'TAKE_BACK'], isDemo: true }])
  expect(nodes(producer.settlements)).toMatchObject([{ state: 'PAID' }, { state: 'DRAWN' }])
  const notices = 'query ($id: UUID!) { salesNotices(producerId: $id) { edges { node { lines { quantity } } } } }'
  const { data } = await client.execute(anActor('PRODUCER', producerId), notices, { id: producerId })
  expect(data!['salesNotices'].edges).toHaveLength(1)
})
