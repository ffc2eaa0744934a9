import { randomUUID } from 'node:crypto'
import {
  AssortmentCountedV1,
  FairAnnouncedV1,
  FairCancelledV1,
  FairHeldV1,
  SaleRecordedV1,
  SaleReturnedV1,
  SalesPointAnnouncedV1,
  SaleUndoneV1,
} from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2024-06-01T03:00:00Z'))
})
afterAll(() => database.drop())

/** Tells the service what happened, as the event bus does. */
const tell = (contract: { topic: string }, payload: object, occurredAt = '2024-06-01T03:00:00Z') =>
  new UnitOfWork(database).run(async transaction => {
    for (const reaction of application.reactions.filter(({ topic }) => topic === contract.topic))
      await reaction.handle(payload as never, transaction, { id: randomUUID(), occurredAt } as never)
  })

const revenueOf = async (productId: string) =>
  (await database.query('SELECT month::text, amount::int FROM product_revenue WHERE product_id = $1 ORDER BY month', [
    productId,
  ])) as object[]

test('revenue is summed by product and month of Vietnam, once however often it is told, and taken back with the sale', async () => {
  const [fish, tea] = [randomUUID(), randomUUID()]
  const sale = (at: string, amounts: readonly (number | null)[]) => ({
    saleId: randomUUID(),
    salesPointId: randomUUID(),
    at,
    lines: amounts.map((amount, place) => ({ productId: place === 2 ? tea : fish, lotCode: `L${place}`, quantity: 1, amount })),
  })
  const first = sale('2024-05-31T16:59:59Z', [65_000, 130_000, 40_000])
  const second = sale('2024-05-31T17:00:00Z', [10_000, null])
  for (const told of [first, first, second]) await tell(SaleRecordedV1, told)
  expect(await revenueOf(fish)).toEqual([
    { month: '2024-05-01', amount: 195_000 },
    { month: '2024-06-01', amount: 10_000 },
  ])

  for (let times = 0; times < 2; times++) await tell(SaleUndoneV1, { saleId: first.saleId, salesPointId: first.salesPointId, at: first.at })

  expect(await revenueOf(fish)).toEqual([
    { month: '2024-05-01', amount: 0 },
    { month: '2024-06-01', amount: 10_000 },
  ])
  expect(await revenueOf(tea)).toEqual([{ month: '2024-05-01', amount: 0 }])
})

test('what comes back of a sale is taken from the month of the sale, once', async () => {
  const productId = randomUUID()
  const sale = { saleId: randomUUID(), salesPointId: randomUUID(), at: '2024-05-01T03:00:00Z' }
  const line = { productId, lotCode: 'L', quantity: 3, amount: 195_000 }
  await tell(SaleRecordedV1, { ...sale, lines: [line] })
  const back = { ...sale, returnId: randomUUID(), at: '2024-06-02T03:00:00Z', lines: [{ ...line, quantity: 1, amount: 65_000 }] }

  for (let times = 0; times < 2; times++) await tell(SaleReturnedV1, back)

  expect(await revenueOf(productId)).toEqual([{ month: '2024-05-01', amount: 130_000 }])
  await tell(SaleUndoneV1, sale)
  expect(await revenueOf(productId)).toEqual([{ month: '2024-05-01', amount: 0 }])
})

test('a sale taken back before it was told is never added', async () => {
  const productId = randomUUID()
  const sale = { saleId: randomUUID(), salesPointId: randomUUID(), at: '2024-05-01T03:00:00Z' }
  await tell(SaleUndoneV1, sale)

  await tell(SaleRecordedV1, { ...sale, lines: [{ productId, lotCode: 'L', quantity: 1, amount: 5_000 }] })

  expect(await revenueOf(productId)).toEqual([])
})

test('a point keeps every status it had, and an older word never overwrites a newer one', async () => {
  const point = {
    salesPointId: randomUUID(),
    unitId: randomUUID(),
    slug: 'diem-ban',
    name: 'Điểm bán',
    status: 'ACTIVE',
    since: '2024-05-01',
  }
  await tell(SalesPointAnnouncedV1, point)
  await tell(SalesPointAnnouncedV1, { ...point, status: 'CLOSED', since: '2024-08-01' })
  await tell(SalesPointAnnouncedV1, { ...point, status: 'PROPOSED' }, '2024-01-01T00:00:00Z')
  const shelf = { salesPointId: point.salesPointId, on: '2024-05-02', otherDistricts: 2, otherProvinces: 1 }
  await tell(AssortmentCountedV1, { ...shelf, ownDistrict: 4 })
  await tell(AssortmentCountedV1, { ...shelf, ownDistrict: 9 }, '2024-01-01T00:00:00Z')

  expect(
    await database.query('SELECT status, since::text FROM known_sales_point WHERE sales_point_id = $1 ORDER BY since', [
      point.salesPointId,
    ]),
  ).toEqual([
    { status: 'ACTIVE', since: '2024-05-01' },
    { status: 'CLOSED', since: '2024-08-01' },
  ])
  expect(await database.query('SELECT own_district FROM known_assortment WHERE sales_point_id = $1', [shelf.salesPointId])).toEqual([
    { own_district: 4 },
  ])
})

test('a fair is held with its exhibitors, and keeps the name it was announced with', async () => {
  const [fairId, organizerId, producerId, unitId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const dates = { startsOn: '2024-05-01', endsOn: '2024-05-05' }
  await tell(FairAnnouncedV1, {
    fairId,
    organizerId,
    slug: 'x',
    name: 'Hội chợ OCOP',
    theme: 'OCOP',
    scope: 'IN_PROVINCE',
    country: 'VN',
    unitId,
    ...dates,
  })
  const exhibitors = [1, 2].map(() => ({ producerId, productIds: [] }))
  await tell(FairHeldV1, { fairId, organizerId, theme: 'OCOP', scope: 'IN_PROVINCE', ...dates, exhibitors }, '2024-06-01T03:00:01Z')

  expect(await database.query('SELECT name, status, country, unit_id FROM known_fair WHERE fair_id = $1', [fairId])).toEqual([
    { name: 'Hội chợ OCOP', status: 'HELD', country: 'VN', unit_id: unitId },
  ])
  expect(await database.query('SELECT producer_id FROM known_fair_exhibitor WHERE fair_id = $1', [fairId])).toEqual([
    { producer_id: producerId },
  ])

  await tell(FairCancelledV1, { fairId, organizerId, reason: 'bão' }, '2024-06-02T03:00:00Z')

  expect(await database.query('SELECT status FROM known_fair WHERE fair_id = $1', [fairId])).toEqual([{ status: 'CANCELLED' }])
})
