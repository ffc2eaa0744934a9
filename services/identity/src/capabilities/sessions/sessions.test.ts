import { randomUUID } from 'node:crypto'
import { type Actor, VISITOR } from '@ocop/service-kit/graphql'
import { type RunningService, signCall, startService } from '@ocop/service-kit/http'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { createLocalJWKSet, createRemoteJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const SESSION = /* GraphQL */ `
  __typename
  ... on Session { accessToken accessTokenExpiresAt refreshToken user { id email } }
  ... on Refusal { message }
`
const SIGN_IN = `mutation ($input: SignInInput!) { outcome: signIn(input: $input) { ${SESSION} } }`
const REFRESH = `mutation ($input: RefreshSessionInput!) { outcome: refreshSession(input: $input) { ${SESSION} } }`
const SIGN_OUT = `mutation ($input: SignOutInput!) { outcome: signOut(input: $input) { __typename ... on SignedOut { at } } }`
const ME = '{ me { id email displayName isDemo memberships { role } } }'
const gatewaySecret = 'g'.repeat(32)
let now = new Date()
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let keysUrl: URL
let service: RunningService

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, settings)
  client = createTestClient(application.schema)
  await application.accounts.unitOfWork.run(transaction => seedDemo(transaction, { application }))
  const { schema, publicRoutes } = application
  service = await startService({
    name: 'identity',
    schema,
    publicRoutes,
    port: 0,
    gatewaySecret,
    clock: () => now,
    isReady: async () => true,
  })
  keysUrl = new URL(`http://127.0.0.1:${service.port}/.well-known/jwks.json`)
})
afterAll(async () => {
  await service.stop()
  await database.drop()
})

const minutesLater = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))
const ask = async (mutation: string, input: Record<string, unknown>) =>
  (await client.execute(VISITOR, mutation, { input })).data!['outcome']
const signIn = (email: string) => ask(SIGN_IN, { email, password: 'ocop-demo-2026' })
const refresh = (refreshToken: string) => ask(REFRESH, { refreshToken })
const rules = () => ({ issuer: 'ocop-identity', audience: 'ocop', algorithms: ['EdDSA'], currentDate: now })

test('an access token says who, as what and for whom, and anybody can check it by the published keys', async () => {
  const { accessToken, user } = await signIn('quanlydiemban@demo.ocop')

  const { payload } = await jwtVerify(accessToken, createRemoteJWKSet(keysUrl), rules())

  expect(payload).toEqual({
    iss: 'ocop-identity',
    aud: 'ocop',
    sub: user.id,
    sid: expect.any(String),
    iat: Math.floor(now.getTime() / 1_000),
    exp: Math.floor(now.getTime() / 1_000) + 600,
    scope: 'role:sales-point-manager',
    memberships: [
      { role: 'SALES_POINT_MANAGER', organizationId: expect.any(String), subjectIds: [expect.any(String)] },
      { role: 'SALES_POINT_MANAGER', organizationId: expect.any(String), subjectIds: [expect.any(String)] },
    ],
  })
  expect(user.email).toBe('quanlydiemban@demo.ocop')
})

