import { randomUUID } from 'node:crypto'
import { MembershipEndedV1 } from '@ocop/contracts'
import { type Actor, VISITOR } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { countStatements, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

const MEMBERSHIP =
  'id role subjectIds since user { displayName email } organization { name } subjects { __typename ... on SalesPoint { id } ... on Producer { id } ... on AdministrativeUnit { id } ... on Organization { id name } }'
const ME = `{ me { memberships { ${MEMBERSHIP} } } }`
const END = `mutation ($input: EndMembershipInput!) { outcome: endMembership(input: $input) { __typename ... on MembershipEnded { membership { id role } } } }`
const MEMBERS = `query ($first: Int!, $after: String) { myOrganizations { name members(first: $first, after: $after) { edges { cursor node { ${MEMBERSHIP} } } pageInfo { hasNextPage endCursor } } } }`
const PEOPLE = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on User { id email displayName memberships { role organization { name } } } ... on Organization { id name kind isDemo members { edges { node { role } } } } } }`
const idOf = (slug: string) => fixedId('organization', slug)
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const now = new Date('2026-11-23T12:00:00.123Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, settings)
  client = createTestClient(application.schema)
  await application.accounts.unitOfWork.run(transaction => seedDemo(transaction, { application }))
})
afterAll(() => database.drop())

const userIdOf = (name: string) => fixedId('user', `${name}@demo.ocop`)
const actorOf = async (userId: string): Promise<Actor> => {
  const memberships = await application.accounts.listMemberships.ofOne(userId)
  return {
    userId,
    memberships: memberships.map(({ role, organizationId, subjectIds }) => ({
      role,
      organizationId: organizationId ?? userId,
      subjectIds,
    })),
  }
}
const as = (name: string) => actorOf(userIdOf(name))
const aMember = async (
  role: 'SALES_POINT_MANAGER' | 'SALES_POINT_STAFF' | 'ORGANIZER',
  slug: string,
  kind: 'SALES_POINT_OPERATOR' | 'ORGANIZER',
) => {
  const { openAccount, unitOfWork, grantMembership } = application.accounts
  const account = {
    email: `${randomUUID()}@vi-du.vn`,
    displayName: 'Người khác (demo)',
    language: 'vi',
    isDemo: false,
    emailVerified: true,
    passwordHash: null,
  }
  return unitOfWork.run(async transaction => {
    const userId = (await openAccount.execute(transaction, account, 'signUp'))!
    const grant = { userId, role, organization: { id: idOf(slug), kind }, subjectIds: [randomUUID()] }
    return { userId, membershipId: (await grantMembership.execute(transaction, grant, 'system')).id }
  })
}
const end = (actor: Actor, membershipId: string) => client.execute(actor, END, { input: { membershipId } })
const outcomeOf = async (actor: Actor, membershipId: string) => (await end(actor, membershipId)).data!['outcome']
const membershipOf = async (name: string) => (await application.accounts.listMemberships.ofOne(userIdOf(name)))[0]!.id

test('every role names what it is for, so that others can add its name', async () => {
  const subjectsOf = async (name: string) =>
    (await client.execute(await as(name), ME)).data!['me'].memberships.flatMap(({ subjects }: { subjects: object[] }) => subjects)

  expect(await subjectsOf('diemban')).toEqual([{ __typename: 'SalesPoint', id: fixedId('sales-point', '502-1') }])
  expect(await subjectsOf('quanlydiemban')).toEqual(
    ['503-1', '502-1'].map(name => ({ __typename: 'SalesPoint', id: fixedId('sales-point', name) })),
  )
  expect(await subjectsOf('chuthe2')).toEqual([
    { __typename: 'Producer', id: fixedId('producer', 'cong-ty-tnhh-san-xuat-thuong-mai-quy-thu') },
  ])
  expect(await subjectsOf('canbo')).toEqual([{ __typename: 'AdministrativeUnit', id: fixedId('administrative-unit', '48@2025') }])
  expect(await subjectsOf('bantochuc')).toEqual([
    { __typename: 'Organization', id: idOf('trung-tam-xuc-tien-demo'), name: 'Trung tâm xúc tiến thương mại (demo)' },
  ])
  expect(await subjectsOf('quantri')).toEqual([])
  expect(await subjectsOf('nguoitieudung')).toEqual([])
})

test('managers see their members, staff and strangers do not', async () => {
  const list = async (name: string) => (await client.execute(await as(name), MEMBERS, { first: 20 })).data!['myOrganizations']

  const [hoiAn, tamKy] = await list('quanlydiemban')
  expect(hoiAn.name).toContain('Hội An')
  expect(tamKy.members.edges.map(({ node }: { node: { user: object } }) => node.user)).toEqual(
    expect.arrayContaining([
      { displayName: 'Nhân viên điểm bán (demo)', email: null },
      { displayName: 'Quản lý điểm bán (demo)', email: 'quanlydiemban@demo.ocop' },
    ]),
  )
  expect(await list('diemban')).toEqual([{ name: expect.stringContaining('Tam Kỳ'), members: null }])
  expect((await client.execute(VISITOR, MEMBERS, { first: 20 })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('members of one sales point, without those of others', async () => {
  const OF_POINT = `query ($id: UUID!) { myOrganizations { members(subjectId: $id) { edges { node { subjectIds } } } invitations(subjectId: $id) { edges { node { subjectIds } } } } }`
  const of = async (id: string): Promise<{ members: { edges: { node: { subjectIds: string[] } }[] } }[]> =>
    (await client.execute(await as('quanlydiemban'), OF_POINT, { id })).data!['myOrganizations']
  const subjects = (all: Awaited<ReturnType<typeof of>>) => all.flatMap(({ members }) => members.edges.map(({ node }) => node.subjectIds))
  const tamKy = fixedId('sales-point', '502-1')

  const found = subjects(await of(tamKy))

  expect(found.length).toBeGreaterThan(1)
  expect(found.every(ids => ids.includes(tamKy))).toBe(true)
  expect(subjects(await of(randomUUID()))).toEqual([])
})

test('members are listed page by page, each once', async () => {
  for (let one = 0; one < 4; one += 1) await aMember('ORGANIZER', 'trung-tam-xuc-tien-demo', 'ORGANIZER')
  const organizer = await as('bantochuc')
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await client.execute(organizer, MEMBERS, { first: 2, after })
    const { edges, pageInfo } = data!['myOrganizations'][0].members
    seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect(seen).toHaveLength(5)
  expect(new Set(seen).size).toBe(5)
})

test.each([
  [{ first: 0 }, 'first'],
  [{ first: 101 }, 'first'],
  [{ first: 2, after: 'nonsense' }, 'after'],
  [{ first: 2, after: Buffer.from('["2026-13-45T99:00:00Z","x"]').toString('base64url') }, 'after'],
])('a page that cannot be: %j', async (variables, field) => {
  const { errors } = await client.execute(await as('bantochuc'), MEMBERS, variables)
  expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field } })
})

test('people are shown to themselves, to those they work with and to administrators, and to nobody else', async () => {
  const ids = ['diemban', 'quanlydiemban', 'chuthe'].map(name => ({ __typename: 'User', id: userIdOf(name) }))
  const see = async (actor: Actor) => (await client.execute(actor, PEOPLE, { ids })).data!['_entities']
  const tamKy = 'Đơn vị vận hành điểm bán Tam Kỳ (demo)'

  expect(await see(await as('diemban'))).toEqual([
    {
      id: ids[0]!.id,
      email: 'diemban@demo.ocop',
      displayName: 'Nhân viên điểm bán (demo)',
      memberships: [{ role: 'SALES_POINT_STAFF', organization: { name: tamKy } }],
    },
    {
      id: ids[1]!.id,
      email: null,
      displayName: 'Quản lý điểm bán (demo)',
      memberships: [{ role: 'SALES_POINT_MANAGER', organization: { name: tamKy } }],
    },
    null,
  ])
  expect((await see(await as('quantri'))).map(({ email }: { email: string }) => email)).toEqual([
    'diemban@demo.ocop',
    'quanlydiemban@demo.ocop',
    'chuthe@demo.ocop',
  ])
  expect(await see(VISITOR)).toEqual([null, null, null])
  expect(await see(await as('nguoitieudung'))).toEqual([null, null, null])
})

test('organizations are public, their members are not; an unknown one is null', async () => {
  const ids = [idOf('cat-trang-demo'), randomUUID()].map(id => ({ __typename: 'Organization', id }))
  const query = PEOPLE.replace('members { edges { node { role } } }', '')
  expect((await client.execute(VISITOR, query, { ids })).data!['_entities']).toEqual([
    { id: ids[0]!.id, name: 'HTX Cát Trắng (demo)', kind: 'PRODUCER', isDemo: true },
    null,
  ])
  expect((await client.execute(VISITOR, PEOPLE, { ids })).data!['_entities'][0].members).toBeNull()
})

test('one and many people cost the same number of statements', async () => {
  const administrator = await as('quantri')
  const everybody: { id: string }[] = await database.query('SELECT id FROM auth_user')
  const ids = everybody.map(({ id }) => ({ __typename: 'User', id }))
  const cost = (count: number) => countStatements(database, () => client.execute(administrator, PEOPLE, { ids: ids.slice(0, count) }))
  expect(ids.length).toBeGreaterThan(8)
  await cost(1)
  expect(await cost(ids.length)).toBe(await cost(1))
  expect(await cost(ids.length)).toBe(2)
})

test('a manager lets staff go; they are told of no more roles', async () => {
  const { userId, membershipId } = await aMember('SALES_POINT_STAFF', 'diem-ban-tam-ky-demo', 'SALES_POINT_OPERATOR')

  expect(await outcomeOf(await as('quanlydiemban'), membershipId)).toEqual({
    __typename: 'MembershipEnded',
    membership: { id: membershipId, role: 'SALES_POINT_STAFF' },
  })

  expect(await application.accounts.listMemberships.ofOne(userId)).toEqual([])
  expect((await eventsIn(database, MembershipEndedV1)).at(-1)).toEqual({
    membershipId,
    userId,
    organizationId: idOf('diem-ban-tam-ky-demo'),
    role: 'SALES_POINT_STAFF',
  })
  expect((await end(await as('quanlydiemban'), membershipId)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('staff may leave by themselves', async () => {
  const { userId, membershipId } = await aMember('SALES_POINT_STAFF', 'diem-ban-tam-ky-demo', 'SALES_POINT_OPERATOR')
  expect(await outcomeOf(await actorOf(userId), membershipId)).toMatchObject({ __typename: 'MembershipEnded' })
})

test('the last manager cannot leave, nor be let go', async () => {
  const last = await membershipOf('chuthe')
  expect(await outcomeOf(await as('chuthe'), last)).toEqual({ __typename: 'LastManager' })
  expect(await outcomeOf(await as('quantri'), last)).toEqual({ __typename: 'LastManager' })
})

test('of several managers who all leave at once, one has to stay', async () => {
  const others = [
    await aMember('SALES_POINT_MANAGER', 'diem-ban-hoi-an-demo', 'SALES_POINT_OPERATOR'),
    await aMember('SALES_POINT_MANAGER', 'diem-ban-hoi-an-demo', 'SALES_POINT_OPERATOR'),
  ]
  const first = (await application.accounts.listMemberships.ofOne(userIdOf('quanlydiemban'))).find(
    one => one.organizationId === idOf('diem-ban-hoi-an-demo'),
  )
  const leaving = [...others, { userId: userIdOf('quanlydiemban'), membershipId: first!.id }]
  const actors = await Promise.all(leaving.map(({ userId }) => actorOf(userId)))
  await race(database, 6, async () => undefined)

  const outcomes = await Promise.all(leaving.map(({ membershipId }, place) => outcomeOf(actors[place]!, membershipId)))

  expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['LastManager', 'MembershipEnded', 'MembershipEnded'])
})

test.each([
  ['staff, of their manager', 'diemban', 'quanlydiemban'],
  ['a manager, in another organization', 'chuthe2', 'diemban'],
  ['an officer', 'canbo', 'diemban'],
  ['a consumer, of being one', 'nguoitieudung', 'nguoitieudung'],
])('may not end a membership: %s', async (_, name, of) => {
  const { errors } = await end(await as(name), await membershipOf(of))
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await end(await as(name), randomUUID())).errors).toEqual(errors)
})

test('visitors are asked to sign in', async () => {
  expect((await end(VISITOR, randomUUID())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test.each([
  [
    'a role that organizations of this kind do not have',
    `INSERT INTO membership VALUES ($1, $2, $3, 'PRODUCER', 'OFFICER', '{}', now())`,
    'role_fits_the_kind_of_organization',
  ],
  [
    'a role without an organization',
    `INSERT INTO membership VALUES ($1, $2, CASE WHEN $3::uuid IS NULL THEN $3 END, NULL, 'ADMINISTRATOR', '{}', now())`,
    'role_fits_the_kind_of_organization',
  ],
  [
    'a kind that is not the organization’s',
    `INSERT INTO membership VALUES ($1, $2, $3, 'PLATFORM', 'ADMINISTRATOR', '{}', now())`,
    'foreign key',
  ],
])('the database itself refuses %s', async (_, statement, reason) => {
  await expect(database.query(statement, [randomUUID(), userIdOf('nguoitieudung'), idOf('cat-trang-demo')])).rejects.toThrow(reason)
})

test('an officer sees who of the own authority may sit in a council, and nobody else does', async () => {
  const ask = async (name: string) => {
    const { data, errors } = await client.execute(await as(name), '{ councilCandidates { id displayName email } }')
    return data?.['councilCandidates'] ?? errors![0]!.extensions?.['code']
  }
  const candidates = (await ask('canbo')) as { displayName: string; email: string | null }[]
  expect(candidates.map(({ displayName }) => displayName)).toContain('Chủ tịch hội đồng (demo)')
  expect(candidates.every(({ email }) => email === null)).toBe(true)
  expect(await ask('canboxa')).toEqual([])
  expect(await ask('thanhvien1')).toBe('FORBIDDEN')
})
