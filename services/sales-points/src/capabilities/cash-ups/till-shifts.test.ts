import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTillScene } from '../../seeds/till-scene.ts'

const SHIFTS = /* GraphQL */ `
  query ($salesPointId: UUID!) {
    tillShifts(salesPointId: $salesPointId) {
      edges {
        node {
          id
          openedAt
          openingCash
          closedAt
          countedCash
          saleCount
          cashSales
          transferSales
          expectedCash
          difference
          note
          missingCount
          till {
            id
          }
        }
      }
    }
  }
`
const UNDO = `mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename } }`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let tills: ReturnType<typeof setTillScene>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  tills = setTillScene(scene, client)
})
afterAll(() => database.drop())

test('a drawer that was opened, sold from and counted: what it should hold, what was counted, and why that differs', async () => {
  const { device, line, send, staff, point, till } = await tills.aCounter(50)
  const shifts = async () =>
    (await client.execute(staff, SHIFTS, { salesPointId: point.id })).data!['tillShifts'].edges.map(({ node }: { node: unknown }) => node)
  const opening = device.write({ kind: 'OPENING', cash: 500_000 })
  const [cash, transfer, undone] = [
    device.sell([line(2)]),
    device.sell([line(1)], { paymentMethod: 'BANK_TRANSFER' }),
    device.sell([line(4)]),
  ]
  const late = device.sell([line(1)])
  const closing = device.write({ kind: 'CLOSING', cash: 690_000, note: 'thiếu tiền lẻ' })
  await send([opening, cash, transfer, undone, closing])
  const [{ counterSaleId }] = await database.query('SELECT counter_sale_id AS "counterSaleId" FROM till_entry WHERE id = $1', [undone.id])
  await client.execute(staff, UNDO, { input: { idempotencyKey: randomUUID(), counterSaleId, reason: 'khách trả lại' } })

  const before = {
    openingCash: 500_000,
    saleCount: 2,
    cashSales: 130_000,
    transferSales: 65_000,
    expectedCash: 630_000,
    countedCash: 690_000,
  }
  expect(await shifts()).toMatchObject([
    { id: opening.id, ...before, difference: 60_000, note: 'thiếu tiền lẻ', missingCount: 1, till: { id: till.id } },
  ])

  await send([late, device.write({ kind: 'OPENING', cash: 1_000 }), device.sell([line(1)])])
  expect(await shifts()).toMatchObject([
    { openingCash: 1_000, closedAt: null, countedCash: null, difference: null, saleCount: 1, expectedCash: 66_000, missingCount: 0 },
    { id: opening.id, saleCount: 3, expectedCash: 695_000, difference: -5_000, missingCount: 0 },
  ])
})

test('others may not see it', async () => {
  const { point } = await tills.aCounter(0)
  const { errors } = await client.execute(scene.staffOf(await scene.aPoint()), SHIFTS, { salesPointId: point.id })
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})
