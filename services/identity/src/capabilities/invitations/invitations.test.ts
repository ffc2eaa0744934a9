import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MembershipGrantedV1, SalesPointApprovedV1 } from '@ocop/contracts'
import { type Actor, VISITOR } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { countStatements, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

const INVITATION = 'id email role subjectIds status createdAt expiresAt organization { id name }'
const INVITE = `mutation ($input: InviteMemberInput!) { outcome: inviteMember(input: $input) { __typename ... on Invitation { ${INVITATION} } ... on RoleNotAllowed { kind } } }`
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { outcome: acceptInvitation(input: $input) { __typename ... on UserMembership { id role subjectIds organization { name } user { email } } ... on InvitationNotOpen { status } } }`
const REVOKE = `mutation ($input: RevokeInvitationInput!) { outcome: revokeInvitation(input: $input) { __typename ... on Invitation { status } ... on InvitationNotOpen { status } } }`
const RESEND = `mutation ($input: ResendInvitationInput!) { outcome: resendInvitation(input: $input) { __typename ... on Invitation { status sentAt expiresAt } ... on InvitationNotOpen { status } ... on InvitationJustSent { mayResendAt } } }`
const LIST = `query ($first: Int!, $after: String) { myOrganizations { id invitations(first: $first, after: $after) { edges { cursor node { ${INVITATION} } } pageInfo { hasNextPage endCursor } } } }`
const PREVIEW = `query ($token: String!) { invitation(token: $token) { ${INVITATION} } }`
const TAM_KY = fixedId('organization', 'diem-ban-tam-ky-demo')
const HOI_AN = fixedId('organization', 'diem-ban-hoi-an-demo')
const POINT = fixedId('sales-point', '502-1')
const ORGANIZER = fixedId('organization', 'trung-tam-xuc-tien-demo')

const mailDirectory = await mkdtemp(path.join(tmpdir(), 'ocop-mail-'))
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://ocop.example/',
  SMTP_URL: undefined,
  MAIL_DIR: mailDirectory,
  MAIL_FROM: 'a@b.vn',
}
let now = new Date('2026-11-23T12:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, settings)
  client = createTestClient(application.schema)
  await application.accounts.unitOfWork.run(transaction => seedDemo(transaction, { application }))
})
afterAll(async () => {
  await database.drop()
  await rm(mailDirectory, { recursive: true, force: true })
})

const daysLater = (days: number) => void (now = new Date(now.getTime() + days * 86_400_000))
/** A demo account as the gateway would present it. */
const as = async (name: string): Promise<Actor> => {
  const userId = fixedId('user', `${name}@demo.ocop`)
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
const ask = (actor: Actor, operation: string, input: Record<string, unknown>) => client.execute(actor, operation, { input })
const outcome = async (actor: Actor, operation: string, input: Record<string, unknown>) =>
  (await ask(actor, operation, input)).data!['outcome']
const anInput = (changes: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  organizationId: TAM_KY,
  email: `moi-${randomUUID()}@vi-du.vn`,
  role: 'SALES_POINT_STAFF',
  subjectIds: [POINT],
  ...changes,
})
const tokenFor = async (email: string) => {
  await application.jobs.find(({ name }) => name === 'deliver-letters')!.run()
  const letters = await Promise.all((await readdir(mailDirectory)).map(file => readFile(path.join(mailDirectory, file), 'utf8')))
  const letter = letters.find(one => one.includes(email))!
  return /loi-moi\?ma=([\w-]{43})/.exec(letter.replaceAll('=\n', '').replaceAll('=3D', '='))![1]!
}
const aPerson = async (email: string): Promise<Actor> => {
  const { openAccount, unitOfWork } = application.accounts
  const account = { email, displayName: 'Người mới (demo)', language: 'vi', isDemo: false, emailVerified: false, passwordHash: null }
  const userId = await unitOfWork.run(transaction => openAccount.execute(transaction, account, 'signUp'))
  return { userId: userId!, memberships: [] }
}
const anInvitation = async (changes: Record<string, unknown> = {}) => {
  const input = anInput(changes)
  const invitation = await outcome(await as('quanlydiemban'), INVITE, input)
  return { invitation, email: invitation.email as string, token: await tokenFor(invitation.email), input }
}

test('a manager invites by letter, the invited person comes in and has the role', async () => {
  const { email, token, invitation } = await anInvitation()
  expect(invitation).toEqual({
    __typename: 'Invitation',
    id: expect.any(String),
    email,
    role: 'SALES_POINT_STAFF',
    subjectIds: [POINT],
    status: 'OPEN',
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + 7 * 86_400_000).toISOString(),
    organization: { id: TAM_KY, name: 'Đơn vị vận hành điểm bán Tam Kỳ (demo)' },
  })
  const person = await aPerson(email)

  expect((await client.execute(VISITOR, PREVIEW, { token })).data!['invitation']).toMatchObject({ email, status: 'OPEN' })
  const membership = await outcome(person, ACCEPT, { token })

  expect(membership).toEqual({
    __typename: 'UserMembership',
    id: expect.any(String),
    role: 'SALES_POINT_STAFF',
    subjectIds: [POINT],
    organization: { name: 'Đơn vị vận hành điểm bán Tam Kỳ (demo)' },
    user: { email },
  })
  expect((await eventsIn(database, MembershipGrantedV1)).at(-1)).toEqual({
    membershipId: membership.id,
    userId: person.userId,
    organizationId: TAM_KY,
    role: 'SALES_POINT_STAFF',
    subjectIds: [POINT],
  })
  expect((await client.execute(VISITOR, PREVIEW, { token })).data!['invitation']).toMatchObject({ status: 'ACCEPTED' })
})

test('of ten who accept one invitation at once, one becomes a member', async () => {
  const { email, token } = await anInvitation()
  const person = await aPerson(email)

  const outcomes = (await race(database, 10, () => outcome(person, ACCEPT, { token }))).map(({ __typename }) => __typename)

  expect(outcomes.filter(name => name === 'UserMembership')).toHaveLength(1)
  expect(outcomes.filter(name => name === 'InvitationNotOpen')).toHaveLength(9)
  expect(await database.query('SELECT count(*)::int AS n FROM membership WHERE user_id = $1', [person.userId])).toEqual([{ n: 1 }])
})

test('an invitation is for the invited e-mail only', async () => {
  const { token } = await anInvitation()
  expect(await outcome(await as('nguoitieudung'), ACCEPT, { token })).toMatchObject({ __typename: 'InvitationForSomebodyElse' })
  expect((await ask(VISITOR, ACCEPT, { token })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('an invitation can be accepted for a week', async () => {
  const [early, late] = [await anInvitation(), await anInvitation()]
  const people = [await aPerson(early.email), await aPerson(late.email)] as const
  daysLater(6.99)
  expect(await outcome(people[0], ACCEPT, { token: early.token })).toMatchObject({ __typename: 'UserMembership' })
  daysLater(0.01)
  expect(await outcome(people[1], ACCEPT, { token: late.token })).toEqual({ __typename: 'InvitationNotOpen', status: 'EXPIRED' })
})

test('a revoked invitation cannot be accepted, an accepted one cannot be revoked', async () => {
  const manager = await as('quanlydiemban')
  const [one, other] = [await anInvitation(), await anInvitation()]
  const invitationId = one.invitation.id
  expect(await outcome(manager, REVOKE, { invitationId })).toEqual({ __typename: 'Invitation', status: 'REVOKED' })
  expect(await outcome(manager, REVOKE, { invitationId })).toEqual({ __typename: 'Invitation', status: 'REVOKED' })
  expect(await outcome(await aPerson(one.email), ACCEPT, { token: one.token })).toEqual({
    __typename: 'InvitationNotOpen',
    status: 'REVOKED',
  })

  await outcome(await aPerson(other.email), ACCEPT, { token: other.token })
  expect(await outcome(manager, REVOKE, { invitationId: other.invitation.id })).toEqual({
    __typename: 'InvitationNotOpen',
    status: 'ACCEPTED',
  })
})

test('the letter of an invitation is sent again, with a link of its own and seven more days; not twice in ten minutes', async () => {
  const manager = await as('quanlydiemban')
  const { email, token, invitation } = await anInvitation()
  const resend = (actor = manager) => outcome(actor, RESEND, { invitationId: invitation.id })
  const soon = new Date(now.getTime() + 600_000).toISOString()
  expect(await resend()).toEqual({ __typename: 'InvitationJustSent', mayResendAt: soon })
  daysLater(8)
  await rm(mailDirectory, { recursive: true })
  const outcomes = await race(database, 4, () => resend())
  expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
    'Invitation',
    ...Array.from({ length: 3 }, () => 'InvitationJustSent'),
  ])
  expect(outcomes.find(({ __typename }) => __typename === 'Invitation')).toEqual({
    __typename: 'Invitation',
    status: 'OPEN',
    sentAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + 7 * 86_400_000).toISOString(),
  })
  const fresh = await tokenFor(email)
  const person = await aPerson(email)
  expect(await outcome(person, ACCEPT, { token })).toEqual({ __typename: 'InvitationNotFound' })
  expect(await outcome(person, ACCEPT, { token: fresh })).toMatchObject({ __typename: 'UserMembership' })
  daysLater(1)
  expect(await resend()).toEqual({ __typename: 'InvitationNotOpen', status: 'ACCEPTED' })
  for (const stranger of [await as('bantochuc'), await as('diemban')])
    expect((await ask(stranger, RESEND, { invitationId: invitation.id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('who proposed a point manages it once it is approved, and invites its people; other bodies wait for an administrator', async () => {
  const [manager, salesPointId] = [await as('quanlydiemban'), randomUUID()]
  const approve = async (organizationId: string, proposedBy: string) => {
    const approved = { salesPointId, salesPointName: 'Chợ mới', organizationId, proposedBy, at: now.toISOString() }
    const reaction = application.reactions.find(({ topic }) => topic === SalesPointApprovedV1.topic)!
    const event = { id: randomUUID(), occurredAt: now.toISOString() }
    await application.accounts.unitOfWork.run(transaction => reaction.handle(approved as never, transaction, event))
  }
  const holds = (one: Actor) =>
    one.memberships.some(({ role, subjectIds }) => role === 'SALES_POINT_MANAGER' && subjectIds.includes(salesPointId))
  await approve(ORGANIZER, manager.userId!)
  expect(holds(await as('quanlydiemban'))).toBe(false)
  expect((await ask(manager, INVITE, anInput({ subjectIds: [salesPointId] }))).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])

  // whoever proposed it has left: those who manage its operator do
  await approve(TAM_KY, randomUUID())
  expect(holds(await as('quanlydiemban'))).toBe(true)
  for (const role of ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'])
    expect(await outcome(manager, INVITE, anInput({ role, subjectIds: [salesPointId] }))).toMatchObject({ __typename: 'Invitation', role })
})

test('revoking and accepting at once: one of the two happens', async () => {
  const manager = await as('quanlydiemban')
  const { email, token, invitation } = await anInvitation()
  const person = await aPerson(email)
  await race(database, 4, async () => undefined)
  const [accepted, revoked] = await Promise.all([
    outcome(person, ACCEPT, { token }),
    outcome(manager, REVOKE, { invitationId: invitation.id }),
  ])
  expect([accepted.__typename === 'UserMembership', revoked.__typename === 'Invitation'].filter(Boolean)).toHaveLength(1)
})

test('who has the role already gets the new subjects on top', async () => {
  const first = await anInvitation()
  const person = await aPerson(first.email)
  const { id } = await outcome(person, ACCEPT, { token: first.token })
  const second = randomUUID()
  await rm(mailDirectory, { recursive: true })
  await outcome(await as('quantri'), INVITE, anInput({ email: first.email, subjectIds: [second] }))
  const again = await outcome(person, ACCEPT, { token: await tokenFor(first.email) })
  expect(again.id).toBe(id)
  expect(again.subjectIds.toSorted()).toEqual([POINT, second].toSorted())
})

test('a repeated key sends one invitation; with other content it is refused', async () => {
  const manager = await as('quanlydiemban')
  const input = anInput()
  const answers = await race(database, 6, () => outcome(manager, INVITE, input))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await database.query('SELECT count(*)::int AS n FROM invitation WHERE email = $1', [input.email])).toEqual([{ n: 1 }])
  expect(await outcome(manager, INVITE, { ...input, email: 'x@vi-du.vn' })).toEqual({ __typename: 'IdempotencyKeyReused' })
})

test.each([
  ['staff', 'diemban', {}],
  ['a consumer', 'nguoitieudung', {}],
  ['a manager, into an organization of somebody else', 'quanlydiemban', { organizationId: ORGANIZER, role: 'ORGANIZER', subjectIds: [] }],
  ['a manager, for a sales point of somebody else', 'quanlydiemban', { subjectIds: [randomUUID()] }],
  ['a manager, for a sales point held in another organization', 'quanlydiemban', { organizationId: HOI_AN, subjectIds: [POINT] }],
  ['an officer, who is no administrator', 'canbo', {}],
  ['an administrator, into no organization at all', 'quantri', { organizationId: randomUUID() }],
])('may not invite: %s', async (_, name, changes) => {
  const { errors } = await ask(await as(name), INVITE, anInput(changes))
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('a token that says more than is true does not help', async () => {
  const liar: Actor = {
    ...(await as('diemban')),
    memberships: [{ role: 'SALES_POINT_MANAGER', organizationId: TAM_KY, subjectIds: [POINT] }],
  }
  expect((await ask(liar, INVITE, anInput())).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('visitors are asked to sign in', async () => {
  expect((await ask(VISITOR, INVITE, anInput())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await ask(VISITOR, REVOKE, { invitationId: randomUUID() })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test.each([
  ['PRODUCER', 'RoleNotAllowed'],
  ['OFFICER', 'RoleNotAllowed'],
])('an operator of sales points has no %s', async role => {
  expect(await outcome(await as('quantri'), INVITE, anInput({ role }))).toEqual({
    __typename: 'RoleNotAllowed',
    kind: 'SALES_POINT_OPERATOR',
  })
})

test('an authority cannot make administrators', async () => {
  const organizationId = fixedId('organization', 'so-nong-nghiep-va-moi-truong-demo')
  const answer = await outcome(await as('canbo'), INVITE, anInput({ organizationId, role: 'ADMINISTRATOR', subjectIds: [] }))
  expect(answer).toEqual({ __typename: 'RoleNotAllowed', kind: 'AUTHORITY' })
})

test.each([
  ['email', { email: 'nobody' }],
  ['subjectIds', { subjectIds: [] }],
  ['subjectIds', { subjectIds: [POINT, POINT] }],
  ['role', { role: 'CONSUMER', subjectIds: [] }],
])('bad input is told at the field %s', async (field, changes) => {
  const { errors } = await ask(await as('quantri'), INVITE, anInput(changes))
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test.each([{ organizationId: 'x' }, { subjectIds: ['x'] }, { role: 'KING' }, { idempotencyKey: '1' }])(
  'input that is no question is refused before it is asked: %j',
  async changes => {
    const { errors } = await ask(await as('quantri'), INVITE, anInput(changes))
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  },
)

test.each(['', 'x', randomUUID(), '\u0000'])('a link that never was: %j', async token => {
  expect(await outcome(await as('nguoitieudung'), ACCEPT, { token })).toEqual({ __typename: 'InvitationNotFound' })
  expect((await client.execute(VISITOR, PREVIEW, { token })).data).toEqual({ invitation: null })
})

test('another organization’s invitation cannot be revoked, as if it were not there', async () => {
  const { invitation } = await anInvitation()
  const [there, nowhere] = await Promise.all([
    ask(await as('bantochuc'), REVOKE, { invitationId: invitation.id }),
    ask(await as('bantochuc'), REVOKE, { invitationId: randomUUID() }),
  ])
  expect(there.errors).toEqual(nowhere.errors)
  expect(there.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

test('invitations are listed latest first, page by page, to managers only', async () => {
  const manager = await as('quanlydiemban')
  for (let day = 0; day < 3; day += 1) {
    daysLater(1)
    await outcome(manager, INVITE, anInput({ organizationId: HOI_AN, subjectIds: [fixedId('sales-point', '503-1')] }))
  }
  const list = async (actor: Actor, first: number, after?: string) =>
    (await client.execute(actor, LIST, { first, after })).data!['myOrganizations']
  const page = async (after?: string) => (await list(manager, 2, after)).find(({ id }: { id: string }) => id === HOI_AN).invitations

  const first = await page()
  const second = await page(first.pageInfo.endCursor)

  const made = [...first.edges, ...second.edges].map(({ node }: { node: { createdAt: string } }) => node.createdAt)
  expect(made).toHaveLength(3)
  expect(made).toEqual(made.toSorted().toReversed())
  expect(second.pageInfo.hasNextPage).toBe(false)
  expect((await list(await as('diemban'), 2))[0].invitations).toBeNull()
  const broken = await client.execute(manager, LIST, { first: 2, after: Buffer.from('["x","y"]').toString('base64url') })
  expect(broken.errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'after' } })
})

test('a list of one and of many invitations costs the same', async () => {
  const manager = await as('quanlydiemban')
  // letters on their way would be counted too
  await application.jobs.find(({ name }) => name === 'deliver-letters')!.run()
  const cost = (first: number) => countStatements(database, () => client.execute(manager, LIST, { first }))
  await cost(1)
  expect(await cost(24)).toBe(await cost(1))
})

test('ended invitations are forgotten after a quarter of a year, with the e-mails in them', async () => {
  const { email } = await anInvitation()
  daysLater(98)
  await application.jobs.find(({ name }) => name === 'forget-what-ended')!.run()
  expect(await database.query('SELECT id FROM invitation WHERE email = $1', [email])).toEqual([])
})
