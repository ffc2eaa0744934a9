import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

export const PASSWORD = 'ocop-demo-2026'
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } ... on Refusal { message } } }'
/** Shorter than any token lives. */
const SIGN_IN_EVERY_MS = 240_000
const PATIENCE = 5
const PAUSE_MS = 2_000

// oxlint-disable-next-line typescript/no-explicit-any -- whatever was asked for
export type Data = Record<string, any>

export const emailOf = (account: string) => `${account}@demo.ocop`

/** Somebody at the public graph: a visitor, or one of the demo accounts. */
export class Person {
  readonly #graphUrl: string
  readonly #account: string | undefined
  #session: { readonly token: Promise<string>; readonly since: number } | undefined

  constructor(graphUrl: string, account?: string) {
    this.#graphUrl = graphUrl
    this.#account = account
  }

  static async signIn(graphUrl: string, account: string): Promise<Person> {
    const person = new Person(graphUrl, account)
    await person.#token()
    return person
  }

  /** Signs in anew before the next question: roles or the time have changed. */
  forgetSession(): void {
    this.#session = undefined
  }

  /** Throws when any part of the answer failed. What may be asked twice is, while a busy machine lets a service be late. */
  async ask(query: string, variables: object = {}): Promise<Data> {
    const mayRepeat = !query.startsWith('mutation') || query === SIGN_IN || JSON.stringify(variables).includes('"idempotencyKey"')
    for (let patience = mayRepeat ? PATIENCE : 0; ; patience--) {
      const response = await this.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const answer = (await response.json()) as Answer
      if (patience === 0 || !isLate(answer)) return dataOf(answer, response.status)
      await sleep(PAUSE_MS)
    }
  }

  /** Plain HTTP at the gateway, in this person's name. */
  async fetch(path: string, options: RequestInit & { readonly headers?: Record<string, string> } = {}): Promise<Response> {
    const token = await this.#token()
    const headers = { ...options.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    return fetch(new URL(path, this.#graphUrl), { ...options, headers })
  }

  /** The outcome of a mutation, refusals included; `selection` is what to read of a success. */
  async attempt(mutation: string, input: object, selection = ''): Promise<Data> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Refusal { message } ${selection} } }`
    return (await this.ask(query, { input }))[mutation]
  }

  /** Does it, or throws with the refusal. */
  async carryOut(mutation: string, input: object, [type, fields]: readonly [string, string]): Promise<Data> {
    const outcome = await this.attempt(mutation, input, `... on ${type} { ${fields} }`)
    if (outcome['__typename'] !== type) throw new Error(`${mutation} was refused: ${outcome['__typename']}: ${outcome['message']}`)
    return outcome
  }

  async #token(): Promise<string | undefined> {
    if (this.#account === undefined) return undefined
    const isFresh = this.#session && performance.now() - this.#session.since < SIGN_IN_EVERY_MS
    if (!isFresh) this.#session = { token: tokenOf(this.#graphUrl, this.#account), since: performance.now() }
    return this.#session!.token
  }
}

async function tokenOf(graphUrl: string, account: string): Promise<string> {
  const { signIn } = await new Person(graphUrl).ask(SIGN_IN, { input: { email: emailOf(account), password: PASSWORD } })
  if (!signIn.accessToken) throw new Error(`could not sign in as ${account}: ${signIn.message}`)
  return signIn.accessToken
}

interface Answer {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const isLate = ({ errors = [] }: Answer) => errors.some(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE')

function dataOf({ data, errors }: Answer, status: number): Data {
  if (!data || errors?.length) throw new Error(`HTTP ${status}: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`)
  return data
}

/** For what must not happen twice. */
export const once = (input: object) => ({ ...input, idempotencyKey: randomUUID() })
