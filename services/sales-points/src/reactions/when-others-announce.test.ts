import { randomUUID } from 'node:crypto'
import {
  LotCreatedV1,
  ProductChangedV1,
  ProductPublishedV1,
  ProductWithdrawnV1,
  type PublishedProduct,
  RecallClosedV1,
  RecallOpenedV1,
  RecognitionGrantedV1,
  RecognitionLapsedV1,
  ShelfChangedV1,
} from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { setScene } from '../seeds/test-scene.ts'

const noon = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => noon)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

/** What the runner does when the event comes in. */
async function hear<Payload>({ topic }: { topic: string; payload?: Payload }, payload: Payload, occurredAt = '2026-11-01T00:00:00Z') {
  const reactions = application.reactions.filter(reaction => reaction.topic === topic)
  expect(reactions).toHaveLength(1)
  await new UnitOfWork(database).run(transaction => reactions[0]!.handle(payload as never, transaction, { id: randomUUID(), occurredAt }))
}

const aPublished = (given: Partial<PublishedProduct> = {}): PublishedProduct => ({
  productId: randomUUID(),
  slug: 'nuoc-mam',
  name: 'Nước mắm',
  producerId: randomUUID(),
  producerName: 'HTX Cát Trắng',
  setNumber: 9,
  originUnitId: randomUUID(),
  originDistrictSlug: 'tam-ky',
  originProvinceSlug: 'quang-nam-49',
  star: 4,
  starValidFrom: '2026-01-01',
  starValidTo: '2028-12-31',
  unit: 'PIECE',
  isAlcohol: false,
  price: 65_000,
  code: null,
  imageUrl: null,
  isDemo: true,
  ...given,
})
const rowOf = async (productId: string) =>
  (await database.query('SELECT name, price::int, is_withdrawn FROM product WHERE id = $1', [productId]))[0]
const starOf = async (productId: string) =>
  (await database.query('SELECT star, valid_to::text FROM product_star WHERE product_id = $1', [productId]))[0]
const announcedOf = async (productId: string) =>
  (await eventsIn(database, ShelfChangedV1)).filter(event => event.productId === productId).map(({ available }) => available)

test('a published product may be stocked; a change brings its new name and price', async () => {
  const product = aPublished()
  await hear(ProductPublishedV1, product)
  const point = await scene.aPoint()
  await scene.receive(point, { id: product.productId }, 3)

  await hear(ProductChangedV1, { ...product, name: 'Nước mắm mới', price: null }, '2026-11-02T00:00:00Z')

  expect(await rowOf(product.productId)).toEqual({ name: 'Nước mắm mới', price: null, is_withdrawn: false })
})

test('older news never overwrites newer, and the same news twice changes nothing', async () => {
  const product = aPublished()
  await hear(ProductChangedV1, { ...product, price: 70_000 }, '2026-11-05T00:00:00Z')
  await hear(ProductPublishedV1, product, '2026-11-01T00:00:00Z')
  await hear(ProductWithdrawnV1, { productId: product.productId, reason: 'x' }, '2026-11-02T00:00:00Z')
  expect(await rowOf(product.productId)).toMatchObject({ price: 70_000, is_withdrawn: false })

  await hear(ProductChangedV1, { ...product, price: 70_000 }, '2026-11-05T00:00:00Z')
  expect(await rowOf(product.productId)).toMatchObject({ price: 70_000, is_withdrawn: false })
})

test('a withdrawal that comes before its publication still counts', async () => {
  const product = aPublished()
  await hear(ProductWithdrawnV1, { productId: product.productId, reason: 'x' }, '2026-11-02T00:00:00Z')
  await hear(ProductPublishedV1, product, '2026-11-01T00:00:00Z')

  expect(await rowOf(product.productId)).toMatchObject({ is_withdrawn: true })
})

test('a withdrawn product leaves every shelf and comes back when it is published again', async () => {
  const product = aPublished()
  await hear(ProductPublishedV1, product)
  for (const quantity of [3, 4]) await scene.receive(await scene.aPoint(), { id: product.productId }, quantity)

  await hear(ProductWithdrawnV1, { productId: product.productId, reason: 'x' }, '2026-11-02T00:00:00Z')
  expect(await announcedOf(product.productId)).toEqual([3, 4, 0, 0])

  await hear(ProductPublishedV1, product, '2026-11-03T00:00:00Z')
  expect((await announcedOf(product.productId)).slice(4).toSorted()).toEqual([3, 4])
})

