import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { Scene } from '@ocop/service-kit/service'
import { createApplication, type SalesPointsApplication } from '../application.ts'
import type { SalesPointKind } from '../capabilities/places/sales-point-kind.enum.ts'
import { demoProducts, type DemoReceipt, demoReceipts } from './demo-goods.ts'
import { seedHistory, seedStorm } from './demo-history.ts'
import { seedLifecycle } from './demo-lifecycle.ts'
import { DEMO_SALES_POINTS, DISTRICT_SLUGS, OPEN_SINCE, WEEKS } from './demo-sales-points.ts'
import { seedOrders } from './demo-orders.ts'
import { seedPrices } from './demo-prices.ts'
import { seedReturn, seedReviews } from './demo-reviews.ts'
import { seedTending } from './demo-tending.ts'
import { seedTrade } from './demo-trade.ts'
import { seedTransfers } from './demo-transfers.ts'

const ACTOR = 'system'
const CLERK = fixedId('user', 'diemban@demo.ocop')
const DAY = 86_400_000
const BEFORE_ALL_NEWS = '2000-01-01T00:00:00Z'
/** Goods came in that long ago, so that some can have expired since. */
const DAYS_ON_SHELF = 40
/** Where the exceptions lie that staff must see: goods that expire soon, that have expired, that are sold out. */
const EXPIRING_AT = '502-1'
const SOLD_OUT_AT = '519-1'

/** Sales points in all 18 historic districts with stock from own, other districts and other provinces. Visibly demo; prices invented. */
export async function seedDemo(
  transaction: Transaction,
  { application, dataSource, clock }: Scene<unknown, SalesPointsApplication>,
): Promise<void> {
  const today = clock()
  let moment = today
  const earlier = await createApplication(dataSource, () => moment)
  const past = { application: earlier, today, at: (then: Date) => void (moment = then) }
  const dayIn = (days: number | null) => (days === null ? null : vietnamDay(new Date(today.getTime() + days * DAY)))

  for (const product of demoProducts) await application.rememberProduct.describe(transaction, product, BEFORE_ALL_NEWS)
  for (const point of demoPoints()) await application.registerSalesPoint.execute(transaction, point, ACTOR)
  const places = demoPoints().map(({ number }) => number)
  await seedStorm(transaction, today)
  await seedLifecycle(transaction, past)
  await seedHistory(transaction, past, places)
  past.at(new Date(today.getTime() - DAYS_ON_SHELF * DAY))
  for (const [place, point] of demoPoints().entries()) {
    const receipts = demoReceipts(point.number, place)
    const extras = point.number === EXPIRING_AT ? exceptions(receipts) : []
    for (const { product, expiresIn, lotCode, quantity } of [...receipts, ...extras]) {
      const goods = {
        salesPointId: point.id,
        productId: product.id,
        lotCode,
        quantity,
        expiresOn: dayIn(expiresIn),
        note: 'Dữ liệu minh họa (demo)',
        unitCost: Math.round(product.price! * 0.7),
      }
      insist(await earlier.receiveGoods.receive(transaction, goods, ACTOR))
    }
  }
  const receiptsAt = (number: string) => demoReceipts(number, places.indexOf(number))
  await seedTransfers(transaction, application, receiptsAt)
  await seedReviews(transaction, past, receiptsAt)
  await seedReturn(transaction, past, receiptsAt)
  await seedOrders(transaction, application, receiptsAt, today)
  await seedTending(transaction, today)
  await seedTrade(transaction, past, application)
  await seedToday(transaction, application, receiptsAt)
  await seedPrices(transaction, past, application, receiptsAt)
  const shelves = await transaction.manager.query('SELECT sales_point_id AS "salesPointId", product_id AS "productId" FROM shelf')
  await application.announceShelves.execute(transaction, shelves)
}

/** What each point sold today: after whatever it sold before, for its book is read from its end. */
async function seedToday(
  transaction: Transaction,
  { sellAtCounter }: SalesPointsApplication,
  receiptsAt: (number: string) => readonly DemoReceipt[],
): Promise<void> {
  for (const { id: salesPointId, number } of demoPoints()) {
    const receipts = receiptsAt(number)
    const sold = number === SOLD_OUT_AT ? receipts.slice(0, 1) : receipts.slice(0, 2).map(receipt => ({ ...receipt, quantity: 2 }))
    const lines = sold.map(({ product, lotCode, quantity }) => ({ productId: product.id, lotCode, quantity }))
    insist(await sellAtCounter.sell(transaction, { salesPointId, lines }, CLERK))
  }
}

function demoPoints() {
  return DEMO_SALES_POINTS.trim()
    .split('\n')
    .map(row => {
      const [number, kind, week, latitude, longitude, name, address] = row.split('|') as [
        string,
        SalesPointKind,
        keyof typeof WEEKS,
        string,
        string,
        string,
        string,
      ]
      const district = number.slice(0, 3)
      const unitId = fixedId('administrative-unit', `${district}@2024`)
      return {
        id: fixedId('sales-point', number),
        number,
        slug: slugOf(name),
        name,
        kind,
        status: 'ACTIVE' as const,
        isDemo: true,
        address,
        unitId,
        phone: null,
        since: OPEN_SINCE[number]!,
        latitude: Number(latitude),
        longitude: Number(longitude),
        openingHours: WEEKS[week],
        areas: [
          { id: unitId, slug: DISTRICT_SLUGS[district]! },
          { id: fixedId('administrative-unit', '49@2024'), slug: 'quang-nam-49' },
          { id: fixedId('administrative-unit', '48@2025'), slug: 'da-nang-48' },
        ],
      }
    })
}

/** One lot that expires within the week, and one that has expired on the shelf. */
function exceptions(receipts: readonly DemoReceipt[]): DemoReceipt[] {
  const [first, second] = receipts.filter(({ expiresIn }) => expiresIn !== null)
  return [
    { ...first!, lotCode: 'DEMO-2608-09', quantity: 5, expiresIn: 5 },
    { ...second!, lotCode: 'DEMO-2605-03', quantity: 4, expiresIn: -3 },
  ]
}

function insist<Outcome>(outcome: Outcome | Refusal): void {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
}
