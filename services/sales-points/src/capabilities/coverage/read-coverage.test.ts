import { randomUUID } from 'node:crypto'
import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aLand } from '../../seeds/land-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const COVERAGE = /* GraphQL */ `
  query ($province: String!, $on: LocalDate, $unitsOn: LocalDate) {
    salesPointCoverage(province: $province, on: $on, unitsOn: $unitsOn) {
      on
      level
      covered
      total
      changedOn
      units {
        name
        pointCount
        coveredSince
        points {
          name
          isActiveNow
        }
      }
    }
  }
`
const now = new Date('2026-11-23T03:00:00Z')
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
  land = await aLand(database, application)
})
afterAll(() => database.drop())

/** A point with its life: days and statuses, in order. */
async function aPointIn(unitId: string, life: readonly (readonly [day: string, status: string])[], name = 'Điểm') {
  const [[since, status] = ['2024-01-01', 'ACTIVE'], ...later] = life
  const areas = await land.areasOf(unitId)
  const point = await scene.aPoint({ unitId, areas, name, since, status: status as 'ACTIVE' })
  for (const [day, to] of later)
    await database.query(
      `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, actor_id, taken_at) VALUES ($1, $2, $3, 'system', now())`,
      [point.id, to, day],
    )
  return point
}
async function coverage(variables: Record<string, unknown>, province = land.province) {
  const { slug } = (await application.registry.findUnits.byId(database.manager, province))!
  const { data, errors } = await client.execute(aVisitor(), COVERAGE, { province: slug, ...variables })
  return errors ? { errors } : data!['salesPointCoverage']
}
const share = async (on: string, unitsOn?: string) => {
  const { covered, total } = await coverage({ on, unitsOn })
  return `${covered}/${total}`
}

test.each([
  ['2024-05-31', '0/3'],
  ['2024-06-01', '1/3'],
  ['2024-08-31', '1/3'],
  ['2024-09-01', '0/3'],
  ['2024-11-30', '0/3'],
  ['2024-12-01', '1/3'],
  ['2024-12-31', '2/3'],
  ['2025-01-01', '1/2'],
])('a point that was suspended in between counts on each day as it stood: on %s %s', async (on, expected) => {
  await aPointIn(land.one, [
    ['2024-05-01', 'APPROVED'],
    ['2024-06-01', 'ACTIVE'],
    ['2024-09-01', 'SUSPENDED'],
    ['2024-12-01', 'ACTIVE'],
  ])
  await aPointIn(land.ended, [['2024-12-31', 'ACTIVE']])

  expect(await share(on)).toBe(expected)
})

test('since July 2025 communes are counted, and the districts of old when they are asked for', async () => {
  await aPointIn(land.commune, [['2026-02-01', 'ACTIVE']])

  expect(await coverage({ on: '2026-03-01' })).toMatchObject({ level: 'COMMUNE', covered: 1, total: 2 })
  expect(await coverage({ on: '2026-03-01', unitsOn: '2024-12-31' })).toMatchObject({ level: 'DISTRICT', covered: 1, total: 3 })
  expect(await coverage({ on: '2026-03-01' }, land.today)).toMatchObject({ level: 'COMMUNE', covered: 1, total: 2 })
  expect(await coverage({ on: '2026-03-01' }, land.abroad)).toMatchObject({ covered: 0, total: 0 })
})

test('each unit names its points, the longest active first, and since when it is covered', async () => {
  await aPointIn(
    land.two,
    [
      ['2024-03-01', 'ACTIVE'],
      ['2024-04-01', 'CLOSED'],
    ],
    'Đã đóng',
  )
  await aPointIn(land.two, [['2024-03-15', 'ACTIVE']], 'Mới')
  await aPointIn(land.two, [['2024-02-01', 'ACTIVE']], 'Cũ')

  const march = await coverage({ on: '2024-03-20' })

  expect(march.units).toMatchObject([
    { name: 'huyen-1', pointCount: 0, coveredSince: null, points: [] },
    {
      name: 'huyen-2',
      pointCount: 3,
      coveredSince: '2024-02-01',
      points: [
        { name: 'Cũ', isActiveNow: true },
        { name: 'Đã đóng', isActiveNow: false },
        { name: 'Mới', isActiveNow: true },
      ],
    },
    { name: 'huyen-3', pointCount: 0 },
  ])
  expect(march.changedOn).toEqual(['2024-02-01', '2024-03-01', '2024-03-15', '2024-04-01'])
})

test('today is asked for when nothing is said; nobody knows the future, and an unknown province has none', async () => {
  await aPointIn(land.commune, [['2026-11-23', 'ACTIVE']])
  expect(await coverage({})).toMatchObject({ on: '2026-11-23', covered: 1 })
  expect(await coverage({ on: '2026-11-24' })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'on' } }] })
  const { data } = await client.execute(aVisitor(), COVERAGE, { province: randomUUID() })
  expect(data!['salesPointCoverage']).toBeNull()
})
