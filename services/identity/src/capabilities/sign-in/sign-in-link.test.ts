import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { VISITOR } from '@ocop/service-kit/graphql'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { CreateAdministrator } from './create-administrator.use-case.ts'

const SESSION = '__typename ... on Session { refreshToken user { id email memberships { role organization { name } } } }'
const REQUEST = `mutation ($input: RequestSignInLinkInput!) { outcome: requestSignInLink(input: $input) { __typename ... on SignInLinkSent { expiresAt } } }`
const FOLLOW = `mutation ($input: SignInByLinkInput!) { outcome: signInByLink(input: $input) { ${SESSION} } }`
const SIGN_UP = `mutation ($input: SignUpInput!) { outcome: signUp(input: $input) { ${SESSION} } }`
const SIGN_IN = `mutation ($input: SignInInput!) { outcome: signIn(input: $input) { ${SESSION} } }`
const REFRESH = `mutation ($input: RefreshSessionInput!) { outcome: refreshSession(input: $input) { ${SESSION} } }`
const password = 'đi chợ hội an sớm'
const mailDirectory = await mkdtemp(path.join(tmpdir(), 'ocop-mail-'))
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://ocop.example/',
  SMTP_URL: undefined,
  MAIL_DIR: mailDirectory,
  MAIL_FROM: 'OCOP Connect <a@b.vn>',
}
let now = new Date('2026-11-23T12:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, settings)
  client = createTestClient(application.schema)
})
beforeEach(async () => {
  await rm(mailDirectory, { recursive: true, force: true })
})
afterAll(async () => {
  await database.drop()
  await rm(mailDirectory, { recursive: true, force: true })
})

const minutesLater = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))
const ask = async (mutation: string, input: Record<string, unknown>) =>
  (await client.execute(VISITOR, mutation, { input })).data!['outcome']
const follow = (token: string) => ask(FOLLOW, { token })
const anAccount = async () => {
  const email = `nguoi-${randomUUID()}@vi-du.vn`
  const session = await ask(SIGN_UP, { email, password, displayName: 'Bà Tư (demo)' })
  return { email, session }
}
const readable = (letter: string) => letter.replaceAll('=\n', '').replaceAll('=3D', '=')
const letters = async () => {
  await application.jobs.find(({ name }) => name === 'deliver-letters')!.run()
  const files = await readdir(mailDirectory).catch(() => [])
  return Promise.all(
    files.filter(file => file.endsWith('.eml')).map(async file => readable(await readFile(path.join(mailDirectory, file), 'utf8'))),
  )
}
const tokensOf = (letter: string) => [...letter.matchAll(/dang-nhap\?ma=([\w-]{43})/g)].map(match => match[1]!)
const aLink = async (email: string) => {
  await ask(REQUEST, { email })
  const letter = (await letters()).find(one => one.includes(email))
  await rm(mailDirectory, { recursive: true, force: true })
  return tokensOf(letter!)[0]!
}

test('a letter in both languages brings a link that signs in', async () => {
  const { email } = await anAccount()

  expect(await ask(REQUEST, { email })).toEqual({
    __typename: 'SignInLinkSent',
    expiresAt: new Date(now.getTime() + 900_000).toISOString(),
  })

  const [letter] = await letters()
  expect(letter).toContain(`To: ${email}`)
  expect(letter).toContain('From: OCOP Connect <a@b.vn>')
  expect(letter!.indexOf('lang="vi"')).toBeLessThan(letter!.indexOf('lang="en"'))
  const tokens = tokensOf(letter!)
  expect(tokens).toHaveLength(4)
  expect(new Set(tokens).size).toBe(1)
  expect(letter).toContain(`https://ocop.example/dang-nhap?ma=${tokens[0]}`)
  expect(await follow(tokens[0]!)).toMatchObject({ __typename: 'Session', user: { email, memberships: [{ role: 'CONSUMER' }] } })
})

