import { randomUUID } from 'node:crypto'
import { GoodsReceivedV1 } from '@ocop/contracts'
import { anActor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const RECEIVE = /* GraphQL */ `
  mutation ($input: ReceiveGoodsInput!) {
    receiveGoods(input: $input) {
      __typename
      ... on StockLot {
        id
        product {
          id
        }
        lotCode
        expiresOn
        onHand
        unit
        isExpired
        isSellable
      }
      ... on LotExpiryDiffers {
        bookedExpiresOn
      }
      ... on QuantityOutOfRange {
        maximum
      }
      ... on Refusal {
        message
      }
    }
  }
`
const noon = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => noon)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

async function aCounter() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  const staff = scene.staffOf(point)
  const receive = async (given: Record<string, unknown> = {}, actor = staff) => {
    const input = { idempotencyKey: randomUUID(), salesPointId: point.id, productId: product.id, lotCode: 'LO-1', quantity: 12, ...given }
    const { data, errors } = await client.execute(actor, RECEIVE, { input })
    return { ...data?.['receiveGoods'], errors }
  }
  return { point, product, receive, onHand: () => scene.onHand(point, product) }
}

test('puts the goods on the shelf, and tells it', async () => {
  const { receive, product, point, onHand } = await aCounter()

  expect(await receive({ expiresOn: '2027-01-31', note: 'phiếu 12' })).toMatchObject({
    __typename: 'StockLot',
    product: { id: product.id },
    lotCode: 'LO-1',
    expiresOn: '2027-01-31',
    onHand: 12,
    unit: 'PIECE',
    isExpired: false,
    isSellable: true,
  })

  expect(await onHand()).toBe(12)
  const told = {
    salesPointId: point.id,
    productId: product.id,
    lotCode: 'LO-1',
    quantity: 12,
    expiresOn: '2027-01-31',
    at: noon.toISOString(),
  }
  expect(await eventsIn(database, GoodsReceivedV1)).toContainEqual(told)
})

test('more of a known lot adds up, whether its last day is repeated or not', async () => {
  const { receive } = await aCounter()
  await receive({ expiresOn: '2027-01-31' })

  expect(await receive()).toMatchObject({ onHand: 24, expiresOn: '2027-01-31' })
  expect(await receive({ expiresOn: '2027-01-31' })).toMatchObject({ onHand: 36 })
})

test('a last day that was not known before is kept', async () => {
  const { receive } = await aCounter()
  await receive()

  expect(await receive({ expiresOn: '2027-01-31' })).toMatchObject({ onHand: 24, expiresOn: '2027-01-31' })
})

test('sixty receipts of a new lot at once add up', async () => {
  const { receive, onHand } = await aCounter()

  const answers = await race(database, 60, () => receive({ quantity: 1 }))

  expect(answers.map(({ onHand }) => onHand).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  expect(await onHand()).toBe(60)
}, 60_000)

test('a repeated key answers what the first request got, even after other movements', async () => {
  const { receive, onHand } = await aCounter()
  const idempotencyKey = randomUUID()
  const first = await receive({ idempotencyKey })
  await receive()

  expect(await receive({ idempotencyKey })).toEqual(first)
  expect(await receive({ idempotencyKey, quantity: 13 })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await onHand()).toBe(24)
})

test.each([
  ['a code with a space', { lotCode: 'LO 1' }, 'LotCodeNotAllowed'],
  ['a code with a diacritic', { lotCode: 'LÔ-1' }, 'LotCodeNotAllowed'],
  ['a code of 21 signs', { lotCode: 'A'.repeat(21) }, 'LotCodeNotAllowed'],
  ['no code', { lotCode: '' }, 'LotCodeNotAllowed'],
  ['a lot that expired yesterday', { expiresOn: '2026-11-22' }, 'LotAlreadyExpired'],
  ['an unknown product', { productId: randomUUID() }, 'ProductNotKnown'],
  ['more than a billion', { quantity: 1_000_000_001 }, 'QuantityOutOfRange'],
])('refuses %s and writes nothing', async (_, given, refusal) => {
  const { receive, point } = await aCounter()

  expect(await receive(given)).toMatchObject({ __typename: refusal, message: expect.any(String) })

  expect(await database.query('SELECT FROM stock_level WHERE sales_point_id = $1', [point.id])).toEqual([])
})

test('a lot that expires today is taken in', async () => {
  const { receive } = await aCounter()
  expect(await receive({ expiresOn: '2026-11-23' })).toMatchObject({ __typename: 'StockLot', isSellable: true })
})

test('a level never grows beyond a billion', async () => {
  const { receive, onHand } = await aCounter()
  await receive({ quantity: 1_000_000_000 })

  expect(await receive({ quantity: 1 })).toMatchObject({ __typename: 'QuantityOutOfRange', maximum: 1_000_000_000 })
  expect(await onHand()).toBe(1_000_000_000)
})

test('a lot keeps one last day', async () => {
  const { receive, onHand } = await aCounter()
  await receive({ expiresOn: '2027-01-31' })

  expect(await receive({ expiresOn: '2027-02-28' })).toMatchObject({ __typename: 'LotExpiryDiffers', bookedExpiresOn: '2027-01-31' })
  expect(await onHand()).toBe(12)
})

test.each([
  ['zero', { quantity: 0 }],
  ['a negative quantity', { quantity: -5 }],
  ['a broken date', { expiresOn: '2027-02-30' }],
  ['a broken id', { productId: 'nuoc-mam' }],
  ['a note without end', { note: 'x'.repeat(501) }],
])('bad input: %s', async (_, given) => {
  const { receive } = await aCounter()
  expect((await receive(given)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('only staff of this very point may', async () => {
  const { receive, onHand } = await aCounter()

  for (const actor of [anActor('CONSUMER'), scene.staffOf(await scene.aPoint()), anActor('PRODUCER'), anActor('ADMINISTRATOR')]) {
    expect((await receive({}, actor)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  expect(await onHand()).toBe(0)
})
