import { UnitOfWork } from '@ocop/service-kit/database'
import { aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { LimitAttempts } from './limit-attempts.use-case.ts'

const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const SIGN_UP = /* GraphQL */ `
  mutation ($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on Session {
        accessTokenExpiresAt
        refreshTokenExpiresAt
        user {
          email
          displayName
          language
          isDemo
          memberships {
            role
            subjectIds
            organization {
              id
            }
          }
        }
      }
      ... on PasswordTooWeak {
        reason
      }
    }
  }
`
const SIGN_IN = /* GraphQL */ `
  mutation ($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Session {
        user {
          email
        }
      }
      ... on Refusal {
        message
      }
      ... on TooManyAttempts {
        retryAfterSeconds
      }
    }
  }
`
const password = 'đi chợ hội an sớm'
let now = new Date('2026-11-23T12:00:00.500Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let clientAt: (address: string | null) => ReturnType<typeof createTestClient>
let otherInstance: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const { schema } = await createApplication(database, () => now, settings)
  clientAt = clientAddress => createTestClient(schema, { clientAddress })
  otherInstance = createTestClient((await createApplication(database, () => now, settings)).schema)
})
afterAll(() => database.drop())

let counter = 0
const anEmail = () => `nguoi-${(counter += 1)}@vi-du.vn`
const minutesLater = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))
const signUp = (input: Record<string, unknown> = {}, client = clientAt(null)) =>
  client.execute(aVisitor(), SIGN_UP, { input: { email: anEmail(), password, displayName: 'Bà Tư (demo)', language: 'vi', ...input } })
const signIn = async (email: string, given = password, client = clientAt(null)) =>
  (await client.execute(aVisitor(), SIGN_IN, { input: { email, password: given } })).data!['signIn']
const anAccount = async () => {
  const email = anEmail()
  await signUp({ email })
  return email
}
/** Counted like a wrong password, without the work of comparing one. */
const aWrongTry = (address: string) =>
  new LimitAttempts(new UnitOfWork(database), settings.AUTH_SECRET, () => now).execute({ purpose: 'sign-in', email: anEmail(), address })
const times = (count: number, action: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, action))

test('signing up makes a consumer and nothing else, and signs in', async () => {
  expect(await signUp({ email: ' BaTu@Vi-Du.VN ' })).toEqual({
    data: {
      signUp: {
        __typename: 'Session',
        accessTokenExpiresAt: '2026-11-23T12:10:00.000Z',
        refreshTokenExpiresAt: '2026-12-23T12:00:00.500Z',
        user: {
          email: 'batu@vi-du.vn',
          displayName: 'Bà Tư (demo)',
          language: 'vi',
          isDemo: false,
          memberships: [{ role: 'CONSUMER', subjectIds: [], organization: null }],
        },
      },
    },
  })
})

test('of ten who sign up with one e-mail at once, one gets it', async () => {
  const email = anEmail()

  const answers = await race(database, 10, () => signUp({ email }, clientAt(null)))

  const outcomes = answers.map(({ data }) => data!['signUp'].__typename)
  expect(outcomes.filter(outcome => outcome === 'Session')).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set(['Session', 'SignUpRejected', 'TooManyAttempts']))
  expect(await database.query('SELECT count(*)::int AS people FROM auth_user WHERE email = $1', [email])).toEqual([{ people: 1 }])
})

test('a taken e-mail is refused, however it is written', async () => {
  const email = await anAccount()
  expect(await signUp({ email: email.toUpperCase() })).toEqual({ data: { signUp: { __typename: 'SignUpRejected' } } })
})

test.each([
  ['short', 'TOO_SHORT'],
  ['password-1234', 'WELL_KNOWN'],
  ['x'.repeat(200), 'TOO_LONG'],
])('the password %s is too weak: %s', async (weak, reason) => {
  expect(await signUp({ password: weak })).toEqual({ data: { signUp: { __typename: 'PasswordTooWeak', reason } } })
})

test.each([
  ['email', 'not an address'],
  ['email', 'a@b.vn\nBcc: c@d.vn'],
  ['email', `${'x'.repeat(300)}@vi-du.vn`],
  ['displayName', ' x '],
  ['displayName', 'a\u0007b'],
  ['displayName', 'x'.repeat(101)],
  ['language', 'fr'],
])('bad input is told at the field: %s %j', async (field, value) => {
  const { errors } = await signUp({ [field]: value })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('the right password signs in, whatever the case of the e-mail', async () => {
  const email = await anAccount()
  expect(await signIn(email.toUpperCase())).toEqual({ __typename: 'Session', user: { email } })
})

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const email = await anAccount()
  const wrong = await signIn(email, 'another password')
  expect(wrong).toEqual({ __typename: 'CredentialsRejected', message: expect.any(String) })
  expect(await signIn(anEmail(), 'another password')).toEqual(wrong)
})

