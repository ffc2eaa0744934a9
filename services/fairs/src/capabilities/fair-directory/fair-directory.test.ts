import { randomUUID } from 'node:crypto'
import { fixedId } from '@ocop/service-kit/identifiers'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair, anApplication, aProduct } from '../../seeds/fair-ground.ts'

const LIST = /* GraphQL */ `
  query ($scope: FairScope, $unit: String, $search: String, $period: FairPeriod, $first: Int! = 20, $after: String) {
    fairs(scope: $scope, unit: $unit, search: $search, period: $period, first: $first, after: $after) {
      edges {
        cursor
        node {
          name
          deadlines {
            dueOn
          }
          exhibitors {
            lines {
              hasLapsedStar
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`
const ENTITIES = /* GraphQL */ `
  query ($keys: [_Any!]!) {
    _entities(representations: $keys) {
      ... on Fair {
        id
        name
      }
      ... on AdministrativeUnit {
        id
        fairs(first: 2) {
          name
        }
      }
    }
  }
`
const HOI_AN = fixedId('administrative-unit', '503@2024')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
beforeEach(() => database.query('TRUNCATE fair CASCADE'))
afterAll(() => database.drop())

async function names(variables: Record<string, unknown> = {}) {
  const { data, errors } = await client.execute(aVisitor(), LIST, variables)
  if (errors) throw new Error(errors[0]!.message)
  return (data!['fairs'].edges as { node: { name: string } }[]).map(({ node }) => node.name)
}

test('lists fairs that run or are to come, the next one first, by the day in Vietnam', async () => {
  await aFair(database, { name: 'ends today', starts_on: '2026-11-20', ends_on: '2026-11-23' })
  await aFair(database, { name: 'ended yesterday', starts_on: '2026-11-20', ends_on: '2026-11-22' })
  await aFair(database, { name: 'next month', starts_on: '2026-12-20', ends_on: '2026-12-24' })
  await aFair(database, { name: 'cancelled', status: 'CANCELLED' })
  await aFair(database, { name: 'a draft', status: 'DRAFT' })
  await aFair(database, { name: 'a cancelled draft', status: 'CANCELLED', announced_at: null })

  expect(await names()).toEqual(['ends today', 'next month'])
  expect(await names({ period: 'PAST' })).toEqual(['ended yesterday'])
  expect(await names({ period: 'ALL' })).toEqual(['cancelled', 'next month', expect.any(String), expect.any(String)])
})

test('finds by part of name or venue, with or without diacritics', async () => {
  await aFair(database, { name: 'one', folded: 'hoi-cho-dac-san-hoi-an' })
  await aFair(database, { name: 'other', folded: 'phien-cho-tam-ky' })

  expect(await names({ search: 'đặc sản' })).toEqual(['one'])
  expect(await names({ search: 'PHIEN cho' })).toEqual(['other'])
  expect(await names({ search: '%' })).toEqual([])
  expect(await names({ search: '  ' })).toHaveLength(2)
})

test('narrows by scope and by place: district, province around it, or any unit', async () => {
  const commune = randomUUID()
  await aFair(database, { name: 'in Hội An', unit_id: HOI_AN, scope: 'IN_PROVINCE' })
  await aFair(database, { name: 'in a commune', unit_id: commune })
  await aFair(database, { name: 'in Osaka', scope: 'OVERSEAS', country: 'JP' })

  expect(await names({ scope: 'OVERSEAS' })).toEqual(['in Osaka'])
  expect(await names({ unit: 'hoi-an' })).toEqual(['in Hội An'])
  expect(await names({ unit: HOI_AN })).toEqual(['in Hội An'])
  expect(await names({ unit: fixedId('administrative-unit', '48@2025') })).toEqual(['in Hội An'])
  expect(await names({ unit: commune })).toEqual(['in a commune'])
  expect(await names({ unit: 'nowhere' })).toEqual([])
})

test.each([['COMING'], ['ALL']])('pages through %s without a gap or a repeat, even where fairs start together', async period => {
  for (let day = 1; day <= 9; day++) await aFair(database, { name: `fair ${day}`, starts_on: `2027-01-0${Math.ceil(day / 3)}` })
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data }: Awaited<ReturnType<typeof client.execute>> = await client.execute(aVisitor(), LIST, { period, first: 2, after })
    seen.push(...data!['fairs'].edges.map(({ node }: { node: { name: string } }) => node.name))
    after = data!['fairs'].pageInfo.hasNextPage ? data!['fairs'].pageInfo.endCursor : null
  } while (after)

  expect(seen).toHaveLength(9)
  expect(new Set(seen).size).toBe(9)
})

