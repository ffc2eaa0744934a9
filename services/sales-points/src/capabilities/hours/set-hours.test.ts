import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const POINT = 'slug isOpenNow openingHours { weekday opens closes } closedDays { day note } pickupSlots { from }'
const SET = `mutation ($input: SetSalesPointHoursInput!) { setSalesPointHours(input: $input) { ${POINT} } }`
const READ = `query ($slug: String!) { salesPoint(slug: $slug) { ${POINT} } }`
// a Monday, ten in the morning
const now = new Date('2026-11-23T03:00:00Z')
const WEEK = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: '08:00', closes: '10:00' }))

type Told = ReturnType<typeof JSON.parse>
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: SalesPointsApplication
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterAll(() => database.drop())

async function aCounter() {
  const point = await scene.aPoint()
  const manager = anActor('SALES_POINT_MANAGER', point.id)
  const set = async (input: Record<string, unknown>, actor = manager): Promise<Told> => {
    const { data, errors } = await client.execute(actor, SET, {
      input: { salesPointId: point.id, openingHours: WEEK, closedDays: [], ...input },
    })
    return { ...data?.['setSalesPointHours'], ...(errors ? { errors } : {}) }
  }
  const read = async (): Promise<Told> => (await client.execute(aVisitor(), READ, { slug: point.slug })).data!['salesPoint']
  return { point, set, read }
}

test('customers read the new week and its closed days, and fetch nothing on them', async () => {
  const { set, read } = await aCounter()

  const closedDays = [{ day: '2026-11-25', note: ' Kiểm kê ' }, { day: '2026-11-24' }]
  expect(await set({ closedDays })).toMatchObject({ openingHours: WEEK })

  const { closedDays: kept, pickupSlots } = await read()
  expect(kept).toEqual([
    { day: '2026-11-24', note: null },
    { day: '2026-11-25', note: 'Kiểm kê' },
  ])
  const days = new Set(pickupSlots.map(({ from }: Told) => new Date(Date.parse(from) + 7 * 3_600_000).toISOString().slice(0, 10)))
  expect([...days]).toEqual(['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'])
})

test('a day that is closed today shuts the counter; setting again takes the place of what was', async () => {
  const { set, read } = await aCounter()
  const allDay = [{ weekday: 1, opens: '00:00', closes: '24:00' }]
  await set({ openingHours: allDay, closedDays: [{ day: '2026-11-23' }] })
  expect(await read()).toMatchObject({ isOpenNow: false })

  await set({ openingHours: allDay })

  expect(await read()).toMatchObject({ isOpenNow: true, closedDays: [] })
})

test('staff, strangers and managers of other points set nothing', async () => {
  const { point, set } = await aCounter()
  const answers = [
    await set({}, scene.staffOf(point)),
    await set({}, anActor('SALES_POINT_MANAGER', randomUUID())),
    await set({ salesPointId: randomUUID() }),
  ]
  for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('what no week and no day can be is sent back', async () => {
  const { set } = await aCounter()
  expect(await set({ openingHours: [{ weekday: 9, opens: '08:00', closes: '10:00' }] })).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'openingHours.0' } }],
  })
  expect(await set({ closedDays: [{ day: '2026-11-22' }] })).toMatchObject({ errors: [{ extensions: { field: 'closedDays.0.day' } }] })
})
