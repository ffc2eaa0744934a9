import { randomUUID } from 'node:crypto'
import { SaleRecordedV1, ShelfChangedV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const SELL = /* GraphQL */ `
  mutation ($input: SellAtCounterInput!) {
    sellAtCounter(input: $input) {
      __typename
      ... on CounterSale {
        id
        soldAt
        total
        lines {
          product {
            id
          }
          lotCode
          quantity
          unitPrice
          amount
        }
      }
      ... on InsufficientStock {
        productId
        available
      }
      ... on LotNotSellable {
        reason
        lotCode
      }
      ... on SalesPointNotActive {
        status
      }
    }
  }
`
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

/** As a till does: a call that a busy machine did not answer is repeated with its key. */
async function untilAnswered<Answer extends { errors?: unknown }>(call: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = randomUUID()
  let answer = await call(key)
  for (let tries = 1; answer.errors && tries < 10; tries += 1) answer = await call(key)
  return answer
}

type Line = { productId: string; quantity: number; lotCode?: string }

async function aCounter(quantity = 10, given: Parameters<typeof scene.aProduct>[0] = {}) {
  const point = await scene.aPoint()
  const product = await scene.aProduct(given)
  if (quantity > 0) await scene.receive(point, product, quantity)
  const staff = scene.staffOf(point)
  const sell = async (lines: Line[], idempotencyKey: string = randomUUID(), actor = staff, salesPointId = point.id) => {
    const { data, errors } = await client.execute(actor, SELL, { input: { idempotencyKey, salesPointId, lines } })
    return { ...data?.['sellAtCounter'], errors }
  }
  const onHand = () => scene.onHand(point, product)
  return {
    point,
    product,
    staff,
    sell,
    onHand,
    line: (quantity: number, lotCode?: string): Line => ({ productId: product.id, quantity, ...(lotCode && { lotCode }) }),
  }
}

test('sells at the price of the moment, and tells it', async () => {
  const { sell, line, point, product, onHand } = await aCounter(10)

  const sale = await sell([line(3)])

  expect(sale).toMatchObject({
    __typename: 'CounterSale',
    soldAt: noon.toISOString(),
    total: 195_000,
    lines: [{ product: { id: product.id }, lotCode: 'DEMO-2609-01', quantity: 3, unitPrice: 65_000, amount: 195_000 }],
  })
  expect(await onHand()).toBe(7)
  const line1 = { productId: product.id, lotCode: 'DEMO-2609-01', quantity: 3, amount: 195_000 }
  expect(await eventsIn(database, SaleRecordedV1)).toContainEqual({
    saleId: sale.id,
    salesPointId: point.id,
    lines: [line1],
    at: noon.toISOString(),
  })
  const shelves = (await eventsIn(database, ShelfChangedV1)).filter(({ productId }) => productId === product.id)
  expect(shelves.map(({ available }) => available)).toEqual([10, 7])
  expect(await database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [sale.id])).toEqual([{ action: 'sellAtCounter' }])
})

test('a product without a price is sold with its amount open', async () => {
  const { sell, line } = await aCounter(10, { price: null })

  expect(await sell([line(1)])).toMatchObject({ total: null, lines: [{ unitPrice: null, amount: null }] })
})

test('takes first what expires first, from several lots', async () => {
  const { sell, line, point, product } = await aCounter(0)
  await scene.receive(point, product, 5, { lotCode: 'LATE', expiresOn: '2027-05-01' })
  await scene.receive(point, product, 2, { lotCode: 'SOON', expiresOn: '2026-11-23' })

  const { lines } = await sell([line(3)])

  expect(lines).toMatchObject([
    { lotCode: 'LATE', quantity: 1 },
    { lotCode: 'SOON', quantity: 2 },
  ])
})

test('all lines or none; lines for the same goods are added up', async () => {
  const { sell, line, point, onHand, product } = await aCounter(5)
  const other = await scene.aProduct()
  await scene.receive(point, other, 5)

  expect(await sell([{ productId: other.id, quantity: 1 }, line(3), line(3)])).toMatchObject({
    __typename: 'InsufficientStock',
    productId: product.id,
    available: 5,
  })

  expect(await onHand()).toBe(5)
  expect(await scene.onHand(point, other)).toBe(5)
})

test('an expired lot is not sold, by name or otherwise', async () => {
  const { sell, line, point, product, onHand } = await aCounter(0)
  await scene.receive(point, product, 5, { lotCode: 'OLD', expiresOn: '2026-11-23' })
  now = new Date('2026-11-23T17:00:00Z')

  expect(await sell([line(1, 'OLD')])).toMatchObject({ __typename: 'LotNotSellable', reason: 'EXPIRED', lotCode: 'OLD' })
  expect(await sell([line(1)])).toMatchObject({ __typename: 'InsufficientStock', available: 0 })
  expect(await onHand()).toBe(5)
})

test.each([
  [20, 5],
  [200, 50],
])(
  '%i sellers at once on %i units: exactly that many succeed, five times over',
  async (sellers, units) => {
    for (let round = 0; round < 5; round += 1) {
      const { sell, line, onHand } = await aCounter(units)

      const answers = await race(database, sellers, () => untilAnswered(key => sell([line(1)], key)))

      expect(answers.filter(({ __typename }) => __typename === 'CounterSale')).toHaveLength(units)
      expect(answers.filter(({ __typename }) => __typename === 'InsufficientStock')).toHaveLength(sellers - units)
      expect(await onHand()).toBe(0)
      expect(await application.checkLedger.execute()).toEqual([])
    }
  },
  120_000,
)

