import { randomUUID } from 'node:crypto'
import { ShelfChangedV1 } from '@ocop/contracts'
import { anActor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const ADJUST = /* GraphQL */ `
  mutation ($input: AdjustStockInput!) {
    adjustStock(input: $input) {
      __typename
      ... on StockLot {
        id
        onHand
      }
      ... on InsufficientStock {
        available
      }
      ... on LotNotKnown {
        lotCode
      }
    }
  }
`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

async function aShelf(quantity = 10) {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  const lot = await scene.receive(point, product, quantity)
  const staff = scene.staffOf(point)
  const adjust = async (given: Record<string, unknown> = {}, actor = staff) => {
    const usual = {
      idempotencyKey: randomUUID(),
      salesPointId: point.id,
      productId: product.id,
      lotCode: lot.lotCode,
      change: -2,
      reason: 'DAMAGED',
    }
    const { data, errors } = await client.execute(actor, ADJUST, { input: { ...usual, ...given } })
    return { ...data?.['adjustStock'], errors }
  }
  return { point, product, lot, staff, adjust, onHand: () => scene.onHand(point, product) }
}

test('corrects the books with a reason, and tells it', async () => {
  const { adjust, lot, staff, product } = await aShelf(10)

  expect(await adjust({ note: 'vỡ chai' })).toMatchObject({ __typename: 'StockLot', id: lot.id, onHand: 8 })

  const [movement] = await database.query(
    `SELECT kind, quantity, on_hand_after, reason, note, actor_id FROM stock_movement WHERE kind = 'ADJUSTED' AND product_id = $1`,
    [product.id],
  )
  expect(movement).toEqual({ kind: 'ADJUSTED', quantity: -2, on_hand_after: 8, reason: 'DAMAGED', note: 'vỡ chai', actor_id: staff.userId })
  expect(await database.query('SELECT before, after FROM audit_entry WHERE subject_id = $1', [lot.id])).toEqual([
    { before: { onHand: 10 }, after: { onHand: 8, reason: 'DAMAGED', note: 'vỡ chai' } },
  ])
  expect((await eventsIn(database, ShelfChangedV1)).findLast(event => event.productId === product.id)).toMatchObject({ available: 8 })
})

test('managers may as well', async () => {
  const { adjust, point } = await aShelf(10)
  expect(await adjust({ change: 3, reason: 'FOUND' }, anActor('SALES_POINT_MANAGER', point.id))).toMatchObject({ onHand: 13 })
})

test('twenty people take the last ten at once: ten succeed', async () => {
  const { adjust, onHand } = await aShelf(10)

  const answers = await race(database, 20, () => adjust({ change: -1 }))

  expect(answers.filter(({ __typename }) => __typename === 'StockLot')).toHaveLength(10)
  expect(answers.filter(({ __typename }) => __typename === 'InsufficientStock')).toHaveLength(10)
  expect(await onHand()).toBe(0)
})

test('a repeated key adjusts once and answers the same; other content is refused', async () => {
  const { adjust, onHand } = await aShelf(10)
  const idempotencyKey = randomUUID()

  const answers = await race(database, 10, () => adjust({ idempotencyKey }))

  expect(answers.every(({ onHand }) => onHand === 8)).toBe(true)
  expect(await adjust({ idempotencyKey, change: -3 })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await onHand()).toBe(8)
})

test.each([
  ['more than there is', { change: -11 }, { __typename: 'InsufficientStock', available: 10 }],
  ['a lot that was never here', { lotCode: 'X' }, { __typename: 'LotNotKnown', lotCode: 'X' }],
  ['more than a billion', { change: 1_000_000_000, reason: 'FOUND' }, { __typename: 'QuantityOutOfRange' }],
])('refuses %s', async (_, given, refusal) => {
  const { adjust, onHand } = await aShelf(10)
  expect(await adjust(given)).toMatchObject(refusal)
  expect(await onHand()).toBe(10)
})

test.each([
  ['zero', { change: 0 }, 'change'],
  ['goods that grow by breaking', { change: 1 }, 'change'],
  ['another reason without words', { reason: 'OTHER' }, 'note'],
])('bad input: %s', async (_, given, field) => {
  const { adjust } = await aShelf()
  expect((await adjust(given)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('strangers and unknown points get the same answer', async () => {
  const { adjust } = await aShelf()
  const unknown = randomUUID()

  const [others, none] = [
    await adjust({}, scene.staffOf(await scene.aPoint())),
    await adjust({ salesPointId: unknown }, scene.staffOf({ id: unknown })),
  ]

  expect(others.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(none.errors).toEqual(others.errors)
})
