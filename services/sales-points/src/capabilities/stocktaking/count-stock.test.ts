import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const COUNT = /* GraphQL */ `
  mutation ($input: CountStockInput!) {
    countStock(input: $input) {
      __typename
      ... on StockCount {
        id
        countedAt
        lotCount
        differences {
          product {
            id
          }
          lotCode
          expected
          counted
          difference
        }
      }
      ... on LotNotKnown {
        lotCode
      }
      ... on CountBelowReserved {
        reserved
      }
    }
  }
`
const SELL = `mutation ($input: SellAtCounterInput!) { sellAtCounter(input: $input) { __typename } }`
const noon = '2026-11-23T05:00:00.000Z'
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date(noon))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

async function aShelf() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await scene.receive(point, product, 10, { lotCode: 'A' })
  await scene.receive(point, product, 5, { lotCode: 'B' })
  const staff = scene.staffOf(point)
  const line = (lotCode: string, counted: number) => ({ productId: product.id, lotCode, counted })
  const count = async (lines: object[], idempotencyKey: string = randomUUID(), actor = staff) => {
    const { data, errors } = await client.execute(actor, COUNT, { input: { idempotencyKey, salesPointId: point.id, lines } })
    return { ...data?.['countStock'], errors }
  }
  const sell = async () => {
    const lines = [{ productId: product.id, quantity: 1 }]
    const { data } = await client.execute(staff, SELL, { input: { idempotencyKey: randomUUID(), salesPointId: point.id, lines } })
    return data!['sellAtCounter'].__typename as string
  }
  return { point, product, count, line, sell, onHand: () => scene.onHand(point, product) }
}

test('makes the books agree and says where they were wrong', async () => {
  const { count, line, product, onHand } = await aShelf()

  expect(await count([line('A', 8), line('B', 5)])).toMatchObject({
    __typename: 'StockCount',
    countedAt: noon,
    lotCount: 2,
    differences: [{ product: { id: product.id }, lotCode: 'A', expected: 10, counted: 8, difference: -2 }],
  })
  expect(await onHand()).toBe(13)
})

test('a count that finds nothing wrong moves nothing', async () => {
  const { count, line, product } = await aShelf()

  expect(await count([line('A', 10), line('B', 5)])).toMatchObject({ lotCount: 2, differences: [] })

  expect(await database.query(`SELECT FROM stock_movement WHERE product_id = $1 AND kind = 'COUNTED'`, [product.id])).toEqual([])
})

test('a lot may be counted to nothing', async () => {
  const { count, line, onHand } = await aShelf()
  expect(await count([line('A', 0)])).toMatchObject({ differences: [{ difference: -10 }] })
  expect(await onHand()).toBe(5)
})

test('counts and sales at the same time: each difference is from the books of that moment, and the ledger adds up', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { count, line, sell, onHand, product } = await aShelf()
    let turn = 0

    const answers: unknown[] = await race(database, 12, () => (turn++ % 4 === 0 ? count([line('A', 9), line('B', 4)]) : sell()))

    expect(answers.every(answer => answer === 'CounterSale' || (answer as { id?: string }).id)).toBe(true)
    const movements = await database.query('SELECT kind, quantity FROM stock_movement WHERE product_id = $1 ORDER BY sequence', [
      product.id,
    ])
    expect(movements.reduce((sum: number, { quantity }: { quantity: number }) => sum + quantity, 0)).toBe(await onHand())
    await scene.insistOnLedger()
  }
})

test('a repeated key counts once and answers the same; other content is refused', async () => {
  const { count, line, onHand } = await aShelf()
  const key = randomUUID()

  const answers = await race(database, 10, () => count([line('A', 8)], key))

  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await count([line('A', 7)], key)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await onHand()).toBe(13)
})

test('a lot that was never here refuses the whole count', async () => {
  const { count, line, onHand } = await aShelf()
  expect(await count([line('A', 1), line('X', 1)])).toMatchObject({ __typename: 'LotNotKnown', lotCode: 'X' })
  expect(await onHand()).toBe(15)
})

test('no fewer than are set aside', async () => {
  const { count, line, point, product } = await aShelf()
  const wanted = { salesPointId: point.id, productId: product.id, quantity: 3 }
  await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [wanted], isAdult: false }, anActor())
  expect(await count([line('A', 2)])).toMatchObject({ __typename: 'CountBelowReserved', reserved: 3 })
})

test.each([
  ['no line', () => [], 'lines'],
  ['a negative count', (line: (lot: string, counted: number) => object) => [line('A', 1), line('B', -1)], 'lines.1.counted'],
  ['more than a billion', (line: (lot: string, counted: number) => object) => [line('A', 1_000_000_001)], 'lines.0.counted'],
  ['a lot twice', (line: (lot: string, counted: number) => object) => [line('A', 1), line('A', 2)], 'lines.1.lotCode'],
])('bad input: %s', async (_, lines, field) => {
  const { count, line } = await aShelf()
  expect((await count(lines(line))).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('only staff of this very point may', async () => {
  const { count, line } = await aShelf()
  for (const actor of [anActor('OFFICER'), scene.staffOf(await scene.aPoint())]) {
    expect((await count([line('A', 1)], randomUUID(), actor)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
})
