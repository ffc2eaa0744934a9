import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair, anApplication, aProduct } from '../../seeds/fair-ground.ts'

const APPLY = /* GraphQL */ `
  mutation ($input: ApplyForBoothInput!) {
    applyForBooth(input: $input) {
      __typename
      ... on BoothApplication {
        id
        status
        message
        submittedAt
        decidedAt
        producer {
          id
        }
        shown: products {
          id
        }
        fair {
          status
        }
        lines {
          product {
            id
          }
          hasLapsedStar
          starProblem
        }
      }
      ... on ApplicationsNotOpen {
        fairStatus
        applicationsCloseAt
      }
      ... on ProductsWithoutValidStar {
        products {
          productId
          name
          reason
          expiresOn
        }
      }
      ... on ProductsNotYours {
        productIds
      }
      ... on AlreadyApplied {
        applicationId
      }
    }
  }
`
let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
})
beforeEach(() => void (now = new Date('2026-11-23T09:00:00Z')))
afterAll(() => database.drop())

async function anOpenFair(overrides: Record<string, unknown> = {}) {
  const fair = await aFair(database, { status: 'APPLICATIONS_OPEN', ...overrides })
  const { productId, producerId } = await aProduct(database)
  const producer = anActor('PRODUCER', producerId)
  const apply = (input: Record<string, unknown> = {}, actor = producer) =>
    client.execute(actor, APPLY, {
      input: { fairId: fair.fairId, producerId, productIds: [productId], idempotencyKey: randomUUID(), ...input },
    })
  const count = async () =>
    (await database.query('SELECT count(*)::int AS found FROM booth_application WHERE fair_id = $1', [fair.fairId]))[0].found
  const anotherProduct = async (more: Record<string, unknown> = {}) =>
    (await aProduct(database, { producer_id: producerId, ...more })).productId
  return { ...fair, productId, producerId, apply, count, anotherProduct }
}

test('a producer applies with chosen products', async () => {
  const fair = await anOpenFair()
  const second = await fair.anotherProduct()

  const { data } = await fair.apply({ productIds: [second, fair.productId], message: ' Xin gian góc ' })

  expect(data!['applyForBooth']).toEqual({
    __typename: 'BoothApplication',
    id: expect.any(String),
    status: 'SUBMITTED',
    message: 'Xin gian góc',
    submittedAt: now.toISOString(),
    decidedAt: null,
    producer: { id: fair.producerId },
    shown: [{ id: second }, { id: fair.productId }],
    fair: { status: 'APPLICATIONS_OPEN' },
    lines: [second, fair.productId].map(id => ({ product: { id }, hasLapsedStar: false, starProblem: null })),
  })
  const audited = await database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [data!['applyForBooth'].id])
  expect(audited).toEqual([{ action: 'applyForBooth' }])
})

test('products without a star on every day of the fair are refused, each with its reason, and nothing is written', async () => {
  const fair = await anOpenFair()
  const without = { star: null, star_valid_from: null, star_valid_to: null }
  const none = await fair.anotherProduct({ name: 'Chưa có sao', ...without })
  const expiring = await fair.anotherProduct({ name: 'Sắp hết hạn', star_valid_to: '2027-01-13' })
  const hidden = await fair.anotherProduct({ name: 'Đã gỡ', is_published: false })
  const revoked = await fair.anotherProduct({ name: 'Bị thu hồi' })
  await database.query(`INSERT INTO known_lapse VALUES ($1, $2, 4, 'REVOKED', '2026-10-01')`, [randomUUID(), revoked])

  const { data } = await fair.apply({ productIds: [fair.productId, none, expiring, hidden, revoked] })

  expect(data!['applyForBooth']).toEqual({
    __typename: 'ProductsWithoutValidStar',
    products: [
      { productId: none, name: 'Chưa có sao', reason: 'NONE', expiresOn: null },
      { productId: expiring, name: 'Sắp hết hạn', reason: 'EXPIRED_BEFORE_FAIR_ENDS', expiresOn: '2027-01-13' },
      { productId: hidden, name: 'Đã gỡ', reason: 'NOT_PUBLISHED', expiresOn: null },
      { productId: revoked, name: 'Bị thu hồi', reason: 'REVOKED', expiresOn: null },
    ],
  })
  expect(await fair.count()).toBe(0)
})

