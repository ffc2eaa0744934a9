import { randomUUID } from 'node:crypto'
import { SalesPointAnnouncedV1 } from '@ocop/contracts'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const LIST = /* GraphQL */ `
  query ($unit: String, $search: String, $productId: UUID, $near: CoordinatesInput, $first: Int, $after: String) {
    salesPoints(unit: $unit, search: $search, productId: $productId, near: $near, first: $first, after: $after) {
      edges {
        node {
          id
          slug
          isOpenNow
          productCount
          location {
            latitude
          }
          openingHours {
            weekday
            opens
            closes
          }
          unit {
            id
            salesPointCount
            salesPoints(first: 2) {
              id
            }
          }
          shelf(first: 3) {
            edges {
              node {
                available
                product {
                  id
                }
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`
let now = new Date('2026-11-23T05:00:00Z')
let application: SalesPointsApplication
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterAll(() => database.drop())

const list = async (variables: Record<string, unknown> = {}) => {
  const { data, errors } = await client.execute(aVisitor(), LIST, variables)
  const nodes: { id: string; slug: string }[] = data?.['salesPoints'].edges.map((edge: { node: object }) => edge.node) ?? []
  return { nodes, ids: nodes.map(({ id }) => id), pageInfo: data?.['salesPoints'].pageInfo, errors }
}
const aDistrict = () => {
  const unitId = randomUUID()
  return { unitId, unit: `huyen-${unitId}` }
}

test('lists active points of a district only', async () => {
  const { unitId, unit } = aDistrict()
  const point = await scene.aPoint({ unitId })
  for (const status of ['PROPOSED', 'UNDER_REVIEW', 'APPROVED', 'SUSPENDED', 'CLOSED'] as const) await scene.aPoint({ unitId, status })
  await scene.aPoint()

  const { nodes } = await list({ unit })

  expect(nodes).toMatchObject([{ id: point.id, unit: { id: unitId, salesPointCount: 1, salesPoints: [{ id: point.id }] } }])
})

test('is open by the clock in Vietnam', async () => {
  const { unitId, unit } = aDistrict()
  await scene.aPoint({ unitId, openingHours: [{ weekday: 1, opens: '17:00', closes: '01:00' }] })
  const isOpenAt = async (moment: string) => {
    now = new Date(moment)
    return ((await list({ unit })).nodes[0] as unknown as { isOpenNow: boolean }).isOpenNow
  }

  expect(await isOpenAt('2026-11-23T16:59:00+07:00')).toBe(false)
  expect(await isOpenAt('2026-11-23T17:00:00+07:00')).toBe(true)
  expect(await isOpenAt('2026-11-24T00:59:00+07:00')).toBe(true)
  expect(await isOpenAt('2026-11-24T01:00:00+07:00')).toBe(false)
  expect((await list({ unit })).nodes).toMatchObject([{ openingHours: [{ weekday: 1, opens: '17:00', closes: '01:00' }] }])
})

test('finds names and addresses whatever the diacritics', async () => {
  const word = `Trà My ${randomUUID().slice(0, 8)}`
  const point = await scene.aPoint({ name: `Điểm bán ${word}`, address: 'Thị trấn Đông Phú' })

  expect((await list({ search: `diem ban ${word.replace('Trà', 'TRA')}` })).ids).toEqual([point.id])
  expect((await list({ search: 'đông phú', first: 100 })).ids).toContain(point.id)
  expect((await list({ search: '%%%' })).ids).toEqual([])
})

test('nearest first, unknown places last, page by page without a gap', async () => {
  const { unitId, unit } = aDistrict()
  const far = await scene.aPoint({ unitId, latitude: 16.0678, longitude: 108.2208 })
  const nowhere = await scene.aPoint({ unitId, latitude: null, longitude: null })
  const close = await scene.aPoint({ unitId, latitude: 15.5736, longitude: 108.474 })
  const near = { latitude: 15.5736, longitude: 108.474 }
  const walked: string[] = []

  let after: string | null = null
  for (let page = 0; page < 3; page += 1) {
    const { ids, pageInfo } = await list({ unit, near, first: 1, after })
    walked.push(...ids)
    after = pageInfo.endCursor
  }

  expect(walked).toEqual([close.id, far.id, nowhere.id])
  expect((await list({ unit, near, after })).ids).toEqual([])
})