test('nobody learns whether an e-mail has an account', async () => {
  const { email } = await anAccount()
  const known = await ask(REQUEST, { email })
  const rows = await database.query('SELECT kind, about, attempts FROM letter ORDER BY next_attempt_at')
  expect(await ask(REQUEST, { email: 'khong-ai@vi-du.vn' })).toEqual(known)
  expect(await letters()).toHaveLength(1)
  expect(rows.every((row: { about: unknown }) => row.about === null)).toBe(true)
  expect(await database.query('SELECT FROM letter')).toEqual([])
})

test('a link works once, also when ten follow it at once', async () => {
  const token = await aLink((await anAccount()).email)
  const outcomes = (await race(database, 10, () => follow(token))).map(({ __typename }) => __typename)
  expect(outcomes.filter(outcome => outcome === 'Session')).toHaveLength(1)
  expect(outcomes.filter(outcome => outcome === 'SignInLinkNotValid')).toHaveLength(9)
})

test('a link works for fifteen minutes', async () => {
  const { email } = await anAccount()
  const early = await aLink(email)
  const late = await aLink(email)
  minutesLater(14.9)
  expect(await follow(early)).toMatchObject({ __typename: 'Session' })
  minutesLater(0.1)
  expect(await follow(late)).toMatchObject({ __typename: 'SignInLinkNotValid' })
})

test.each(['', 'x', randomUUID(), '\u0000', 'x'.repeat(10_000)])('a link that never was: %.20j', async token => {
  expect(await follow(token)).toMatchObject({ __typename: 'SignInLinkNotValid' })
})

test('at most five letters reach one mailbox in fifteen minutes, and the answer stays the same', async () => {
  const { email } = await anAccount()
  const answers = []
  for (let request = 0; request < 8; request += 1) answers.push(await ask(REQUEST, { email }))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await letters()).toHaveLength(5)
})

test('who proves the mailbox is rid of whoever signed up with it before', async () => {
  const { email, session } = await anAccount()

  expect(await follow(await aLink(email))).toMatchObject({ __typename: 'Session' })

  expect(await ask(SIGN_IN, { email, password })).toMatchObject({ __typename: 'CredentialsRejected' })
  expect(await ask(REFRESH, { refreshToken: session.refreshToken })).toMatchObject({ __typename: 'SessionEnded' })
})

test('a proved mailbox keeps its other sessions when another link is followed', async () => {
  const { email } = await anAccount()
  const first = await follow(await aLink(email))
  await follow(await aLink(email))
  expect(await ask(REFRESH, { refreshToken: first.refreshToken })).toMatchObject({ __typename: 'Session' })
})

test('no token is kept: neither with letters nor with links', async () => {
  const { email } = await anAccount()
  await ask(REQUEST, { email })
  const waiting = JSON.stringify(await database.query('SELECT * FROM letter'))
  const [token] = tokensOf((await letters())[0]!)
  expect(waiting).not.toContain(token)
  expect(JSON.stringify(await database.query('SELECT * FROM auth_verification'))).not.toContain(token)
})

test.each(['nonsense', 'a@b', 'a@b.vn, c@d.vn'])('%j is told to be no e-mail address', async email => {
  const { errors } = await client.execute(VISITOR, REQUEST, { input: { email } })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'email' } }])
})

test('the first administrator comes in by a link that the command prints, and is rid of strangers', async () => {
  const { accounts } = application
  const create = new CreateAdministrator(accounts.unitOfWork, accounts, () => now)
  const { email, session } = await anAccount()

  const made = [await create.execute('Moi@Vi-Du.VN'), await create.execute(email), await create.execute(email)]

  for (const { link } of made) {
    const outcome = await follow(new URL(link).searchParams.get('ma')!)
    expect(outcome).toMatchObject({ __typename: 'Session' })
    expect(outcome.user.memberships).toContainEqual({ role: 'ADMINISTRATOR', organization: { name: 'OCOP Connect' } })
  }
  expect(await ask(REFRESH, { refreshToken: session.refreshToken })).toMatchObject({ __typename: 'SessionEnded' })
  await expect(create.execute('nobody')).rejects.toThrow('not an e-mail address')
})