test('the same key twenty times at once is one sale', async () => {
  const { sell, line, onHand } = await aCounter(10)
  const key = randomUUID()

  const answers = await race(database, 20, () => sell([line(2)], key))

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(answers.every(({ total }) => total === 130_000)).toBe(true)
  expect(await onHand()).toBe(8)
})

test('the same key with other content is refused', async () => {
  const { sell, line, onHand } = await aCounter(10)
  const key = randomUUID()
  await sell([line(2)], key)

  expect(await sell([line(3)], key)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await onHand()).toBe(8)
})

test('a refused sale frees its key', async () => {
  const { sell, line, point, product } = await aCounter(0)
  const key = randomUUID()
  expect(await sell([line(1)], key)).toMatchObject({ __typename: 'InsufficientStock' })
  await scene.receive(point, product, 1)

  expect(await sell([line(1)], key)).toMatchObject({ __typename: 'CounterSale' })
})

test('sales of the same products in any order never wait in a circle', async () => {
  const { sell, point, line } = await aCounter(400)
  const others = await Promise.all([scene.aProduct(), scene.aProduct(), scene.aProduct()])
  for (const product of others) await scene.receive(point, product, 400)
  const basket = [line(1), ...others.map(({ id }) => ({ productId: id, quantity: 1 }))]
  let turn = 0

  const answers = await race(database, 60, () => sell(turn++ % 2 === 0 ? basket : basket.toReversed()))

  expect(answers.every(({ __typename }) => __typename === 'CounterSale')).toBe(true)
})

test('what was announced last is what is there, though two lots are sold side by side', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { sell, line, point, product } = await aCounter(0)
    await scene.receive(point, product, 15, { lotCode: 'A' })
    await scene.receive(point, product, 15, { lotCode: 'B' })
    let turn = 0

    await race(database, 28, () => sell([line(1, turn++ % 2 === 0 ? 'A' : 'B')]))

    expect((await eventsIn(database, ShelfChangedV1)).findLast(({ productId }) => productId === product.id)).toMatchObject({ available: 2 })
  }
})

test('what was announced last is what is there, however sales and receipts interleave', async () => {
  const { sell, line, point, product, onHand } = await aCounter(30)
  let turn = 0

  await race(database, 60, () => (turn++ % 3 === 0 ? scene.receive(point, product, 1, { lotCode: `L${turn}` }) : sell([line(1)])))

  const shelves = (await eventsIn(database, ShelfChangedV1)).filter(({ productId }) => productId === product.id)
  expect(shelves.at(-1)!.available).toBe(await onHand())
})

test.each([
  ['no line', [], 'lines'],
  ['a quantity of zero', [{ productId: randomUUID(), quantity: 0 }], undefined],
  ['a negative quantity', [{ productId: randomUUID(), quantity: -1 }], undefined],
  ['half a unit', [{ productId: randomUUID(), quantity: 0.5 }], undefined],
  ['more than a billion', [{ productId: randomUUID(), quantity: 1_000_000_001 }], 'lines.0.quantity'],
  ['a product id that is none', [{ productId: 'x', quantity: 1 }], undefined],
])('bad input: %s', async (_, lines, field) => {
  const { sell } = await aCounter(0)

  const { errors } = await sell(lines)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) } }])
})

test('an amount that money cannot hold is refused', async () => {
  const { sell, line, onHand } = await aCounter(1_000_000_000, { price: 10_000_000 })

  expect(await sell([line(1_000_000_000)])).toMatchObject({ __typename: 'AmountTooLarge' })
  expect(await onHand()).toBe(1_000_000_000)
})

test('an unknown or withdrawn product is not sold', async () => {
  const { sell, line, product } = await aCounter(5)
  await application.rememberProduct.withdraw(database, product.id, '2026-11-01T00:00:00Z')

  expect(await sell([line(1)])).toMatchObject({ __typename: 'ProductNotKnown' })
  expect(await sell([{ productId: randomUUID(), quantity: 1 }])).toMatchObject({ __typename: 'ProductNotKnown' })
})

test('a suspended point does not sell', async () => {
  const { sell, line, point } = await aCounter(5)
  await scene.become('SUSPENDED', point)

  expect(await sell([line(1)])).toMatchObject({ __typename: 'SalesPointNotActive', status: 'SUSPENDED' })
})

test('strangers, staff of another point and staff of an unknown point get the same answer', async () => {
  const { sell, line, onHand } = await aCounter(5)
  const unknown = randomUUID()
  const answers = [
    await sell([line(1)], randomUUID(), anActor('CONSUMER')),
    await sell([line(1)], randomUUID(), scene.staffOf(await scene.aPoint())),
    await sell([line(1)], randomUUID(), scene.staffOf({ id: unknown }), unknown),
  ]

  expect(new Set(answers.map(({ errors }) => JSON.stringify([errors![0]!.message, errors![0]!.extensions!.code]))).size).toBe(1)
  expect(answers[0]!.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await sell([line(1)], randomUUID(), aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect(await onHand()).toBe(5)
})
