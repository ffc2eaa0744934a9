import { randomUUID } from 'node:crypto'
import { type Actor, VISITOR } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { countStatements, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

const CREATE = `mutation ($input: CreateOrganizationInput!) { outcome: createOrganization(input: $input) { __typename ... on Organization { id name kind isDemo } } }`
const LIST = `query ($first: Int = 20, $after: String, $search: String, $kind: OrganizationKind) { organizations(first: $first, after: $after, search: $search, kind: $kind) { edges { node { name } } pageInfo { hasNextPage endCursor } } }`
const AUDIT = `query ($subject: String!, $subjectId: String!, $first: Int = 20, $after: String) { auditEntries(subject: $subject, subjectId: $subjectId, first: $first, after: $after) { edges { node { actorId action changes { name before after } } } pageInfo { hasNextPage endCursor } } }`
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => new Date(), settings)
  client = createTestClient(application.schema)
  await application.accounts.unitOfWork.run(transaction => seedDemo(transaction, { application }))
})
afterAll(() => database.drop())

const administrator: Actor = {
  userId: fixedId('user', 'quantri@demo.ocop'),
  memberships: [{ role: 'ADMINISTRATOR', organizationId: fixedId('organization', 'ocop-connect-demo'), subjectIds: [] }],
}
const officer: Actor = {
  userId: fixedId('user', 'canbo@demo.ocop'),
  memberships: [{ role: 'OFFICER', organizationId: fixedId('organization', 'so-nong-nghiep-va-moi-truong-demo'), subjectIds: [] }],
}
const create = (input: Record<string, unknown> = {}, actor = administrator) =>
  client.execute(actor, CREATE, { input: { idempotencyKey: randomUUID(), name: 'HTX Thử nghiệm', kind: 'PRODUCER', ...input } })
const names = async (variables: Record<string, unknown>) =>
  (await client.execute(administrator, LIST, variables)).data!['organizations'].edges.map(
    ({ node }: { node: { name: string } }) => node.name,
  )

test('an administrator registers an organization, and the audit trail says so', async () => {
  const { data } = await create({ name: '  HTX Thử nghiệm ' })
  expect(data!['outcome']).toEqual({
    __typename: 'Organization',
    id: expect.any(String),
    name: 'HTX Thử nghiệm',
    kind: 'PRODUCER',
    isDemo: false,
  })

  const audit = await client.execute(administrator, AUDIT, { subject: 'Organization', subjectId: data!['outcome'].id })
  expect(audit.data!['auditEntries'].edges).toEqual([
    {
      node: {
        actorId: administrator.userId,
        action: 'createOrganization',
        changes: [
          { name: 'kind', before: null, after: 'PRODUCER' },
          { name: 'name', before: null, after: 'HTX Thử nghiệm' },
        ],
      },
    },
  ])
})

test('asking twice is asking once; other content under the same key is refused', async () => {
  const idempotencyKey = randomUUID()
  const answers = await race(database, 6, () => create({ idempotencyKey }))
  expect(new Set(answers.map(({ data }) => data!['outcome'].id)).size).toBe(1)
  expect((await create({ idempotencyKey, name: 'Tên khác' })).data!['outcome']).toEqual({ __typename: 'IdempotencyKeyReused' })
})

test.each(['', ' x ', 'x'.repeat(201)])('the name %j is told to be no name', async name => {
  expect((await create({ name })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'name' } }])
})

test('only administrators register, list and look into the audit trail, whatever a token says', async () => {
  const liar: Actor = { ...officer, memberships: administrator.memberships }
  const audit = { subject: 'User', subjectId: officer.userId }
  expect((await create({}, officer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await create({}, liar)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(officer, LIST)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(liar, AUDIT, audit)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(officer, AUDIT, audit)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(VISITOR, AUDIT, audit)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('organizations are found by a part of their name, and by kind', async () => {
  expect(await names({ search: 'điểm bán' })).toHaveLength(2)
  expect(await names({ search: 'ĐIỂM BÁN HỘI' })).toHaveLength(1)
  expect(await names({ search: '%' })).toEqual([])
  expect(await names({ kind: 'PLATFORM' })).toEqual(['OCOP Connect (demo)'])
})

test('organizations are listed by name, page by page, each once', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await client.execute(administrator, LIST, { first: 3, after })
    seen.push(...data!['organizations'].edges.map(({ node }: { node: { name: string } }) => node.name))
    after = data!['organizations'].pageInfo.hasNextPage ? data!['organizations'].pageInfo.endCursor : null
  } while (after)
  expect(seen).toHaveLength((await database.query('SELECT id FROM organization')).length)
})

test('a list of one and of many organizations costs the same', async () => {
  const cost = (first: number) => countStatements(database, () => client.execute(administrator, LIST, { first }))
  await cost(1)
  expect(await cost(24)).toBe(await cost(1))
})

test('the audit trail is read latest first, page by page, and holds no personal data', async () => {
  const subjectId = fixedId('user', 'diemban@demo.ocop')
  for (let write = 0; write < 3; write += 1) {
    await database.query(
      `INSERT INTO audit_entry (id, actor_id, action, subject, subject_id, at) VALUES ($1, 'system', $2, 'User', $3, $4)`,
      [randomUUID(), `write${write}`, subjectId, new Date(Date.now() + (write + 1) * 60_000)],
    )
  }
  const page = async (after: string | null) =>
    (await client.execute(administrator, AUDIT, { subject: 'User', subjectId, first: 2, after })).data!['auditEntries']
  const first = await page(null)
  const second = await page(first.pageInfo.endCursor)
  const actions = [...first.edges, ...second.edges].map(({ node }: { node: { action: string } }) => node.action)
  expect(actions).toEqual(['write2', 'write1', 'write0', 'seedDemo'])
  expect(second.pageInfo.hasNextPage).toBe(false)
  expect(JSON.stringify(await database.query('SELECT before, after FROM audit_entry'))).not.toContain('@')
})
