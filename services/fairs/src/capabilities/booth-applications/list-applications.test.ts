import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair, anApplication } from '../../seeds/fair-ground.ts'

const OF_FAIR = `query ($slug: String!, $status: BoothApplicationStatus, $first: Int! = 50, $after: String) { fair(slug: $slug) {
  applications(status: $status, first: $first, after: $after) { edges { node { id status message lines { hasLapsedStar } fair { slug } } } pageInfo { hasNextPage endCursor } } } }`
const BY_KEY = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on BoothApplication { id status message declineReason producer { id } } } }`
const MINE = `query ($first: Int! = 20, $after: String) { myBoothApplications(first: $first, after: $after) { edges { node { id status } } pageInfo { hasNextPage endCursor } } }`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
afterAll(() => database.drop())

const byKey = async (id: string, actor = aVisitor()) =>
  (await client.execute(actor, BY_KEY, { keys: [{ __typename: 'BoothApplication', id }] })).data!['_entities'][0]

test('the organizer reads all applications of the fair, in the order they came, page by page and by status', async () => {
  const fair = await aFair(database, { status: 'APPLICATIONS_OPEN' })
  const ids: string[] = []
  for (const day of ['12', '10', '11'])
    ids.push((await anApplication(database, { fair_id: fair.fairId, submitted_at: `2026-11-${day}T00:00:00Z` })).applicationId)
  const declined = await anApplication(database, { fair_id: fair.fairId, status: 'DECLINED', submitted_at: '2026-11-13T00:00:00Z' })
  const ask = async (variables: object = {}) =>
    (await client.execute(anActor('ORGANIZER', fair.organizerId), OF_FAIR, { slug: fair.slug, ...variables })).data!['fair'].applications
  const found = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id)

  expect(found(await ask())).toEqual([ids[1], ids[2], ids[0], declined.applicationId])
  expect(found(await ask({ status: 'DECLINED' }))).toEqual([declined.applicationId])
  const first = await ask({ first: 3 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  expect(found(await ask({ first: 3, after: first.pageInfo.endCursor }))).toEqual([declined.applicationId])
})

test('nobody else reads them', async () => {
  const fair = await aFair(database, { status: 'APPLICATIONS_OPEN' })
  const { producerId } = await anApplication(database, { fair_id: fair.fairId })

  for (const other of [aVisitor(), anActor('ORGANIZER', randomUUID()), anActor('PRODUCER', producerId)]) {
    expect((await client.execute(other, OF_FAIR, { slug: fair.slug })).data).toEqual({ fair: { applications: null } })
  }
})

test('one application and twenty-four cost the same statements', async () => {
  const fair = await aFair(database, { status: 'APPLICATIONS_OPEN' })
  const ask = () => client.execute(anActor('ORGANIZER', fair.organizerId), OF_FAIR, { slug: fair.slug })
  await anApplication(database, { fair_id: fair.fairId })
  const one = await countStatements(database, ask)
  for (let made = 1; made < 24; made++) await anApplication(database, { fair_id: fair.fairId })

  expect(await countStatements(database, ask)).toBe(one)
})

test.each([
  ['SUBMITTED', null],
  ['DECLINED', null],
  ['WITHDRAWN', null],
  ['ACCEPTED', { status: 'ACCEPTED', message: null, declineReason: null }],
])('of an application that is %s strangers see no more than they should', async (status, seen) => {
  const fair = await aFair(database, { status: 'APPLICATIONS_OPEN' })
  const { applicationId, producerId } = await anApplication(database, { fair_id: fair.fairId, status })

  for (const stranger of [aVisitor(), anActor('PRODUCER', randomUUID()), anActor('OFFICER', producerId)]) {
    expect(await byKey(applicationId, stranger)).toEqual(seen && { id: applicationId, producer: { id: producerId }, ...seen })
  }
  for (const party of [anActor('PRODUCER', producerId), anActor('ORGANIZER', fair.organizerId)]) {
    expect(await byKey(applicationId, party)).toMatchObject({
      status,
      message: 'Xin một gian góc',
      declineReason: status === 'DECLINED' ? 'Hết chỗ' : null,
    })
  }
  expect(await byKey(randomUUID())).toBeNull()
})

test('a producer lists own applications at all fairs, the latest first', async () => {
  const producerId = randomUUID()
  const ids: string[] = []
  for (const day of ['01', '03', '02']) {
    const { fairId } = await aFair(database, { status: 'APPLICATIONS_OPEN' })
    ids.push(
      (await anApplication(database, { fair_id: fairId, producer_id: producerId, submitted_at: `2026-11-${day}T00:00:00Z` })).applicationId,
    )
  }
  const ask = async (variables: Record<string, unknown> = {}, actor = anActor('PRODUCER', producerId)) =>
    client.execute(actor, MINE, variables)
  const first = (await ask({ first: 2 })).data!['myBoothApplications']
  const second = (await ask({ first: 2, after: first.pageInfo.endCursor })).data!['myBoothApplications']

  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual([ids[1], ids[2], ids[0]])
  expect((await ask({}, anActor('PRODUCER', randomUUID()))).data!['myBoothApplications'].edges).toEqual([])
  expect((await ask({}, anActor('ORGANIZER', producerId))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await ask({ after: Buffer.from('["2026-11-01","1 OR 1"]').toString('base64url') })).errors).toMatchObject([
    { extensions: { field: 'after' } },
  ])
})