test('distances are great circles', async () => {
  const [{ km }] = await database.query('SELECT distance_km(15.8801, 108.338, 21.0285, 105.8542) AS km')
  // Hội An – Hà Nội, by the angle between the two vectors
  expect(km).toBeCloseTo(629.5256, 3)
  expect((await database.query('SELECT distance_km(0, 0, 0, 180) AS km'))[0].km).toBeCloseTo(Math.PI * 6371.0088, 3)
})

test('only points that have a product for sale', async () => {
  const product = await scene.aProduct()
  const [holder, empty] = [await scene.aPoint(), await scene.aPoint()]
  await scene.receive(holder, product, 3)
  await scene.receive(empty, product, 3, { lotCode: 'OLD', expiresOn: '2026-11-24' })
  now = new Date('2026-11-25T05:00:00Z')

  expect((await list({ productId: product.id })).ids).toEqual([holder.id])
  now = new Date('2026-11-23T05:00:00Z')
})

test('a list of 24 costs as many statements as a list of 1', async () => {
  const { unitId, unit } = aDistrict()
  const product = await scene.aProduct()
  for (let made = 0; made < 24; made += 1) await scene.receive(await scene.aPoint({ unitId }), product, 2)
  await list({ unit, first: 1 })

  const one = await countStatements(database, () => list({ unit, first: 1 }))
  const many = await countStatements(database, async () => expect((await list({ unit, first: 24 })).ids).toHaveLength(24))

  expect(many).toBe(one)
  expect(one).toBeLessThanOrEqual(5)
})

test.each([
  ['page of nothing', { first: 0 }, 'first'],
  ['page of too many', { first: 101 }, 'first'],
  ['a latitude that is none', { near: { latitude: 91, longitude: 0 } }, 'near.latitude'],
  ['a longitude that is none', { near: { latitude: 0, longitude: -181 } }, 'near.longitude'],
  ['a cursor of nobody', { after: 'x' }, 'after'],
  ['a cursor of another list', { after: Buffer.from('["a","b"]').toString('base64url') }, 'after'],
])('bad input: %s', async (_, variables, field) => {
  expect((await list(variables)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('one point by its slug; null for unknown and inactive ones', async () => {
  const [active, closed] = [await scene.aPoint(), await scene.aPoint({ status: 'CLOSED' })]
  const find = async (slug: string) =>
    (await client.execute(aVisitor(), 'query ($slug: String!) { salesPoint(slug: $slug) { id } }', { slug })).data!['salesPoint']

  expect(await find(active.slug)).toEqual({ id: active.id })
  expect(await find(closed.slug)).toBeNull()
  expect(await find('nowhere')).toBeNull()
})

test('staff see the points they work at, whatever the status; visitors none', async () => {
  const point = await scene.aPoint({ status: 'APPROVED' })
  const query = '{ mySalesPoints { id status isOpenNow } }'

  expect((await client.execute(scene.staffOf(point), query)).data).toEqual({
    mySalesPoints: [{ id: point.id, status: 'APPROVED', isOpenNow: false }],
  })
  expect((await client.execute(aVisitor(), query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await client.execute(anActor('PRODUCER'), query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('references are resolved in one statement; unknown and hidden ones are null', async () => {
  const [active, approved] = [await scene.aPoint(), await scene.aPoint({ status: 'APPROVED' })]
  const representations = [active.id, randomUUID(), approved.id].map(id => ({ __typename: 'SalesPoint', id }))
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on SalesPoint { id } } }'
  const resolve = async (actor = aVisitor()) => (await client.execute(actor, query, { r: representations })).data!['_entities']

  expect(await resolve()).toEqual([{ id: active.id }, null, null])
  expect(await resolve(scene.staffOf(approved))).toEqual([{ id: active.id }, null, { id: approved.id }])
  expect(await countStatements(database, () => resolve())).toBe(1)
})

test('every sales point is announced once, with its status and since when', async () => {
  const point = await scene.aPoint({ status: 'SUSPENDED', since: '2026-03-01' })

  while ((await application.announceSalesPoints.execute()) > 0);

  const told = (await eventsIn(database, SalesPointAnnouncedV1)).filter(({ salesPointId }) => salesPointId === point.id)
  expect(told).toEqual([
    { salesPointId: point.id, slug: point.slug, name: point.name, unitId: point.unitId, status: 'SUSPENDED', since: '2026-03-01' },
  ])
})
