import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { aFair, anApplication } from '../seeds/fair-ground.ts'

const LINES = `query ($slug: String!) { fair(slug: $slug) { exhibitors { products { id } lines { hasLapsedStar starProblem } } } }`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))
  client = createTestClient(application.schema)
})
afterAll(() => database.drop())

async function tell(topic: string, payload: object) {
  const reactions = application.reactions.filter(reaction => reaction.topic === `catalog.${topic}.v1`)
  expect(reactions).toHaveLength(1)
  await new UnitOfWork(database).run(transaction => reactions[0]!.handle(payload as never, transaction))
}

async function aShownProduct() {
  const [productId, producerId, recognitionId] = [randomUUID(), randomUUID(), randomUUID()]
  const { slug, fairId } = await aFair(database, { status: 'APPLICATIONS_CLOSED' })
  await anApplication(database, { fair_id: fairId, producer_id: producerId, product_ids: [productId], status: 'ACCEPTED' })
  const product = {
    productId,
    producerId,
    name: 'Nước mắm',
    slug: 'nuoc-mam',
    star: 4,
    starValidFrom: '2026-01-01',
    starValidTo: '2028-12-31',
  }
  const granted = { productId, recognitionId, star: 4, issuedOn: '2026-01-01', expiresOn: '2028-12-31' }
  const lapsed = { productId, recognitionId, star: 4, reason: 'REVOKED', on: '2026-11-20' }
  const line = async () => (await client.execute(aVisitor(), LINES, { slug })).data!['fair'].exhibitors[0].lines[0].starProblem
  return { productId, product, granted, lapsed, line }
}

test('a published product may be shown, a withdrawn one not, and a published one again', async () => {
  const { productId, product, line } = await aShownProduct()
  expect(await line()).toBe('NOT_PUBLISHED')

  await tell('product-published', product)
  expect(await line()).toBeNull()
  await tell('product-withdrawn', { productId, reason: 'Sai thông tin' })
  expect(await line()).toBe('NOT_PUBLISHED')
  await tell('product-changed', product)
  expect(await line()).toBeNull()
})

test('a star that is revoked flags the booth’s product', async () => {
  const { product, granted, lapsed, line } = await aShownProduct()
  await tell('product-published', product)
  await tell('recognition-granted', granted)
  expect(await line()).toBeNull()

  await tell('recognition-lapsed', lapsed)

  expect(await line()).toBe('REVOKED')
})

test('whatever the order and however often things are told, the end is the same', async () => {
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
    [0, 0, 2, 1, 1, 2, 0],
  ]) {
    const { product, granted, lapsed, line } = await aShownProduct()
    const news: [string, object][] = [
      ['product-published', product],
      ['recognition-granted', granted],
      ['recognition-lapsed', lapsed],
    ]
    for (const place of order) await tell(...news[place]!)
    expect(await line()).toBe('REVOKED')
  }
})

test('a revocation is not undone by the news that the time ran out', async () => {
  const { product, granted, lapsed, line } = await aShownProduct()
  for (const [topic, payload] of [
    ['product-published', { ...product, star: null, starValidFrom: null, starValidTo: null }],
    ['recognition-granted', granted],
    ['recognition-lapsed', lapsed],
  ] as const)
    await tell(topic, payload)

  await tell('recognition-lapsed', { ...lapsed, reason: 'EXPIRED', on: '2028-12-31' })

  expect(await line()).toBe('REVOKED')
})

test('a new star makes the product whole again', async () => {
  const { product, granted, lapsed, line } = await aShownProduct()
  await tell('recognition-granted', granted)
  await tell('recognition-lapsed', lapsed)
  await tell('recognition-granted', { ...granted, recognitionId: randomUUID(), issuedOn: '2026-11-22', expiresOn: '2029-11-22' })

  await tell('product-changed', { ...product, starValidFrom: '2026-11-22', starValidTo: '2029-11-22' })

  expect(await line()).toBeNull()
})

test('a corrected date counts, the old one no more', async () => {
  const { product, line } = await aShownProduct()
  await tell('product-published', product)

  await tell('product-changed', { ...product, starValidTo: '2027-01-11' })

  expect(await line()).toBe('EXPIRED_BEFORE_FAIR_ENDS')
})