test('stars are kept with their days and forgotten when they lapse, in any order', async () => {
  const product = aPublished()
  await hear(ProductPublishedV1, product, '2026-11-01T00:00:00Z')
  const recognition = { productId: product.productId, recognitionId: randomUUID(), star: 5 }
  await hear(RecognitionLapsedV1, { ...recognition, star: 4, reason: 'REVOKED', on: '2026-11-02' }, '2026-11-02T00:00:00Z')
  expect(await starOf(product.productId)).toEqual({ star: null, valid_to: null })

  await hear(RecognitionGrantedV1, { ...recognition, issuedOn: '2026-11-04', expiresOn: '2029-11-04' }, '2026-11-04T00:00:00Z')
  await hear(RecognitionLapsedV1, { ...recognition, star: 4, reason: 'EXPIRED', on: '2026-11-03' }, '2026-11-03T00:00:00Z')
  expect(await starOf(product.productId)).toEqual({ star: 5, valid_to: '2029-11-04' })
})

const recallOf = (productId: string) => ({ recallId: randomUUID(), lotId: randomUUID(), productId, lotCode: 'BAD', reason: 'vi sinh' })

test('a recalled lot is blocked on every shelf at once, and free again when the recall is closed', async () => {
  const product = await scene.aProduct()
  const points = [await scene.aPoint(), await scene.aPoint()]
  for (const point of points) await scene.receive(point, product, 5, { lotCode: 'BAD' })
  await scene.receive(points[0]!, product, 2, { lotCode: 'GOOD' })
  const recall = recallOf(product.id)
  const sell = (lotCode: string | null) => {
    const command = { idempotencyKey: randomUUID(), salesPointId: points[0]!.id, lines: [{ productId: product.id, lotCode, quantity: 1 }] }
    return application.sellAtCounter.execute(command, scene.staffOf(points[0]!))
  }

  await hear(RecallOpenedV1, recall)

  expect((await announcedOf(product.id)).slice(3).toSorted()).toEqual([0, 2])
  expect(await sell('BAD')).toMatchObject({ reason: 'RECALLED' })
  expect(await sell(null)).toMatchObject({ lines: [{ lotCode: 'GOOD' }] })
  const { reason: _, ...closed } = recall
  await expect(scene.receive(points[1]!, product, 1, { lotCode: 'BAD' })).rejects.toThrow('called back')

  await hear(RecallClosedV1, closed)
  expect((await announcedOf(product.id)).slice(-2).toSorted()).toEqual([5, 6])
  expect(await sell('BAD')).toMatchObject({ lines: [{ lotCode: 'BAD' }] })
})

test('a recall that was closed stays closed, whatever comes first', async () => {
  const product = await scene.aProduct()
  const { reason, ...recall } = recallOf(product.id)
  await hear(RecallClosedV1, recall)
  await hear(RecallOpenedV1, { ...recall, reason })

  await scene.receive(await scene.aPoint(), product, 1, { lotCode: 'BAD' })
  expect(await announcedOf(product.id)).toEqual([1])
})

test('sales and a recall at the same time: what was announced last is that nothing is for sale', async () => {
  const product = await scene.aProduct()
  const point = await scene.aPoint()
  await scene.receive(point, product, 40, { lotCode: 'BAD' })
  const staff = scene.staffOf(point)
  let turn = 0

  await race(database, 20, async () => {
    if (turn++ === 5) return hear(RecallOpenedV1, recallOf(product.id))
    const lines = [{ productId: product.id, quantity: 1 }]
    return application.sellAtCounter.execute({ idempotencyKey: randomUUID(), salesPointId: point.id, lines }, staff)
  })

  expect((await announcedOf(product.id)).at(-1)).toBe(0)
})

test('a stock lot points to the traced lot once traceability has made it', async () => {
  const product = await scene.aProduct()
  const point = await scene.aPoint()
  await scene.receive(point, product, 1, { lotCode: 'LO-7' })
  const lotId = randomUUID()
  const traced = {
    lotId,
    code: 'LO-7',
    productId: product.id,
    producerId: randomUUID(),
    quantity: 9,
    producedOn: '2026-09-01',
    expiresOn: null,
    digitalLink: '/t/x',
  }

  await hear(LotCreatedV1, traced)
  await hear(LotCreatedV1, traced)

  const query = 'query ($id: UUID!) { stock(salesPointId: $id) { edges { node { lot { id } } } } }'
  expect((await client.execute(scene.staffOf(point), query, { id: point.id })).data).toEqual({
    stock: { edges: [{ node: { lot: { id: lotId } } }] },
  })
})