test('products of others and products nobody knows get the same answer', async () => {
  const fair = await anOpenFair()
  const { productId: foreign } = await aProduct(database)
  const unknown = randomUUID()

  const { data } = await fair.apply({ productIds: [fair.productId, foreign, unknown] })

  expect(data!['applyForBooth']).toEqual({ __typename: 'ProductsNotYours', productIds: [foreign, unknown] })
})

test.each([
  ['ANNOUNCED', null],
  ['APPLICATIONS_CLOSED', '2026-12-20T00:00:00.000Z'],
  ['HELD', null],
  ['CANCELLED', null],
])('a fair that is %s takes no applications', async (status, applicationsCloseAt) => {
  const fair = await anOpenFair({ status })

  expect((await fair.apply()).data!['applyForBooth']).toEqual({
    __typename: 'ApplicationsNotOpen',
    fairStatus: status,
    applicationsCloseAt,
  })
})

test('the closing moment itself is too late, though nobody has closed anything', async () => {
  const fair = await anOpenFair()

  now = new Date('2026-12-20T00:00:00Z')

  expect((await fair.apply()).data!['applyForBooth']).toMatchObject({
    __typename: 'ApplicationsNotOpen',
    fairStatus: 'APPLICATIONS_CLOSED',
  })
})

test('of twenty same applications one is made', async () => {
  const fair = await anOpenFair()

  const answers = await race(database, 20, () => fair.apply())

  const outcomes = answers.map(({ data }) => data!['applyForBooth'])
  const made = outcomes.filter(outcome => outcome.__typename === 'BoothApplication')
  expect(made).toHaveLength(1)
  expect(outcomes.filter(outcome => outcome.applicationId === made[0].id)).toHaveLength(19)
  expect(await fair.count()).toBe(1)
})

test('twenty repeats of one key get the one application', async () => {
  const fair = await anOpenFair()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 20, () => fair.apply({ idempotencyKey }))

  expect(new Set(answers.map(({ data }) => data!['applyForBooth'].id)).size).toBe(1)
  expect((await fair.apply({ idempotencyKey, message: 'khác' })).data).toEqual({ applyForBooth: { __typename: 'IdempotencyKeyReused' } })
  expect(await fair.count()).toBe(1)
})

test('a refused key is free for the next try', async () => {
  const fair = await anOpenFair({ status: 'ANNOUNCED' })
  const idempotencyKey = randomUUID()
  await fair.apply({ idempotencyKey })
  await database.query(`UPDATE fair SET status = 'APPLICATIONS_OPEN', applications_close_at = '2026-12-20' WHERE id = $1`, [fair.fairId])

  expect((await fair.apply({ idempotencyKey })).data!['applyForBooth'].__typename).toBe('BoothApplication')
})

test.each([
  ['WITHDRAWN', 'BoothApplication'],
  ['DECLINED', 'AlreadyApplied'],
  ['ACCEPTED', 'AlreadyApplied'],
])('who has an application that is %s gets %s', async (status, outcome) => {
  const fair = await anOpenFair()
  await anApplication(database, { fair_id: fair.fairId, producer_id: fair.producerId, status })

  expect((await fair.apply()).data!['applyForBooth'].__typename).toBe(outcome)
})

test.each([
  ['no products', () => ({ productIds: [] }), 'productIds'],
  ['one product twice', (id: string) => ({ productIds: [id, id] }), 'productIds'],
  ['fifty-one products', () => ({ productIds: Array.from({ length: 51 }, () => randomUUID()) }), 'productIds'],
  ['an endless message', () => ({ message: 'x'.repeat(2_001) }), 'message'],
])('refuses %s at the field', async (_, input, field) => {
  const fair = await anOpenFair()

  expect((await fair.apply(input(fair.productId))).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('only the producer applies, and never at a fair that is not public', async () => {
  const fair = await anOpenFair()
  const draft = await aFair(database, { status: 'DRAFT' })

  expect((await fair.apply({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  for (const stranger of [anActor('PRODUCER', randomUUID()), anActor('ORGANIZER', fair.producerId)]) {
    expect((await fair.apply({}, stranger)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  const hidden = await fair.apply({ fairId: draft.fairId })
  expect(hidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(hidden).toEqual(await fair.apply({ fairId: randomUUID() }))
  expect(await fair.count()).toBe(0)
})
