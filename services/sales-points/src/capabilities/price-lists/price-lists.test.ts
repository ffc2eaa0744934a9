import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setPriceScene } from '../../seeds/price-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const LIST = `query ($salesPointId: UUID!, $search: String, $first: Int) { priceList(salesPointId: $salesPointId, search: $search, first: $first) {
  edges { node { product { id } listedPrice lowestIn30Days offer { unitPrice } ownPrice { unitPrice } nextPrice { unitPrice beginsAt } } } pageInfo { hasNextPage } } }`
const HISTORY = `query ($salesPointId: UUID!, $productId: UUID!) { pointPrices(salesPointId: $salesPointId, productId: $productId) { edges { node { unitPrice beginsAt endsAt } } } }`
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
/** By how many milliseconds the clock goes on each time it is looked at. */
let tick = 0
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let prices: ReturnType<typeof setPriceScene>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => (now = new Date(now.getTime() + tick)))
  scene = setScene(database, application)
  prices = setPriceScene(scene, createTestClient(application.schema))
})
afterEach(() => {
  now = noon
  tick = 0
})
afterAll(() => database.drop())

const later = (hours: number) => (now = new Date(noon.getTime() + hours * 3_600_000))
const nodes = (answer: any, field: string) => (answer[field] ?? answer).edges.map(({ node }: any) => node)

test('the producer’s price holds until the point sets its own; another takes its place, and the history keeps both', async () => {
  const shop = await prices.aShop()
  expect(await shop.offer()).toEqual({ unitPrice: 65_000, priceBefore: null, promotion: null })
  expect(await shop.setPrice(70_000)).toMatchObject({ __typename: 'PointPrice', beginsAt: noon.toISOString(), endsAt: null })
  expect(await shop.offer()).toMatchObject({ unitPrice: 70_000 })
  later(2)
  await shop.setPrice(68_000)
  expect(await shop.offer()).toMatchObject({ unitPrice: 68_000 })
  const history = nodes(await prices.ask(shop.manager, HISTORY, { salesPointId: shop.point.id, productId: shop.product.id }), 'pointPrices')
  expect(history).toEqual([
    { unitPrice: 68_000, beginsAt: now.toISOString(), endsAt: null },
    { unitPrice: 70_000, beginsAt: noon.toISOString(), endsAt: now.toISOString() },
  ])
})

test('time goes on while a price is set: another takes its place all the same, and those set at once follow each other', async () => {
  const shop = await prices.aShop()
  tick = 1
  await shop.setPrice(70_000)
  expect(await shop.setPrice(68_000)).toMatchObject({ __typename: 'PointPrice', endsAt: null })
  let price = 60_000
  await race(database, 4, () => shop.setPrice(++price))
  const history = nodes(await prices.ask(shop.manager, HISTORY, { salesPointId: shop.point.id, productId: shop.product.id }), 'pointPrices')
  expect(history).toHaveLength(6)
  expect(history.map(({ endsAt }: any) => endsAt)).toEqual([null, ...history.slice(0, -1).map(({ beginsAt }: any) => beginsAt)])
})

test('a price begins with a day in Vietnam, and after its last the producer’s holds again', async () => {
  const shop = await prices.aShop()
  await shop.setPrice(60_000, { from: '2026-11-25', until: '2026-11-27' })
  const at = async (moment: string) => ((now = new Date(moment)), (await shop.offer()).unitPrice)
  expect([await at('2026-11-24T16:59:59Z'), await at('2026-11-24T17:00:00Z')]).toEqual([65_000, 60_000])
  expect([await at('2026-11-26T16:59:59Z'), await at('2026-11-26T17:00:00Z')]).toEqual([60_000, 65_000])
})

test('what is planned stays: a price set meanwhile ends with it, and may not run into it', async () => {
  const shop = await prices.aShop()
  const planned = await shop.setPrice(60_000, { from: '2026-12-01' })
  expect(await shop.setPrice(66_000)).toMatchObject({ endsAt: planned.beginsAt })
  expect(await shop.setPrice(67_000, { until: '2026-12-05' })).toEqual({ __typename: 'PriceAlreadyPlanned', plannedFrom: '2026-12-01' })
  expect(await shop.endPrice(planned.id)).toMatchObject({ __typename: 'PointPrice', endsAt: planned.beginsAt })
  expect(await shop.setPrice(67_000, { until: '2026-12-05' })).toMatchObject({ __typename: 'PointPrice' })
})

test('a price is ended now, or with a day, once', async () => {
  const shop = await prices.aShop()
  const { id } = await shop.setPrice(70_000)
  later(1)
  expect(await shop.endPrice(id)).toMatchObject({ endsAt: now.toISOString() })
  expect(await shop.offer()).toMatchObject({ unitPrice: 65_000 })
  expect(await shop.endPrice(id)).toEqual({ __typename: 'PriceAlreadyOver' })
})

test('a price that was taken back before it began is over: who took it back stays told', async () => {
  const shop = await prices.aShop()
  const { id } = await shop.setPrice(60_000, { from: '2026-12-01' })
  await shop.endPrice(id)
  later(1)
  expect(await shop.endPrice(id)).toEqual({ __typename: 'PriceAlreadyOver' })
  expect(await database.query('SELECT ended_at AS at FROM point_price WHERE id = $1', [id])).toEqual([{ at: noon }])
})

test('the list shows what holds, what was asked lowest in thirty days, and what is to come; by name, page by page', async () => {
  const shop = await prices.aShop(1, { name: 'Mắm ruốc' })
  const other = await scene.aProduct({ name: 'Bột nghệ', price: null })
  await scene.receive(shop.point, other, 1)
  await shop.setPrice(50_000)
  later(24)
  await shop.setPrice(80_000)
  await shop.setPrice(75_000, { from: '2026-12-20' })
  later(25)
  const list = await prices.ask(shop.manager, LIST, { salesPointId: shop.point.id })
  expect(nodes(list, 'priceList')).toMatchObject([
    { product: { id: other.id }, listedPrice: null, offer: { unitPrice: null }, ownPrice: null, lowestIn30Days: null },
    {
      offer: { unitPrice: 80_000 },
      listedPrice: 65_000,
      ownPrice: { unitPrice: 80_000 },
      nextPrice: { unitPrice: 75_000 },
      lowestIn30Days: 50_000,
    },
  ])
  expect(nodes(await prices.ask(shop.manager, LIST, { salesPointId: shop.point.id, search: 'mam RUOC' }), 'priceList')).toHaveLength(1)
  expect((await prices.ask(shop.manager, LIST, { salesPointId: shop.point.id, first: 1 })).pageInfo.hasNextPage).toBe(true)
})

test('many who set a price at once leave one that holds', async () => {
  const shop = await prices.aShop()
  let price = 70_000
  const outcomes = await race(database, 6, () => shop.setPrice((price += 1_000)))
  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['PointPrice']))
  const [{ count }] = await database.query('SELECT count(*)::int FROM point_price WHERE sales_point_id = $1 AND ends_at IS NULL', [
    shop.point.id,
  ])
  expect(count).toBe(1)
})

test('only managers of the very point set prices; staff read them, nobody else does', async () => {
  const shop = await prices.aShop()
  const code = ({ errors }: any) => errors?.[0].extensions.code
  for (const actor of [scene.staffOf(shop.point), anActor('SALES_POINT_MANAGER', randomUUID())])
    expect(code(await shop.setPrice(1_000, { actor }))).toBe('FORBIDDEN')
  expect(code(await prices.ask(scene.staffOf(shop.point), LIST, { salesPointId: shop.point.id }))).toBeUndefined()
  expect(code(await prices.ask(anActor('SALES_POINT_MANAGER', randomUUID()), LIST, { salesPointId: shop.point.id }))).toBe('FORBIDDEN')
  for (const [more, field] of [
    [{ from: '2026-11-22' }, 'from'],
    [{ until: '2026-11-23' }, 'until'],
  ] as const)
    expect((await shop.setPrice(1_000, more)).errors[0].extensions.field).toBe(field)
  expect((await shop.setPrice(0)).errors[0].extensions.field).toBe('unitPrice')
})

test('the database lets no two prices hold at once, none begin in the past, and none be edited', async () => {
  const shop = await prices.aShop()
  const { id } = await shop.setPrice(70_000)
  const enter = (begins: string, set: string) =>
    database.query(
      `INSERT INTO point_price (id, sales_point_id, product_id, unit_price, begins_at, set_by, set_at) VALUES (gen_random_uuid(), $1, $2, 1, $3, 'x', $4)`,
      [shop.point.id, shop.product.id, begins, set],
    )
  await expect(enter('2026-12-01T00:00:00Z', '2026-11-23T00:00:00Z')).rejects.toThrow('one_price_per_point_product_and_day')
  await expect(enter('2026-11-01T00:00:00Z', '2026-11-23T00:00:00Z')).rejects.toThrow('a_price_does_not_begin_in_the_past')
  const change = (set: string) => database.query(`UPDATE point_price SET ${set} WHERE id = $1`, [id])
  await expect(change('unit_price = 1')).rejects.toThrow('a price may only end earlier')
  await expect(database.query('DELETE FROM point_price WHERE id = $1', [id])).rejects.toThrow('history')
  await change(`ends_at = begins_at + interval '1 day', ended_by = 'x', ended_at = begins_at`)
  await expect(change(`ends_at = begins_at + interval '2 days'`)).rejects.toThrow('a price may only end earlier')
})

test('what the producer listed at what time is remembered', async () => {
  const shop = await prices.aShop()
  await application.rememberProduct.describe(database, { ...shop.product, price: 90_000 }, '2026-11-23T04:00:00Z')
  const at = async (moment: string) =>
    (await database.query('SELECT unit_price::int AS price FROM price_in_force($1, $2, $3)', [shop.point.id, shop.product.id, moment]))[0]
      .price
  expect([await at('2026-11-23T03:59:59Z'), await at('2026-11-23T04:00:00Z')]).toEqual([65_000, 90_000])
  expect(await shop.offer()).toMatchObject({ unitPrice: 90_000 })
})
