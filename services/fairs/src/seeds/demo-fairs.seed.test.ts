import { BoothApplicationDecidedV1, FairAnnouncedV1, FairCancelledV1, FairHeldV1 } from '@ocop/contracts'
import { fixedId } from '@ocop/service-kit/identifiers'
import { loadDemo } from '@ocop/service-kit/service'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterEach, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { seedDemo } from './demo-fairs.seed.ts'

const PUBLIC = `{ coming: fairs { edges { node { slug status isDemo exhibitors { products { id } lines { hasLapsedStar } } } } } past: fairs(period: PAST) { edges { node { slug status } } }
  cancelled: fair(slug: "phien-cho-vung-cao-nam-tra-my") { status cancelReason } draft: fair(slug: "le-hoi-ocop-mua-he-hoi-an") { id } }`
const SHOWN = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Product { exhibitedAt { slug } } } }`
const APPLY = `mutation ($input: ApplyForBoothInput!) { applyForBooth(input: $input) { __typename ... on ProductsWithoutValidStar { products { reason expiresOn } } } }`
const FISH_SAUCE = fixedId('product', 'nuoc-mam-lang-bich-hoa')
const ITS_PRODUCER = fixedId('producer', 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang')

let database: Awaited<ReturnType<typeof createTestDatabase>>
afterEach(() => database.drop())

async function aDemo(today: string) {
  database = await createTestDatabase({ entities, migrations })
  const clock = () => new Date(today)
  const loaded = [
    await loadDemo(database, transaction => seedDemo(transaction, { clock })),
    await loadDemo(database, transaction => seedDemo(transaction, { clock })),
  ]
  return { loaded, client: createTestClient((await createApplication(database, clock)).schema) }
}

test.each(['2026-11-23T09:00:00Z', '2027-08-30T20:00:00Z', '2028-02-29T00:00:00Z'])(
  'the demo of %s has a fair in every situation, once',
  async today => {
    const { loaded, client } = await aDemo(today)

    const { data } = await client.execute(aVisitor(), PUBLIC)

    expect(loaded).toEqual([true, false])
    expect(data!['coming'].edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { slug: 'hoi-cho-qua-tet-hoi-an', status: 'APPLICATIONS_CLOSED', isDemo: true },
      { slug: 'phien-cho-ocop-cuoi-nam-tam-ky', status: 'APPLICATIONS_OPEN' },
      { slug: 'tuan-hang-ocop-tai-ha-noi', status: 'APPLICATIONS_OPEN' },
      { slug: 'gioi-thieu-ocop-tai-osaka', status: 'ANNOUNCED' },
    ])
    expect(data!['past'].edges).toEqual([{ node: { slug: 'hoi-cho-ocop-mua-thu-tam-ky', status: 'HELD' } }])
    expect(data!['cancelled']).toMatchObject({ status: 'CANCELLED' })
    expect(data!['draft']).toBeNull()
    const announced = await Promise.all([
      eventsIn(database, FairAnnouncedV1),
      eventsIn(database, FairHeldV1),
      eventsIn(database, FairCancelledV1),
      eventsIn(database, BoothApplicationDecidedV1),
    ])
    expect(announced.map(events => events.length)).toEqual([6, 1, 1, 12])
  },
)

test('today the fair in Hội An shows all its products with their stars, and the product says so', async () => {
  const { client } = await aDemo('2026-11-23T09:00:00Z')

  const [hoiAn] = (await client.execute(aVisitor(), PUBLIC)).data!['coming'].edges
  expect(hoiAn.node.exhibitors).toHaveLength(5)
  expect(hoiAn.node.exhibitors[0]).toEqual({ products: [{ id: FISH_SAUCE }], lines: [{ hasLapsedStar: false }] })
  const shown = await client.execute(aVisitor(), SHOWN, { keys: [{ __typename: 'Product', id: FISH_SAUCE }] })
  expect(shown.data!['_entities'][0].exhibitedAt).toEqual([{ slug: 'hoi-cho-qua-tet-hoi-an' }])
})

test('the demo producer may apply where the star lasts, and is told why not where it does not', async () => {
  const { client } = await aDemo('2026-11-23T09:00:00Z')
  const apply = async (slug: string, idempotencyKey: string) => {
    const input = { fairId: fixedId('fair', slug), producerId: ITS_PRODUCER, productIds: [FISH_SAUCE], idempotencyKey }
    return (await client.execute(anActor('PRODUCER', ITS_PRODUCER), APPLY, { input })).data!['applyForBooth']
  }

  expect(await apply('phien-cho-ocop-cuoi-nam-tam-ky', fixedId('key', '1'))).toEqual({ __typename: 'BoothApplication' })
  expect(await apply('tuan-hang-ocop-tai-ha-noi', fixedId('key', '2'))).toEqual({
    __typename: 'ProductsWithoutValidStar',
    products: [{ reason: 'EXPIRED_BEFORE_FAIR_ENDS', expiresOn: '2026-12-22' }],
  })
})