test('a wrong password and an unknown e-mail take the same time', async () => {
  const emails = await Promise.all(Array.from({ length: 5 }, anAccount))
  const took = async (email: string) => {
    const begin = performance.now()
    await signIn(email, 'another password')
    return performance.now() - begin
  }
  const known: number[] = []
  const unknown: number[] = []
  for (const email of emails) {
    known.push(await took(email))
    unknown.push(await took(anEmail()))
  }
  const middle = (durations: number[]) => durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)]!
  // comparing a password costs tens of milliseconds; leaving it out for unknown people would show as a factor of five or more
  expect(middle(unknown) / middle(known)).toBeGreaterThan(0.5)
  expect(middle(unknown) / middle(known)).toBeLessThan(2)
}, 60_000)

test('after five wrong tries even the right password waits, for exactly as long as it says', async () => {
  const email = await anAccount()
  for (let attempt = 0; attempt < 5; attempt += 1)
    expect(await signIn(email, 'wrong password')).toMatchObject({ __typename: 'CredentialsRejected' })
  minutesLater(5)

  expect(await signIn(email)).toMatchObject({ __typename: 'TooManyAttempts', retryAfterSeconds: 600 })
  expect(await signIn(email, password, otherInstance)).toMatchObject({ __typename: 'TooManyAttempts' })

  minutesLater(9.9)
  expect(await signIn(email)).toMatchObject({ __typename: 'TooManyAttempts', retryAfterSeconds: 6 })
  minutesLater(0.1)
  expect(await signIn(email)).toMatchObject({ __typename: 'Session' })
})

test('an unknown e-mail is made to wait just the same', async () => {
  const email = anEmail()
  await times(5, () => signIn(email, 'wrong password'))
  expect(await signIn(email, 'wrong password')).toMatchObject({ __typename: 'TooManyAttempts', retryAfterSeconds: 900 })
})

test('twenty tries at once look at five passwords', async () => {
  const email = await anAccount()
  const outcomes = (await race(database, 20, () => signIn(email, 'wrong password'))).map(({ __typename }) => __typename)
  expect(outcomes.filter(outcome => outcome === 'CredentialsRejected')).toHaveLength(5)
  expect(outcomes.filter(outcome => outcome === 'TooManyAttempts')).toHaveLength(15)
})

test('the right password makes wrong ones before it forgotten', async () => {
  const email = await anAccount()
  for (let round = 0; round < 2; round += 1) {
    await times(4, () => signIn(email, 'wrong password'))
    expect(await signIn(email)).toMatchObject({ __typename: 'Session' })
  }
})

test('fifty wrong tries from one address make it wait, and no other', async () => {
  const attacker = clientAt('203.0.113.7')
  const victim = await anAccount()
  await times(50, () => aWrongTry('203.0.113.7'))

  expect(await signIn(victim, password, attacker)).toMatchObject({ __typename: 'TooManyAttempts' })
  expect(await signIn(victim, password, clientAt('203.0.113.8'))).toMatchObject({ __typename: 'Session' })
  expect(await signIn(victim, password, clientAt(null))).toMatchObject({ __typename: 'Session' })
}, 60_000)

test('right passwords do not use up the tries of an address', async () => {
  const office = clientAt('203.0.113.9')
  const email = await anAccount()
  await times(49, () => aWrongTry('203.0.113.9'))
  for (let day = 0; day < 3; day += 1) expect(await signIn(email, password, office)).toMatchObject({ __typename: 'Session' })
}, 60_000)

test('neither e-mails nor addresses are kept with the tries, nor passwords anywhere', async () => {
  const kept = JSON.stringify(await database.query('SELECT * FROM attempt'))
  expect(kept).not.toMatch(/vi-du|203\.0/)
  const written = JSON.stringify(await database.query('SELECT payload FROM outbox UNION ALL SELECT after FROM audit_entry'))
  expect(written).not.toMatch(/vi-du|chợ|Bà Tư/)
  expect(JSON.stringify(await database.query('SELECT password FROM auth_account'))).not.toContain('chợ')
})
