import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const ALERTS = 'watched { name least available isLow } expiring { lotCode expiresOn daysLeft onHand }'
const READ = `query ($id: UUID!, $withinDays: Int) { shelfAlerts(salesPointId: $id, withinDays: $withinDays) { ${ALERTS} } }`
const SET = `mutation ($input: SetStockThresholdInput!) { setStockThreshold(input: $input) { __typename ... on ShelfAlerts { ${ALERTS} } } }`
type Told = ReturnType<typeof JSON.parse>
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterAll(() => database.drop())

async function aPoint() {
  const point = await scene.aPoint()
  const manager = anActor('SALES_POINT_MANAGER', point.id)
  const set = async (productId: string, least: number | null, actor = manager): Promise<Told> => {
    const { data, errors } = await client.execute(actor, SET, { input: { salesPointId: point.id, productId, least } })
    return { ...data?.['setStockThreshold'], ...(errors ? { errors } : {}) }
  }
  const read = async (variables = {}, actor = scene.staffOf(point)): Promise<Told> => {
    const { data, errors } = await client.execute(actor, READ, { id: point.id, ...variables })
    return { ...data?.['shelfAlerts'], ...(errors ? { errors } : {}) }
  }
  return { point, manager, set, read }
}

test('what runs low stands first; what may not be sold does not count', async () => {
  const { point, set, read } = await aPoint()
  const [low, enough, expired] = [
    await scene.aProduct({ name: 'A' }),
    await scene.aProduct({ name: 'B' }),
    await scene.aProduct({ name: 'C' }),
  ]
  await scene.receive(point, low, 4)
  await scene.receive(point, enough, 5)
  await scene.receive(point, expired, 50, { expiresOn: '2026-11-23' })
  await database.query(`UPDATE stock_level SET expires_on = '2026-11-22' WHERE product_id = $1`, [expired.id])
  for (const { id } of [low, enough, expired]) await set(id, 5)

  expect((await read()).watched).toEqual([
    { name: 'A', least: 5, available: 4, isLow: true },
    { name: 'C', least: 5, available: 0, isLow: true },
    { name: 'B', least: 5, available: 5, isLow: false },
  ])
  expect(await set(low.id, null)).toMatchObject({ __typename: 'ShelfAlerts', watched: [{ name: 'C' }, { name: 'B' }] })
})

test('what must be sold first stands first, to the last day that is asked for', async () => {
  const { point, read } = await aPoint()
  const product = await scene.aProduct()
  for (const [lotCode, expiresOn] of [
    ['LATE', '2026-12-08'],
    ['SOON', '2026-11-25'],
    ['EDGE', '2026-12-07'],
    ['NEVER', null],
  ] as const)
    await scene.receive(point, product, 1, { lotCode, expiresOn })

  expect((await read()).expiring).toEqual([
    { lotCode: 'SOON', expiresOn: '2026-11-25', daysLeft: 2, onHand: 1 },
    { lotCode: 'EDGE', expiresOn: '2026-12-07', daysLeft: 14, onHand: 1 },
  ])
  expect((await read({ withinDays: 1 })).expiring).toEqual([])
  expect((await read({ withinDays: 91 })).errors).toMatchObject([{ extensions: { field: 'withinDays' } }])
})

test('managers set thresholds, staff and strangers do not; staff of other points read nothing', async () => {
  const { point, set, read } = await aPoint()
  const product = await scene.aProduct()
  for (const actor of [scene.staffOf(point), anActor('SALES_POINT_MANAGER', randomUUID())])
    expect((await set(product.id, 5, actor)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await set(product.id, 0)).errors).toMatchObject([{ extensions: { field: 'least' } }])
  expect(await set(randomUUID(), 5)).toEqual({ __typename: 'ProductNotKnown' })
  expect((await read({}, scene.staffOf(await scene.aPoint()))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})
