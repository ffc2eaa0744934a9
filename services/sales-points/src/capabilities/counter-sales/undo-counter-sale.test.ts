import { randomUUID } from 'node:crypto'
import { SaleUndoneV1, ShelfChangedV1 } from '@ocop/contracts'
import { createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const SELL = `mutation ($input: SellAtCounterInput!) { sellAtCounter(input: $input) { ... on CounterSale { id } } }`
const UNDO = /* GraphQL */ `
  mutation ($input: UndoCounterSaleInput!) {
    undoCounterSale(input: $input) {
      __typename
      ... on CounterSale {
        id
        undoneAt
        undoReason
        total
      }
      ... on SaleAlreadyUndone {
        earlierUndoneAt
      }
    }
  }
`
const SALES = `query ($salesPointId: UUID!, $first: Int, $after: String) { counterSales(salesPointId: $salesPointId, first: $first, after: $after) {
  edges { node { id salesPoint { id } lines { quantity } } } pageInfo { hasNextPage endCursor } } }`
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
  return scene.insistOnLedger()
})
afterAll(() => database.drop())

async function aSale() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await scene.receive(point, product, 3, { lotCode: 'A', expiresOn: '2026-12-01' })
  await scene.receive(point, product, 3, { lotCode: 'B' })
  const staff = scene.staffOf(point)
  const lines = [{ productId: product.id, quantity: 4 }]
  const { data } = await client.execute(staff, SELL, { input: { idempotencyKey: randomUUID(), salesPointId: point.id, lines } })
  const counterSaleId = data!['sellAtCounter'].id as string
  const undo = async ({ idempotencyKey = randomUUID() as string, reason = 'khách đổi ý', actor = staff, id = counterSaleId } = {}) => {
    const answer = await client.execute(actor, UNDO, { input: { idempotencyKey, counterSaleId: id, reason } })
    return { ...answer.data?.['undoCounterSale'], errors: answer.errors }
  }
  return { point, product, staff, counterSaleId, undo, onHand: () => scene.onHand(point, product) }
}

test('goods return to the lots they came from, and it is told', async () => {
  const { undo, point, product, counterSaleId } = await aSale()

  expect(await undo()).toMatchObject({
    __typename: 'CounterSale',
    id: counterSaleId,
    undoneAt: noon.toISOString(),
    undoReason: 'khách đổi ý',
  })

  const lots = await database.query('SELECT lot_code, on_hand FROM stock_level WHERE sales_point_id = $1 ORDER BY lot_code', [point.id])
  expect(lots).toEqual([
    { lot_code: 'A', on_hand: 3 },
    { lot_code: 'B', on_hand: 3 },
  ])
  expect((await eventsIn(database, ShelfChangedV1)).findLast(event => event.productId === product.id)).toMatchObject({ available: 6 })
  expect(await eventsIn(database, SaleUndoneV1)).toContainEqual({ saleId: counterSaleId, salesPointId: point.id, at: noon.toISOString() })
})

test('ten people undo it at once, each with a key of his own: it is undone once', async () => {
  const { undo, onHand } = await aSale()

  const answers = await race(database, 10, () => undo())

  expect(answers.filter(({ __typename }) => __typename === 'CounterSale')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'SaleAlreadyUndone')).toHaveLength(9)
  expect(await onHand()).toBe(6)
})

test('the same key is answered the same', async () => {
  const { undo, onHand } = await aSale()
  const idempotencyKey = randomUUID()

  const answers = [await undo({ idempotencyKey }), await undo({ idempotencyKey })]

  expect(answers[0]).toEqual(answers[1])
  expect(await undo({ idempotencyKey, reason: 'other' })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await onHand()).toBe(6)
})

test('not on the next day in Vietnam', async () => {
  const { undo, onHand } = await aSale()
  now = new Date('2026-11-23T17:00:00Z')

  expect(await undo()).toMatchObject({ __typename: 'UndoPeriodOver' })
  expect(await onHand()).toBe(2)
})

test('a reason is needed', async () => {
  const { undo } = await aSale()
  expect((await undo({ reason: ' ' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'reason' } }])
})

test('another’s sale and no sale at all get the same answer', async () => {
  const { undo, onHand } = await aSale()
  const stranger = scene.staffOf(await scene.aPoint())

  const [others, none] = [await undo({ actor: stranger }), await undo({ id: randomUUID() })]

  expect(others.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(none.errors).toEqual(others.errors)
  expect(await onHand()).toBe(2)
})

test('staff list the sales of their point, page by page; others may not', async () => {
  const { point, staff, counterSaleId } = await aSale()
  const lines = [
    { productId: (await database.query('SELECT product_id AS id FROM shelf WHERE sales_point_id = $1', [point.id]))[0].id, quantity: 1 },
  ]
  const second = await client.execute(staff, SELL, { input: { idempotencyKey: randomUUID(), salesPointId: point.id, lines } })

  const page1 = (await client.execute(staff, SALES, { salesPointId: point.id, first: 1 })).data!['counterSales']
  const page2 = (await client.execute(staff, SALES, { salesPointId: point.id, first: 1, after: page1.pageInfo.endCursor })).data![
    'counterSales'
  ]

  expect(page1).toMatchObject({
    edges: [{ node: { id: second.data!['sellAtCounter'].id, salesPoint: { id: point.id } } }],
    pageInfo: { hasNextPage: true },
  })
  expect(page2).toMatchObject({ edges: [{ node: { id: counterSaleId } }], pageInfo: { hasNextPage: false } })
  const { errors } = await client.execute(scene.staffOf(await scene.aPoint()), SALES, { salesPointId: point.id })
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})
