import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const PRODUCTS = /* GraphQL */ `
  query ($r: [_Any!]!, $near: CoordinatesInput, $first: Int) {
    _entities(representations: $r) {
      ... on Product {
        isOnShelf
        availability(near: $near, first: $first) {
          available
          distanceKm
          asOf
          salesPoint {
            id
            isOpenNow
            openingHours {
              opens
            }
          }
        }
      }
    }
  }
`
const SHELF = /* GraphQL */ `
  query ($slug: String!, $first: Int, $after: String, $search: String) {
    salesPoint(slug: $slug) {
      productCount
      shelf(first: $first, after: $after, search: $search) {
        edges {
          node {
            available
            unit
            price
            asOf
            product {
              id
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`
const SHELVES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Producer { shelves { onHand available unit product { id } salesPoint { id } } } } }`
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => {
  now = noon
})
afterAll(() => database.drop())

const products = async (ids: string[], variables: Record<string, unknown> = {}) => {
  const r = ids.map(id => ({ __typename: 'Product', id }))
  return (await client.execute(aVisitor(), PRODUCTS, { r, ...variables })).data!['_entities']
}
const shelfOf = async ({ slug }: { slug: string }, variables: Record<string, unknown> = {}) =>
  (await client.execute(aVisitor(), SHELF, { slug, ...variables })).data!['salesPoint']

test('says where a product is, nearest first, summed over its lots', async () => {
  const product = await scene.aProduct()
  const far = await scene.aPoint({ latitude: 15.8801, longitude: 108.338 })
  const close = await scene.aPoint({ latitude: 15.58, longitude: 108.48 })
  await scene.receive(far, product, 9)
  await scene.receive(close, product, 2, { lotCode: 'A' })
  await scene.receive(close, product, 1, { lotCode: 'B', expiresOn: '2026-12-01' })

  const [found] = await products([product.id], { near: { latitude: 15.5736, longitude: 108.474 } })

  expect(found).toMatchObject({
    isOnShelf: true,
    availability: [
      { available: 3, distanceKm: expect.closeTo(0.96, 1), asOf: noon.toISOString(), salesPoint: { id: close.id, isOpenNow: true } },
      { available: 9, distanceKm: expect.closeTo(37.1, 0), salesPoint: { id: far.id } },
    ],
  })
})

test('without a place, those with most come first and there is no distance', async () => {
  const product = await scene.aProduct()
  const [few, many] = [await scene.aPoint(), await scene.aPoint()]
  await scene.receive(few, product, 2)
  await scene.receive(many, product, 9)

  expect((await products([product.id]))[0].availability).toMatchObject([
    { salesPoint: { id: many.id }, distanceKm: null },
    { salesPoint: { id: few.id }, distanceKm: null },
  ])
  expect((await products([product.id], { first: 1 }))[0].availability).toHaveLength(1)
})

test('expired goods, closed points and withdrawn products are not for sale', async () => {
  const [expired, closed, withdrawn, sold] = [
    await scene.aProduct(),
    await scene.aProduct(),
    await scene.aProduct(),
    await scene.aProduct(),
  ]
  const point = await scene.aPoint()
  await scene.receive(point, expired, 5, { expiresOn: '2026-11-23' })
  const gone = await scene.aPoint()
  await scene.receive(gone, closed, 5)
  await scene.become('CLOSED', gone)
  await scene.receive(point, withdrawn, 5)
  await application.rememberProduct.withdraw(database, withdrawn.id, '2026-11-20T00:00:00Z')

  expect((await products([expired.id]))[0].isOnShelf).toBe(true)
  now = new Date('2026-11-23T17:00:00Z')

  const nothing = { isOnShelf: false, availability: [] }
  expect(await products([expired.id, closed.id, withdrawn.id, sold.id, randomUUID()])).toEqual([
    nothing,
    nothing,
    nothing,
    nothing,
    nothing,
  ])
  expect(await shelfOf(point)).toMatchObject({ productCount: 0, shelf: { edges: [] } })
})

test('24 products cost as many statements as one', async () => {
  const point = await scene.aPoint()
  const ids: string[] = []
  for (let made = 0; made < 24; made += 1) {
    const product = await scene.aProduct()
    await scene.receive(point, product, 1)
    ids.push(product.id)
  }
  const one = await countStatements(database, () => products(ids.slice(0, 1)))
  const many = await countStatements(database, () => products(ids))

  expect(many).toBe(one)
  expect(one).toBe(3)
})

test('a shelf is read by name, page by page, and shows no lots', async () => {
  const point = await scene.aPoint()
  const [oil, tea, rice] = [
    await scene.aProduct({ name: 'Dầu phụng', price: 90_000 }),
    await scene.aProduct({ name: 'Trà đẳng sâm', price: null }),
    await scene.aProduct({ name: 'Gạo đỏ' }),
  ]
  await scene.receive(point, tea, 4)
  await scene.receive(point, oil, 5, { lotCode: 'A' })
  await scene.receive(point, oil, 6, { lotCode: 'B' })
  await scene.receive(point, rice, 7)

  const page1 = await shelfOf(point, { first: 2 })
  const page2 = await shelfOf(point, { first: 2, after: page1.shelf.pageInfo.endCursor })

  expect(page1).toMatchObject({
    productCount: 3,
    shelf: {
      edges: [
        { node: { product: { id: oil.id }, available: 11, unit: 'PIECE', price: 90_000, asOf: noon.toISOString() } },
        { node: { product: { id: rice.id } } },
      ],
      pageInfo: { hasNextPage: true },
    },
  })
  expect(page2.shelf).toMatchObject({ edges: [{ node: { product: { id: tea.id }, price: null } }], pageInfo: { hasNextPage: false } })
  expect((await shelfOf(point, { search: 'TRA DANG sam' })).shelf.edges).toHaveLength(1)
})

test('a producer sees his goods at every point; nobody else does', async () => {
  const product = await scene.aProduct()
  const point = await scene.aPoint()
  await scene.receive(point, product, 4, { lotCode: 'A' })
  await scene.receive(point, product, 2, { lotCode: 'OLD', expiresOn: '2026-11-23' })
  now = new Date('2026-11-24T05:00:00Z')
  const ask = async (actor: ReturnType<typeof anActor>) =>
    (await client.execute(actor, SHELVES, { r: [{ __typename: 'Producer', id: product.producerId }] })).data!['_entities'][0].shelves

  expect(await ask(anActor('PRODUCER', product.producerId))).toEqual([
    { onHand: 6, available: 4, unit: 'PIECE', product: { id: product.id }, salesPoint: { id: point.id } },
  ])
  expect(await ask(anActor('PRODUCER', randomUUID()))).toBeNull()
  expect(await ask(anActor('SALES_POINT_MANAGER', product.producerId))).toBeNull()
  expect(await ask(aVisitor())).toBeNull()
})

test.each([
  ['first', { first: 0 }],
  ['near.latitude', { near: { latitude: -90.1, longitude: 0 } }],
])('bad input: %s', async (field, variables) => {
  const { errors } = await client.execute(aVisitor(), PRODUCTS, { r: [{ __typename: 'Product', id: randomUUID() }], ...variables })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})
