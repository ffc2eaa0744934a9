import { aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: 'nowhere',
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
          id
          email
        }
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
let client: ReturnType<typeof createTestClient>
let clientAt: (address: string) => ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const { schema } = await createApplication(database, () => now, settings)
  client = createTestClient(schema)
  clientAt = address => createTestClient(schema, { clientAddress: address })
})
afterAll(() => database.drop())

let counter = 0
const anEmail = () => `nguoi-${(counter += 1)}@vi-du.vn`
const minutesLater = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))
const signUp = async (input: Record<string, unknown> = {}, through = client) => {
  const email = (input['email'] as string | undefined) ?? anEmail()
  const answer = await through.execute(aVisitor(), SIGN_UP, {
    input: { email, password, displayName: 'Bà Tư (demo)', language: 'vi', ...input },
  })
  return { email, answer }
}
const signIn = async (email: string, given = password, through = client) =>
  (await through.execute(aVisitor(), SIGN_IN, { input: { email, password: given } })).data!['signIn']

test('signing up makes a consumer and nothing else, and signs in', async () => {
  const { email, answer } = await signUp({ email: ' BaTu@Vi-Du.VN ' })

  expect(email).toBe(' BaTu@Vi-Du.VN ')
  expect(answer).toEqual({
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
