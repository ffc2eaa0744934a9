import { randomUUID } from 'node:crypto'
import { GoodsReceivedV1, LotCreatedV1, RecallOpenedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { loadDemo } from '@ocop/service-kit/service'
import { aVisitor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { seedDemoLots } from './demo-lots.seed.ts'

const now = new Date('2026-11-23T09:00:00Z')
const clock = () => now
const fishSauce = fixedId('lot', 'nuoc-mam-lang-bich-hoa/DEMO-NMBH-01')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
const load = () =>
  loadDemo(database, transaction => seedDemoLots(transaction, { application, dataSource: database, environment: {}, clock }))
const ask = async (query: string, variables = {}) =>
  (await createTestClient(application.schema).execute(aVisitor(), query, variables)).data!

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, clock)
  await load()
})
afterAll(() => database.drop())

test('is loaded once', async () => {
  const before = await database.query('SELECT count(*) FROM trace_event')
  expect(await load()).toBe(false)
  expect(await database.query('SELECT count(*) FROM trace_event')).toEqual(before)
})

test('twelve products have lots, all marked as demo, and everybody is told', async () => {
  const [counts] = await database.query(
    'SELECT count(DISTINCT product_id)::int AS products, count(product_id)::int AS lots, bool_and(is_demo) AS demo FROM lot',
  )
  expect(counts).toEqual({ products: 12, lots: 22, demo: true })
  expect(await eventsIn(database, LotCreatedV1)).toHaveLength(22)
  expect(await eventsIn(database, RecallOpenedV1)).toHaveLength(1)
})

test('the fish sauce is traced from the sea to the shelf, and sales points confirm it', async () => {
  const receive = application.reactions.find(({ topic }) => topic === GoodsReceivedV1.topic)!
  for (const [point, quantity] of [
    ['502-1', 60],
    ['503-1', 36],
  ] as const) {
    const receipt = {
      salesPointId: fixedId('sales-point', point),
      productId: fixedId('product', 'nuoc-mam-lang-bich-hoa'),
      lotCode: 'DEMO-NMBH-01',
      quantity,
      expiresOn: null,
      at: '2026-10-14T09:00:00Z',
    }
    await new UnitOfWork(database).run(transaction =>
      receive.handle(receipt as never, transaction, { id: randomUUID(), occurredAt: now.toISOString() }),
    )
  }

  const { scanLot } = await ask(
    'query ($path: String!) { scanLot(path: $path, isCounted: false) { __typename ... on LotFound { lot { id trustTier isInternalCode events { step } ancestors { depth lot { productName } } } } } }',
    {
      path: '/01/09521973000015/10/DEMO-NMBH-01',
    },
  )

  expect(scanLot).toMatchObject({ __typename: 'LotFound', lot: { id: fishSauce, trustTier: 'CROSS_CHECKED', isInternalCode: false } })
  expect(scanLot.lot.events.map(({ step }: { step: string }) => step)).toEqual([
    'PROCESSED',
    'PACKED',
    'INSPECTED',
    'SHIPPED',
    'SHIPPED',
    'SHIPPED',
    'SHIPPED',
    'RECEIVED',
    'RECEIVED',
    'SOLD',
  ])
  expect(scanLot.lot.ancestors.map(({ lot }: { lot: { productName: string } }) => lot.productName).toSorted()).toEqual([
    'Cá cơm',
    'Muối hạt',
    'Nước mắm cốt',
  ])
})

test('one lot is recalled, one has an event that was told wrong', async () => {
  const { recalled, corrected } = await ask(
    'query ($recalled: UUID!, $corrected: UUID!) { recalled: lot(id: $recalled) { recall { reason } } corrected: lot(id: $corrected) { trustTier events { step quantity isCorrected } } }',
    {
      recalled: fixedId('lot', 'mat-ong-tra-my/DEMO-2608-03'),
      corrected: fixedId('lot', 'dau-phung-nguyen-chat-bao-tam/DEMO-2609-01'),
    },
  )

  expect(recalled.recall.reason).toContain('demo')
  expect(corrected.events.filter(({ step }: { step: string }) => step === 'PACKED')).toEqual([
    expect.objectContaining({ quantity: expect.any(Number), isCorrected: expect.any(Boolean) }),
    expect.objectContaining({ quantity: expect.any(Number), isCorrected: expect.any(Boolean) }),
  ])
  expect(corrected.events.filter(({ isCorrected }: { isCorrected: boolean }) => isCorrected)).toMatchObject([
    { step: 'PACKED', quantity: 200 },
  ])
})
