import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair, anApplication, aProduct } from '../../seeds/fair-ground.ts'

const EXHIBITORS = `query ($slug: String!) { fair(slug: $slug) { exhibitors { producer { id } products { id } lines { product { id } hasLapsedStar starProblem } } } }`
const OF_OTHERS = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
  ... on Product { exhibitedAt(first: 2) { slug } } ... on Producer { participations { id status message } } } }`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
afterAll(() => database.drop())

const ask = async (type: 'Product' | 'Producer', ids: string[], actor = aVisitor()) =>
  (await client.execute(actor, OF_OTHERS, { keys: ids.map(id => ({ __typename: type, id })) })).data!['_entities']
const shownAt = async (...ids: string[]) =>
  (await ask('Product', ids)).map(({ exhibitedAt }: { exhibitedAt: { slug: string }[] }) => exhibitedAt.map(({ slug }) => slug))

async function aBooth(fair: Record<string, unknown> = {}, product: Record<string, unknown> = {}, status = 'ACCEPTED') {
  const made = await aFair(database, { status: 'APPLICATIONS_CLOSED', ...fair })
  const { productId, producerId } = await aProduct(database, product)
  const { applicationId } = await anApplication(database, {
    fair_id: made.fairId,
    producer_id: producerId,
    product_ids: [productId],
    status,
  })
  return { ...made, productId, producerId, applicationId }
}

test('the public sees who has a booth, and of which products the star is valid on every day', async () => {
  const { slug, fairId, productId, producerId } = await aBooth()
  const lapsing = await aProduct(database, { star_valid_to: '2027-01-13' })
  await anApplication(database, {
    fair_id: fairId,
    producer_id: lapsing.producerId,
    product_ids: [lapsing.productId],
    status: 'ACCEPTED',
    decided_at: '2026-11-13T00:00:00Z',
  })
  await anApplication(database, { fair_id: fairId })

  const { data } = await client.execute(aVisitor(), EXHIBITORS, { slug })

  expect(data!['fair'].exhibitors).toEqual([
    {
      producer: { id: producerId },
      products: [{ id: productId }],
      lines: [{ product: { id: productId }, hasLapsedStar: false, starProblem: null }],
    },
    {
      producer: { id: lapsing.producerId },
      products: [],
      lines: [{ product: { id: lapsing.productId }, hasLapsedStar: true, starProblem: 'EXPIRED_BEFORE_FAIR_ENDS' }],
    },
  ])
})

test.each([
  ['a coming fair', {}, {}, 'ACCEPTED', true],
  ['a fair that runs today', { starts_on: '2026-11-20', ends_on: '2026-11-23', applications_close_at: '2026-11-01' }, {}, 'ACCEPTED', true],
  ['a fair that is over', { starts_on: '2026-11-20', ends_on: '2026-11-22', applications_close_at: '2026-11-01' }, {}, 'ACCEPTED', false],
  ['a cancelled fair', { status: 'CANCELLED' }, {}, 'ACCEPTED', false],
  ['a fair that has not answered', {}, {}, 'SUBMITTED', false],
  ['a fair it has a star for on some days only', {}, { star_valid_to: '2027-01-13' }, 'ACCEPTED', false],
  ['a coming fair, when its page was withdrawn', {}, { is_published: false }, 'ACCEPTED', false],
])('a product and %s', async (_, fair, product, status, isShown) => {
  const { slug, productId } = await aBooth(fair, product, status)

  expect(await shownAt(productId)).toEqual([isShown ? [slug] : []])
})

test('a product names its next fairs, and no more than were asked for', async () => {
  const { productId, producerId, slug } = await aBooth({ starts_on: '2027-01-02' })
  const others: string[] = []
  for (const day of ['05', '01', '03']) {
    const fair = await aFair(database, { starts_on: `2027-01-${day}` })
    others.push(fair.slug)
    await anApplication(database, { fair_id: fair.fairId, producer_id: producerId, product_ids: [productId], status: 'ACCEPTED' })
  }

  expect(await shownAt(productId, randomUUID())).toEqual([[others[1], slug], []])
})

test('a producer’s accepted applications are public, the others are the producer’s own', async () => {
  const { producerId, applicationId } = await aBooth()
  const { fairId } = await aFair(database, { status: 'APPLICATIONS_OPEN' })
  const waiting = await anApplication(database, { fair_id: fairId, producer_id: producerId, submitted_at: '2026-11-20T00:00:00Z' })

  expect(await ask('Producer', [producerId])).toEqual([{ participations: [{ id: applicationId, status: 'ACCEPTED', message: null }] }])
  const own = await ask('Producer', [producerId, randomUUID()], anActor('PRODUCER', producerId))
  expect(own[0].participations.map(({ id }: { id: string }) => id)).toEqual([waiting.applicationId, applicationId])
  expect(own[0].participations[0].message).toBe('Xin một gian góc')
  expect(own[1].participations).toEqual([])
})

test('one product or producer and twenty-four cost the same statements', async () => {
  const booths: { productId: string; producerId: string }[] = []
  for (let made = 0; made < 24; made++) booths.push(await aBooth())
  const products = booths.map(({ productId }) => productId)
  const producers = booths.map(({ producerId }) => producerId)

  const one = await countStatements(database, () => ask('Product', products.slice(0, 1)))
  expect(await countStatements(database, () => ask('Product', products))).toBe(one)
  expect(one).toBeLessThanOrEqual(4)
  const single = await countStatements(database, () => ask('Producer', producers.slice(0, 1)))
  expect(await countStatements(database, () => ask('Producer', producers))).toBe(single)
})
