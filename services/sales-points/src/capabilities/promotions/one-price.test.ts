import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setPriceScene } from '../../seeds/price-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { aDevice } from '../../seeds/till-device.ts'
import { setTillScene } from '../../seeds/till-scene.ts'
import { monthOf } from '../settlements/settlement.rules.ts'

const HOLD = `mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { __typename ... on PriceHasRisen { salesPointId productId currentPrice }
  ... on HeldBasket { orders { id total lines { unitPrice priceBefore amount } } } } }`
const SELL = `mutation ($input: SellAtCounterInput!) { sellAtCounter(input: $input) { ... on CounterSale { id total lines { unitPrice priceBefore } } } }`
const SNAPSHOT = `query ($tillId: UUID!) { tillSnapshot(tillId: $tillId) { version products { price prices { from unitPrice priceBefore } } } }`
const SHELF = `query ($slug: String!) { salesPoint(slug: $slug) { shelf { edges { node { price offer { priceBefore } } } } } }`
const STOCK = `query ($id: UUID!) { stock(salesPointId: $id) { edges { node { offer { unitPrice priceBefore promotion { lastDay } } } } } }`
const REPORT = `query ($id: UUID!) { dayReport(salesPointId: $id) { revenue reductions products { reduction } } }`
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let prices: ReturnType<typeof setPriceScene>
let scene: ReturnType<typeof setScene>
let tills: ReturnType<typeof setTillScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  const client = createTestClient(application.schema)
  scene = setScene(database, application)
  prices = setPriceScene(scene, client)
  tills = setTillScene(scene, client)
})
afterEach(async () => {
  now = noon
  await scene.insistOnLedger()
})
afterAll(() => database.drop())

async function aTrade() {
  const shop = await prices.aShop()
  const line = { productId: shop.product.id, quantity: 2 }
  const customer: Actor = { userId: randomUUID(), memberships: [] }
  const hold = (shownPrice?: number) =>
    prices.ask(customer, HOLD, { input: { idempotencyKey: randomUUID(), lines: [{ ...line, salesPointId: shop.point.id, shownPrice }] } })
  const sell = () => prices.ask(shop.manager, SELL, { input: { idempotencyKey: randomUUID(), salesPointId: shop.point.id, lines: [line] } })
  const { till, keys } = await tills.register(shop.point, shop.manager)
  const device = aDevice(till.id, keys)
  const snapshot = async () => (await prices.ask(shop.manager, SNAPSHOT, { tillId: till.id })).products[0]
  /** The till sells at a moment, and sends it later. */
  const sellAlone = async (unitPrice: number, at: string) => {
    const written = device.sell([{ ...line, lotCode: null, unitPrice }], { at })
    const { outcomes } = await tills.sync(shop.manager, till.id, [written], now.toISOString())
    return outcomes[0].entry
  }
  return { ...shop, customer, hold, sell, sellAlone, snapshot }
}

test('order, counter, till, shelf and label ask the same price at the same moment, and keep what it was before', async () => {
  const trade = await aTrade()
  await trade.promote()
  now = new Date('2026-11-23T05:10:00Z')
  const lowered = { unitPrice: 52_000, priceBefore: 65_000 }
  expect(await trade.hold(52_000)).toMatchObject({ orders: [{ total: 104_000, lines: [{ ...lowered, amount: 104_000 }] }] })
  const sale = await trade.sell()
  expect(sale).toMatchObject({ total: 104_000, lines: [lowered] })
  expect(await trade.snapshot()).toMatchObject({
    price: 52_000,
    prices: [
      { from: null, ...lowered },
      { from: '2026-11-30T17:00:00.000Z', unitPrice: 65_000, priceBefore: null },
    ],
  })
  const alone = await trade.sellAlone(52_000, '2026-11-23T05:05:00.000Z')
  expect(alone.conflicts).toEqual([])
  const [shelf] = (await prices.ask(trade.manager, SHELF, { slug: trade.point.slug })).shelf.edges
  expect(shelf.node).toEqual({ price: 52_000, offer: { priceBefore: 65_000 } })
  const [lot] = (await prices.ask(trade.manager, STOCK, { id: trade.point.id })).edges
  expect(lot.node.offer).toEqual({ ...lowered, promotion: { lastDay: '2026-11-30' } })
  expect(await prices.ask(trade.manager, REPORT, { id: trade.point.id })).toEqual({
    revenue: 208_000,
    reductions: 52_000,
    products: [{ reduction: 52_000 }],
  })
  const kept = await database.query(
    `SELECT unit_price::int, list_price::int, promotion_id IS NOT NULL AS promoted FROM counter_sale_line WHERE counter_sale_id = ANY($1)
     UNION ALL SELECT unit_price::int, list_price::int, promotion_id IS NOT NULL FROM order_line WHERE product_id = $2`,
    [[sale.id, alone.counterSaleId], trade.product.id],
  )
  expect(kept).toEqual(Array.from({ length: 3 }, () => ({ unit_price: 52_000, list_price: 65_000, promoted: true })))
})

