import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTransferScene } from '../../seeds/transfer-scene.ts'

const QUERY = /* GraphQL */ `
  query ($salesPointId: UUID!, $first: Int! = 20) {
    exchangeSuggestions(salesPointId: $salesPointId, first: $first) {
      reason
      quantity
      surplus
      availableThere
      soldThere
      distanceKm
      product {
        id
      }
      to {
        id
      }
    }
  }
`
const noon = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let transfers: ReturnType<typeof setTransferScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => noon)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  transfers = setTransferScene(scene, client, application)
})
// points of earlier tests would lack everything too
beforeEach(() => scene.become('CLOSED'))
afterAll(() => database.drop())

const ask = async (salesPointId: string, actor: Actor = transfers.managerOf({ id: salesPointId })) => {
  const { data, errors } = await client.execute(actor, QUERY, { salesPointId })
  return { suggested: data?.['exchangeSuggestions'], errors }
}
const sell = (point: { id: string }, product: { id: string }, quantity: number) =>
  new UnitOfWork(database).run(transaction =>
    application.sellAtCounter.sell(transaction, { salesPointId: point.id, lines: [{ productId: product.id, quantity }] }, 'system'),
  )

test('suggests to send surplus where the product sells and runs out', async () => {
  const [here, there, product] = [await scene.aPoint(), await scene.aPoint(), await scene.aProduct()]
  await scene.receive(here, product, 30)
  await sell(here, product, 4)
  await scene.receive(there, product, 9)
  await sell(there, product, 8)

  const suggestion = { reason: 'SHORTAGE', quantity: 7, surplus: 22, availableThere: 1, soldThere: 8, distanceKm: 0 }
  expect((await ask(here.id)).suggested).toEqual([{ ...suggestion, product: { id: product.id }, to: { id: there.id } }])
})

test('suggests a trial where the district does not have the product; what is on its way counts', async () => {
  const unitId = randomUUID()
  const [here, there, neighbour] = [await scene.aPoint(), await scene.aPoint({ unitId }), await scene.aPoint({ unitId })]
  const product = await scene.aProduct()
  await scene.receive(here, product, 10)
  expect((await ask(here.id)).suggested).toMatchObject([{ reason: 'NEW_TO_DISTRICT', quantity: 5, surplus: 7 }])

  const sender = scene.staffOf(here)
  const lines = [{ productId: product.id, quantity: 2 }]
  const { id: transferId } = await transfers.step('draftTransfer', sender, { fromPointId: here.id, toPointId: neighbour.id, lines })
  expect((await ask(here.id)).suggested).toHaveLength(1)
  await transfers.step('readyTransfer', sender, { transferId })
  expect((await ask(here.id)).suggested).toEqual([])
  expect(there.id).not.toBe(neighbour.id)
})

test('goods that expire soon, are called back or withdrawn are not worth the way', async () => {
  const [here, soon, bad] = [await scene.aPoint(), await scene.aProduct(), await scene.aProduct()]
  await scene.aPoint()
  await scene.receive(here, soon, 10, { expiresOn: '2026-12-10' })
  await scene.receive(here, bad, 10)
  await database.query(
    "INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES (gen_random_uuid(), $1, 'DEMO-2609-01', false)",
    [bad.id],
  )

  expect((await ask(here.id)).suggested).toEqual([])
})

test('is for managers of this very point', async () => {
  const [here, other] = [await scene.aPoint(), await scene.aPoint()]
  for (const actor of [scene.staffOf(here), transfers.managerOf(other)])
    expect((await ask(here.id, actor)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})
