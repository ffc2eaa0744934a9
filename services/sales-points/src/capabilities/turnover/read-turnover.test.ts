import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication, type SalesPointsApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aLand } from '../../seeds/land-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const TURNOVER = /* GraphQL */ `
  query ($from: LocalDate, $to: LocalDate, $salesPointId: UUID, $first: Int, $after: String) {
    productTurnover(from: $from, to: $to, salesPointId: $salesPointId, first: $first, after: $after) {
      from
      to
      revenue
      revenueBefore
      edges {
        node {
          name
          quantity
          revenue
          unpriced
          revenueBefore
          growth
          months {
            month
            revenue
          }
          points {
            salesPoint {
              id
            }
            revenue
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`
type Told = ReturnType<typeof JSON.parse>
const today = new Date('2026-11-23T03:00:00Z')
let now = today
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
  now = today
  land = await aLand(database, application)
})
afterAll(() => database.drop())

async function aCounter() {
  const point = await scene.aPoint({ unitId: land.one, areas: await land.areasOf(land.one) })
  const staff = scene.staffOf(point)
  const sell = async (product: { id: string }, quantity: number, at: string) => {
    now = new Date(at)
    const lines = [{ productId: product.id, quantity }]
    const sale = await application.sellAtCounter.execute({ idempotencyKey: randomUUID(), salesPointId: point.id, lines }, staff)
    now = today
    return (sale as { id: string }).id
  }
  return { point, staff, sell }
}
async function ask(variables: Record<string, unknown> = {}, actor = land.officerOf(land.province)): Promise<Told> {
  const { data, errors } = await client.execute(actor, TURNOVER, variables)
  return errors ? { errors } : data!['productTurnover']
}

test('counter sales and orders handed over make the turnover; sales taken back do not', async () => {
  const { point, staff, sell } = await aCounter()
  const product = await scene.aProduct({ price: 10_000 })
  await scene.receive(point, product, 100)
  await sell(product, 3, '2026-10-31T16:59:59Z')
  await sell(product, 4, '2026-10-31T17:00:00Z')
  const undone = await sell(product, 50, '2026-11-23T03:00:00Z')
  await client.execute(staff, 'mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename } }', {
    input: { idempotencyKey: randomUUID(), counterSaleId: undone, reason: 'nhầm' },
  })
  const customer = anActor()
  const line = { salesPointId: point.id, productId: product.id, quantity: 2 }
  const hold = async () =>
    (await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [line], isAdult: false }, customer)) as Told
  const contact = { contactName: 'Khách', contactPhone: '0900000000', paymentMethod: 'ON_COLLECTION' } as const
  const orderId: string = (await hold()).orders[0].id
  await application.placeOrder.execute({ orderId, pickupFrom: new Date('2026-11-23T12:00:00+07:00'), ...contact }, customer)
  await client.execute(staff, 'mutation ($orderId: UUID!) { handOverOrder(orderId: $orderId) { __typename } }', { orderId })
  await hold()

  const { edges, revenue } = await ask({ from: '2026-10-01', to: '2026-11-30' })

  expect(edges.map(({ node }: Told) => node)).toMatchObject([
    {
      quantity: 9,
      revenue: 90_000,
      unpriced: 0,
      months: [
        { month: '2026-10', revenue: 30_000 },
        { month: '2026-11', revenue: 60_000 },
      ],
      points: [{ salesPoint: { id: point.id }, revenue: 90_000 }],
    },
  ])
  expect(revenue).toBe(90_000)
})

test('growth is against the same days a year before; what sold then and not now is told too', async () => {
  const { point, sell } = await aCounter()
  const [up, gone, fresh] = [
    await scene.aProduct({ name: 'Tăng', price: 1_000 }),
    await scene.aProduct({ name: 'Hết', price: 1_000 }),
    await scene.aProduct({ name: 'Mới', price: null }),
  ]
  for (const product of [up, gone, fresh]) await scene.receive(point, product, 100)
  await sell(up, 10, '2025-11-01T03:00:00Z')
  await sell(gone, 5, '2025-11-30T03:00:00Z')
  await sell(up, 15, '2026-11-02T03:00:00Z')
  await sell(fresh, 7, '2026-11-02T03:00:00Z')

  const { edges, revenue, revenueBefore } = await ask({ from: '2026-11-01', to: '2026-11-30' })

  const told = edges.map(({ node }: Told) => [node.name, node.revenue, node.revenueBefore, node.growth, node.unpriced])
  expect(told[0]).toEqual(['Tăng', 15_000, 10_000, 50, 0])
  expect(told).toContainEqual(['Hết', 0, 5_000, -100, 0])
  expect(told).toContainEqual(['Mới', 0, 0, null, 7])
  expect([revenue, revenueBefore]).toEqual([15_000, 15_000])
  const first = await ask({ from: '2026-11-01', to: '2026-11-30', first: 1 })
  const rest = await ask({ from: '2026-11-01', to: '2026-11-30', after: first.pageInfo.endCursor })
  expect([...first.edges, ...rest.edges].map(({ node }: Told) => node.name).toSorted()).toEqual(['Hết', 'Mới', 'Tăng'])
})

test('an office sees its units, staff their point, a producer their products everywhere; nobody else sees any', async () => {
  const { point, staff, sell } = await aCounter()
  const product = await scene.aProduct({ price: 1_000 })
  await scene.receive(point, product, 9)
  await sell(product, 9, '2026-11-02T03:00:00Z')
  const count = async (actor: Parameters<typeof ask>[1], variables = {}) => (await ask(variables, actor)).edges.length

  expect(await count(land.officerOf(land.one))).toBe(1)
  expect(await count(land.officerOf(land.two))).toBe(0)
  expect(await count(staff)).toBe(1)
  expect(await count(scene.staffOf(await scene.aPoint()))).toBe(0)
  expect(await count(anActor('PRODUCER', product.producerId))).toBe(1)
  expect(await count(anActor('PRODUCER', randomUUID()), { salesPointId: point.id })).toBe(0)
  expect((await ask({}, anActor())).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await ask({ from: '2024-01-01', to: '2026-01-01' })).errors).toMatchObject([{ extensions: { field: 'from' } }])
})
