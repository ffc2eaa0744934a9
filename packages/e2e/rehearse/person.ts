import { randomUUID } from 'node:crypto'

const PASSWORD = 'ocop-demo-2026'
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } ... on Refusal { message } } }'

// oxlint-disable-next-line typescript/no-explicit-any -- whatever was asked for
type Data = Record<string, any>

/** Somebody at the public graph: a visitor, or one of the demo accounts. */
export class Person {
  readonly #graphUrl: string
  readonly #token: string | undefined

  constructor(graphUrl: string, token?: string) {
    this.#graphUrl = graphUrl
    this.#token = token
  }

  static async signIn(graphUrl: string, account: string): Promise<Person> {
    const { signIn } = await new Person(graphUrl).ask(SIGN_IN, { input: { email: `${account}@demo.ocop`, password: PASSWORD } })
    if (!signIn.accessToken) throw new Error(`could not sign in as ${account}: ${signIn.message}`)
    return new Person(graphUrl, signIn.accessToken)
  }

  /** Throws when any part of the answer failed. */
  async ask(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(this.#graphUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.#token && { authorization: `Bearer ${this.#token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: { message: string }[] }
    if (!data || errors?.length)
      throw new Error(`HTTP ${response.status}: ${errors?.map(({ message }) => message).join('; ') ?? 'no data'}`)
    return data
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
}

/** For what must not happen twice. */
export const once = (input: object) => ({ ...input, idempotencyKey: randomUUID() })