test('a token changed by one character is worth nothing', async () => {
  const { accessToken } = await signIn('nguoitieudung@demo.ocop')
  const [header, claims, signature] = accessToken.split('.')
  const forged = JSON.parse(Buffer.from(claims, 'base64url').toString())
  forged.scope = 'role:administrator'
  const others = [
    `${header}.${Buffer.from(JSON.stringify(forged)).toString('base64url')}.${signature}`,
    `${header}.${claims}.${signature.replace(/^./, (first: string) => (first === 'A' ? 'B' : 'A'))}`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`,
  ]
  for (const other of others) await expect(jwtVerify(other, createRemoteJWKSet(keysUrl), rules())).rejects.toThrow(/signature|alg/i)
})

test('a token of ten minutes ago is worth nothing', async () => {
  const { accessToken } = await signIn('nguoitieudung@demo.ocop')
  const at = (seconds: number) =>
    jwtVerify(accessToken, createRemoteJWKSet(keysUrl), { ...rules(), currentDate: new Date(now.getTime() + seconds * 1_000) })
  await expect(at(595)).resolves.toBeDefined()
  await expect(at(601)).rejects.toThrow(/exp/)
})

test('publishes public halves only', async () => {
  const answer = await fetch(keysUrl)
  const { keys } = (await answer.json()) as JSONWebKeySet
  expect(answer.headers.get('content-type')).toBe('application/jwk-set+json')
  expect(keys).toEqual([{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: expect.any(String), x: expect.any(String) }])
  expect(JSON.stringify(await database.query('SELECT private_key FROM auth_jwks'))).not.toMatch(/"d\\?"/)
})

test('the keys are all that anybody may ask without the gateway', async () => {
  const graphql = new URL('/graphql', keysUrl)
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(graphql, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  const body = JSON.stringify({ query: SIGN_IN, variables: { input: { email: 'khong-ai@vi-du.vn', password: 'wrong password' } } })
  const from = (address: string) => post(body, { ...signCall(gatewaySecret, VISITOR, body, now), 'x-ocop-client-address': address })

  expect((await post(body)).status).toBe(403)
  expect((await fetch(new URL('/.well-known/jwks.json/more', keysUrl))).status).toBe(403)
  expect(await (await from('203.0.113.20')).json()).toMatchObject({ data: { outcome: { __typename: 'CredentialsRejected' } } })
  expect(await database.query('SELECT count(*)::int AS counted FROM attempt')).toEqual([{ counted: 2 }])
})

test('a key that has served its time is replaced; tokens it signed stay good', async () => {
  const before = await signIn('canbo@demo.ocop')
  await database.query(`UPDATE auth_jwks SET expires_at = now() - interval '1 minute'`)

  const claims = { sub: randomUUID(), iat: Math.floor(now.getTime() / 1_000), exp: Math.floor(now.getTime() / 1_000) + 600 }
  const after = await race(database, 10, () => application.accounts.library.sign(claims))

  const kids = new Set(after.map(token => decodeProtectedHeader(token).kid))
  expect(kids.size).toBe(1)
  expect(kids).not.toContain(decodeProtectedHeader(before.accessToken).kid)
  const keys = createLocalJWKSet((await (await fetch(keysUrl)).json()) as JSONWebKeySet)
  for (const token of [before.accessToken, ...after]) await expect(jwtVerify(token, keys, rules())).resolves.toBeDefined()
})

test('a refresh hands out new tokens and keeps the session going', async () => {
  const first = await signIn('chuthe@demo.ocop')
  minutesLater(9)
  const second = await refresh(first.refreshToken)
  minutesLater(20 * 24 * 60)
  const third = await refresh(second.refreshToken)
  minutesLater(20 * 24 * 60)
  const fourth = await refresh(third.refreshToken)

  expect(fourth).toMatchObject({ __typename: 'Session', user: { email: 'chuthe@demo.ocop' } })
  expect(new Set([first, second, third, fourth].map(({ refreshToken }) => refreshToken)).size).toBe(4)
})

test('a session that nobody refreshed for thirty days is over', async () => {
  const { refreshToken } = await signIn('chuthe@demo.ocop')
  minutesLater(30 * 24 * 60)
  expect(await refresh(refreshToken)).toMatchObject({ __typename: 'SessionEnded' })
})

test('a refresh token used twice ends the session for everybody who holds a part of it', async () => {
  const first = await signIn('chuthe@demo.ocop')
  const elsewhere = await signIn('chuthe@demo.ocop')
  const second = await refresh(first.refreshToken)

  expect(await refresh(first.refreshToken)).toMatchObject({ __typename: 'SessionEnded' })
  expect(await refresh(second.refreshToken)).toMatchObject({ __typename: 'SessionEnded' })
  expect(await refresh(elsewhere.refreshToken)).toMatchObject({ __typename: 'Session' })
  const ends = await database.query(`SELECT subject_id FROM audit_entry WHERE action = 'endSessionOfReusedToken'`)
  expect(ends).toEqual([{ subject_id: first.user.id }])
})

test('of ten who use one refresh token at once, at most one gets a session, and it ends', { repeats: 9 }, async () => {
  const { refreshToken } = await signIn('chuthe2@demo.ocop')

  const answers = await race(database, 10, () => refresh(refreshToken))

  const sessions = answers.filter(({ __typename }) => __typename === 'Session')
  expect(sessions).toHaveLength(1)
  expect(await refresh(sessions[0].refreshToken)).toMatchObject({ __typename: 'SessionEnded' })
})

test.each(['', 'x', randomUUID(), 'x'.repeat(10_000)])('a refresh token that never was: %.20s', async refreshToken => {
  expect(await refresh(refreshToken)).toMatchObject({ __typename: 'SessionEnded' })
})

test('signing out ends the session, and a second time changes nothing', async () => {
  const { refreshToken } = await signIn('chuthe@demo.ocop')
  expect(await ask(SIGN_OUT, { refreshToken })).toEqual({ __typename: 'SignedOut', at: now.toISOString() })
  expect(await ask(SIGN_OUT, { refreshToken })).toMatchObject({ __typename: 'SignedOut' })
  expect(await refresh(refreshToken)).toMatchObject({ __typename: 'SessionEnded' })
})

test('refresh tokens are kept as hashes only', async () => {
  const { refreshToken } = await signIn('chuthe@demo.ocop')
  expect(JSON.stringify(await database.query('SELECT * FROM refresh_token'))).not.toContain(refreshToken)
})

test('sessions and tokens that are over are forgotten', async () => {
  await signIn('chuthe@demo.ocop')
  minutesLater(31 * 24 * 60)
  const { refreshToken } = await signIn('canbo@demo.ocop')
  await application.jobs.find(({ name }) => name === 'forget-what-ended')!.run()
  expect(await database.query('SELECT count(*)::int AS n FROM auth_session')).toEqual([{ n: 1 }])
  expect(await refresh(refreshToken)).toMatchObject({ __typename: 'Session' })
})

test('me is the person who asks, and nobody for visitors', async () => {
  const { user } = await signIn('quantri@demo.ocop')
  const actor: Actor = { userId: user.id, memberships: [] }
  expect((await client.execute(actor, ME)).data).toEqual({
    me: { id: user.id, email: 'quantri@demo.ocop', displayName: 'Quản trị (demo)', isDemo: true, memberships: [{ role: 'ADMINISTRATOR' }] },
  })
  expect((await client.execute(VISITOR, ME)).data).toEqual({ me: null })
  expect((await client.execute({ userId: randomUUID(), memberships: [] }, ME)).data).toEqual({ me: null })
})
