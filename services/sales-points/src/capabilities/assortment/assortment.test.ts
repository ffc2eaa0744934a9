import { AssortmentCountedV1 } from '@ocop/contracts'
import { anActor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aLand } from '../../seeds/land-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const ASSORTMENT = /* GraphQL */ `
  query ($on: LocalDate, $unit: String, $first: Int, $after: String) {
    assortmentByOrigin(on: $on, unit: $unit, first: $first, after: $after) {
      __typename
      ... on ShelvesPutAway {
        earliest
      }
      ... on AssortmentByOriginConnection {
        on
        points
        mixed
        edges {
          node {
            salesPoint {
              id
            }
            ownDistrict
            otherDistricts
            otherProvinces
            missing
            products {
              name
              units
              origin
            }
          }
        }
        pageInfo {
          endCursor
        }
      }
    }
  }
`
type Told = ReturnType<typeof JSON.parse>
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: SalesPointsApplication
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let land: Awaited<ReturnType<typeof aLand>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
beforeEach(async () => {
  now = noon
  land = await aLand(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

const at = (moment: string) => {
  now = new Date(moment)
}
/** A point in the first district of old with goods of each origin, received on different days. */
async function aShelf() {
  const point = await scene.aPoint({ unitId: land.one, areas: await land.areasOf(land.one), since: '2024-01-01' })
  const product = (name: string, originUnitId: string) => scene.aProduct({ name, originUnitId })
  const [own, other, outside] = [
    await product('Của huyện', land.one),
    await product('Huyện bạn', land.two),
    await product('Tỉnh bạn', land.abroad),
  ]
  at('2024-05-01T16:59:59Z')
  await scene.receive(point, own, 5)
  at('2024-05-01T17:00:00Z')
  await scene.receive(point, other, 2)
  at('2024-06-01T05:00:00Z')
  await scene.receive(point, outside, 3)
  at('2024-07-01T05:00:00Z')
  const sale = { salesPointId: point.id, lines: [{ productId: outside.id, quantity: 3 }] }
  await application.sellAtCounter.execute({ idempotencyKey: crypto.randomUUID(), ...sale }, scene.staffOf(point))
  now = noon
  return { point, own, other, outside }
}
async function ask(variables: Record<string, unknown>, actor = land.officerOf(land.province)): Promise<Told> {
  const { data, errors } = await client.execute(actor, ASSORTMENT, variables)
  return errors ? { errors } : data!['assortmentByOrigin']
}

test.each([
  ['2024-04-30', [0, 0, 0], ['OWN_DISTRICT', 'OTHER_DISTRICT', 'OTHER_PROVINCE']],
  ['2024-05-01', [1, 0, 0], ['OTHER_DISTRICT', 'OTHER_PROVINCE']],
  ['2024-05-02', [1, 1, 0], ['OTHER_PROVINCE']],
  ['2024-06-01', [1, 1, 1], []],
  ['2024-06-30', [1, 1, 1], []],
  ['2024-07-01', [1, 1, 0], ['OTHER_PROVINCE']],
  ['2026-11-23', [1, 1, 0], ['OTHER_PROVINCE']],
])('at the end of %s the shelf had %j of own district, other districts, other provinces', async (on, counts, missing) => {
  await aShelf()

  const { mixed, points, edges } = await ask({ on })

  const [{ node }] = edges
  expect([node.ownDistrict, node.otherDistricts, node.otherProvinces]).toEqual(counts)
  expect(node.missing).toEqual(missing)
  expect({ points, mixed }).toEqual({ points: 1, mixed: missing.length === 0 ? 1 : 0 })
})

test('the products behind the counts are named, with how many there were on that day', async () => {
  await aShelf()
  const { edges } = await ask({ on: '2024-06-15' })
  expect(edges[0].node.products).toEqual([
    { name: 'Của huyện', units: 5, origin: 'OWN_DISTRICT' },
    { name: 'Huyện bạn', units: 2, origin: 'OTHER_DISTRICT' },
    { name: 'Tỉnh bạn', units: 3, origin: 'OTHER_PROVINCE' },
  ])
})

test('what was another province before July 2025 is another district of the same one today', async () => {
  const point = await scene.aPoint({ unitId: land.commune, areas: await land.areasOf(land.commune), since: '2025-06-01' })
  const product = await scene.aProduct({ originUnitId: land.newOfEnded })
  await scene.receive(point, product, 1)
  expect((await ask({}, land.officerOf(land.today))).edges[0].node).toMatchObject({ ownDistrict: 0, otherDistricts: 1, otherProvinces: 0 })
})

test('an office sees the points that were active in its units on the day, page by page; staff see their own', async () => {
  const { point } = await aShelf()
  const areas = await land.areasOf(land.two)
  const closed = await scene.aPoint({ unitId: land.two, areas, since: '2024-03-01' })
  await database.query(
    `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, actor_id, taken_at) VALUES ($1, 'CLOSED', '2024-05-10', 'system', now())`,
    [closed.id],
  )
  const idsOf = ({ edges }: Told) => edges.map((edge: Told) => edge.node.salesPoint.id).toSorted()

  expect(idsOf(await ask({ on: '2024-05-09' }))).toEqual([point.id, closed.id].toSorted())
  expect(idsOf(await ask({ on: '2024-05-10' }))).toEqual([point.id])
  expect(idsOf(await ask({ on: '2024-05-09' }, land.officerOf(land.two)))).toEqual([closed.id])
  const first = await ask({ on: '2024-05-09', first: 1 })
  const second = await ask({ on: '2024-05-09', first: 1, after: first.pageInfo.endCursor })
  expect([...idsOf(first), ...idsOf(second)].toSorted()).toEqual([point.id, closed.id].toSorted())
  const own = await ask({ on: '2024-05-10' }, scene.staffOf(closed))
  expect([idsOf(own), own.points]).toEqual([[closed.id], 0])
  expect(idsOf(await ask({ on: '2024-05-10' }, anActor('OFFICER', land.abroad)))).toEqual([])
  expect((await ask({}, anActor('PRODUCER', land.one))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await ask({ on: '2026-11-24' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'on' } }])
})

test('a day before months that were put away from the ledger is refused, not told wrongly', async () => {
  await database.query(
    `INSERT INTO ledger_month (month, movements, closed_at, archived_at, file, sha256) VALUES ('2019-01-01', 0, now(), now(), 'x', repeat('a', 64))`,
  )
  expect(await ask({ on: '2019-01-30' })).toEqual({ __typename: 'ShelvesPutAway', earliest: '2019-01-31' })
  expect(await ask({ on: '2019-01-31' })).toMatchObject({ __typename: 'AssortmentByOriginConnection', points: 0 })
})

test('each day on which the counts changed is told once, and a day that turns out otherwise is told again', async () => {
  const { point, own } = await aShelf()
  const announce = async () => {
    for (let round = 0; round < 5; round++) await application.reports.announceAssortments.execute()
    return (await eventsIn(database, AssortmentCountedV1))
      .filter(({ salesPointId }) => salesPointId === point.id)
      .map(({ on, ownDistrict, otherDistricts, otherProvinces }) => `${on} ${ownDistrict}/${otherDistricts}/${otherProvinces}`)
  }
  const first = ['2024-05-01 1/0/0', '2024-05-02 1/1/0', '2024-06-01 1/1/1', '2024-07-01 1/1/0']
  expect(await announce()).toEqual(first)
  expect(await announce()).toEqual(first)

  at('2024-05-15T05:00:00Z')
  await application.sellAtCounter.execute(
    { idempotencyKey: crypto.randomUUID(), salesPointId: point.id, lines: [{ productId: own.id, quantity: 5 }] },
    scene.staffOf(point),
  )
  now = noon

  expect((await announce()).slice(first.length)).toEqual(['2024-05-15 0/1/0', '2024-06-01 0/1/1', '2024-07-01 0/1/0'])
})

test('while units are not known nothing is told', async () => {
  const point = await scene.aPoint({ areas: await land.areasOf(land.one) })
  await scene.receive(point, await scene.aProduct(), 1)
  await application.reports.announceAssortments.execute()
  expect((await eventsIn(database, AssortmentCountedV1)).filter(({ salesPointId }) => salesPointId === point.id)).toEqual([])
})