test('a till that was alone sells by the dated prices of its snapshot, and another price is marked, never refused', async () => {
  const trade = await aTrade()
  await trade.promote({ firstDay: '2026-11-24', lastDay: '2026-11-24' })
  await trade.setPrice(70_000, { from: '2026-11-26' })
  const { price, prices: ahead } = await trade.snapshot()
  expect([price, ahead.map(({ unitPrice }: { unitPrice: number }) => unitPrice)]).toEqual([65_000, [65_000, 52_000, 65_000, 70_000]])
  now = new Date('2026-11-27T05:00:00Z')
  for (const [unitPrice, at] of [
    [65_000, '2026-11-23T16:59:00.000Z'],
    [52_000, '2026-11-23T17:01:00.000Z'],
    [70_000, '2026-11-26T05:00:00.000Z'],
  ] as const)
    expect((await trade.sellAlone(unitPrice, at)).conflicts).toEqual([])
  const late = await trade.sellAlone(52_000, '2026-11-25T05:00:00.000Z')
  expect(late).toMatchObject({ state: 'BOOKED', total: 104_000, conflicts: [{ kind: 'PRICE_DIFFERS', priceNow: 65_000 }] })
})

test('nobody is asked for more than was shown: a higher price is told and nothing held, a lower one is charged', async () => {
  const trade = await aTrade()
  await trade.setPrice(70_000)
  expect(await trade.hold(65_000)).toEqual({
    __typename: 'PriceHasRisen',
    salesPointId: trade.point.id,
    productId: trade.product.id,
    currentPrice: 70_000,
  })
  expect(await trade.hold(75_000)).toMatchObject({ orders: [{ total: 140_000, lines: [{ unitPrice: 70_000, priceBefore: null }] }] })
  now = new Date('2026-11-23T05:05:00Z')
  await trade.setPrice(90_000)
  const held = await database.query('SELECT unit_price::int AS price FROM order_line WHERE product_id = $1', [trade.product.id])
  expect(held).toEqual([{ price: 70_000 }])
})

test('statements reckon with what was really charged, and what was agreed for the producer stays his', async () => {
  const terms = setConsignmentScene(database, application)
  const draw = async (agreed: (productId: string) => object) => {
    now = noon
    const shop = await prices.aShop(0)
    await terms.agree(shop.point, shop.product, agreed(shop.product.id))
    await scene.receive(shop.point, shop.product, 10, { ownership: 'CONSIGNED' })
    const sell = (quantity: number) =>
      prices.ask(shop.manager, SELL, {
        input: { idempotencyKey: randomUUID(), salesPointId: shop.point.id, lines: [{ productId: shop.product.id, quantity }] },
      })
    await sell(1)
    await shop.promote({ lines: [{ productId: shop.product.id, percentOff: 40 }] })
    now = new Date('2026-11-24T05:00:00Z')
    await sell(2)
    now = new Date('2026-12-02T05:00:00Z')
    const pair = { salesPointId: shop.point.id, producerId: shop.product.producerId }
    const { draw: use } = application.consignments.settlements
    return new UnitOfWork(database).run(t => use.draw(t, pair, monthOf('2026-11')!, { userId: 's', isDemo: false }))
  }
  // 65,000 and twice 39,000: a fifth is the point's
  expect(await draw(() => ({}))).toMatchObject({ gross: 143_000, commission: 28_600, due: 114_400 })
  // 50,000 each were agreed: the point bears its promotion
  expect(await draw(productId => ({ prices: [{ productId, unitPrice: 50_000 }] }))).toMatchObject({
    gross: 143_000,
    commission: -7_000,
    due: 150_000,
  })
})