test.each([
  ['no fair at a time', { first: 0 }, 'first'],
  ['too many at a time', { first: 101 }, 'first'],
  ['a cursor of another list', { after: 'bm9uc2Vuc2U' }, 'after'],
  ['a cursor that was tampered with', { after: Buffer.from('["x","y"]').toString('base64url') }, 'after'],
  ['an endless search', { search: 'x'.repeat(201) }, 'search'],
])('refuses %s', async (_, variables, field) => {
  const { errors } = await client.execute(aVisitor(), LIST, variables)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('a list of one and of twenty-four fairs, each with exhibitors, cost the same statements', async () => {
  const list = () => client.execute(aVisitor(), LIST, { first: 24 })
  const aFairWithExhibitors = async () => {
    const { fairId } = await aFair(database)
    for (let made = 0; made < 2; made++) {
      const { productId, producerId } = await aProduct(database)
      await anApplication(database, { fair_id: fairId, producer_id: producerId, product_ids: [productId], status: 'ACCEPTED' })
    }
  }
  await aFairWithExhibitors()
  const one = await countStatements(database, list)
  for (let count = 1; count < 24; count++) await aFairWithExhibitors()
  const many = await countStatements(database, list)

  expect(many).toBe(one)
  expect(many).toBeLessThanOrEqual(6)
})

test('a draft is there for its organizer alone', async () => {
  const { slug, organizerId, fairId } = await aFair(database, { status: 'DRAFT', name: 'a draft' })
  const owner = anActor('ORGANIZER', organizerId)
  const ask = async (actor = owner) =>
    (await client.execute(actor, 'query ($slug: String!) { fair(slug: $slug) { name } }', { slug })).data!['fair']
  const askByKey = async (actor = owner) =>
    (await client.execute(actor, ENTITIES, { keys: [{ __typename: 'Fair', id: fairId }] })).data!['_entities']

  expect(await ask()).toEqual({ name: 'a draft' })
  expect(await askByKey()).toEqual([{ id: fairId, name: 'a draft' }])
  for (const other of [aVisitor(), anActor('ORGANIZER', randomUUID()), anActor('OFFICER', organizerId)]) {
    expect(await ask(other)).toBeNull()
    expect(await askByKey(other)).toEqual([null])
  }
})

test('an organizer lists all own fairs, others nothing of them', async () => {
  const { organizerId } = await aFair(database, { status: 'DRAFT', name: 'a draft' })
  await aFair(database, { organizer_id: organizerId, name: 'a public one', starts_on: '2027-01-12' })
  await aFair(database, { name: 'of another' })
  const mine = async (actor = anActor('ORGANIZER', organizerId)) => client.execute(actor, '{ myFairs { edges { node { name status } } } }')

  expect((await mine()).data!['myFairs'].edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual([
    'a public one',
    'a draft',
  ])
  expect((await mine(anActor('ORGANIZER'))).data!['myFairs'].edges).toEqual([])
  expect((await mine(anActor('PRODUCER', organizerId))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await mine(aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('fairs by key come in the order asked for, by two statements at most, null where there is none', async () => {
  const fairs = await Promise.all([aFair(database), aFair(database), aFair(database)])
  const ids = [fairs[2]!.fairId, randomUUID(), fairs[0]!.fairId, fairs[1]!.fairId]
  const ask = () => client.execute(aVisitor(), ENTITIES, { keys: ids.map(id => ({ __typename: 'Fair', id })) })

  expect((await ask()).data!['_entities'].map((fair: { id: string } | null) => fair?.id ?? null)).toEqual([ids[0], null, ids[2], ids[3]])
  expect(await countStatements(database, ask)).toBeLessThanOrEqual(2)
})

test('a unit knows the coming fairs within it, many units at the price of one', async () => {
  const province = fixedId('administrative-unit', '49@2024')
  for (const day of ['03', '01', '02']) await aFair(database, { name: `Hội An ${day}`, unit_id: HOI_AN, starts_on: `2027-01-${day}` })
  await aFair(database, { name: 'over', unit_id: HOI_AN, starts_on: '2026-01-01', ends_on: '2026-01-02' })
  const ask = (ids: string[]) => client.execute(aVisitor(), ENTITIES, { keys: ids.map(id => ({ __typename: 'AdministrativeUnit', id })) })

  const { data } = await ask([HOI_AN, randomUUID(), province])

  const first2 = [{ name: 'Hội An 01' }, { name: 'Hội An 02' }]
  expect(data!['_entities'].map((unit: { fairs: object[] }) => unit.fairs)).toEqual([first2, [], first2])
  expect(await countStatements(database, () => ask([HOI_AN, province]))).toBe(await countStatements(database, () => ask([HOI_AN])))
})
