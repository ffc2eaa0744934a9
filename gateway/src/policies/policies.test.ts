import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aGateway, type AGateway } from '../testing/a-gateway.ts'
import { aCatalog } from '../testing/a-catalog.ts'
import type { RunningSubgraph } from '../testing/a-subgraph.ts'
import { countHits } from '../testing/count-hits.ts'
import { countInMemory } from './rate-limit.ts'
import { readTrustedDocuments } from './trusted-documents.ts'

let catalog: RunningSubgraph
beforeAll(async () => {
  catalog = await aCatalog()
})
afterAll(() => catalog.stop())

const nested = (levels: number, inside: string): string =>
  levels === 0 ? inside : `producer { products(first: 1) { ${nested(levels - 1, inside)} } }`
const bomb = (fragments: number) =>
  `{ suggestions { ...F0 } } ${Array.from({ length: fragments }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F${fragments} on Product { __typename }`
const validation = 'GRAPHQL_VALIDATION_FAILED'

describe('what costs too much is refused before any service is asked', () => {
  let gateway: AGateway
  beforeAll(async () => {
    gateway = await aGateway([catalog])
  })
  afterAll(() => gateway.stop())

  const refusals: [string, string, object, string][] = [
    ['broken text', '{ suggestions { name }', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ suggestions { price } }', {}, validation],
    ['a deep operation', `{ suggestions { ${nested(6, 'name')} } }`, {}, validation],
    ['a deep operation through fragments', `{ suggestions { ...D } } fragment D on Product { ${nested(6, 'name')} }`, {}, validation],
    ['many aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: suggestions { name }`).join(' ')} }`, {}, validation],
    ['many directives', `{ suggestions { ${Array.from({ length: 31 }, () => 'name @include(if: true)').join(' ')} } }`, {}, validation],
    ['many tokens', `{ suggestions { ${'name '.repeat(2_000)} } }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['a fragment bomb', bomb(60), {}, validation],
    ['a circle of fragments', '{ suggestions { ...A } } fragment A on Product { ...B } fragment B on Product { ...A }', {}, validation],
    [
      'a long list of long lists',
      '{ products(first: 100) { edges { node { producer { products(first: 100) { name } } } } } }',
      {},
      'OPERATION_TOO_EXPENSIVE',
    ],
    [
      'a long list by variable',
      'query($n: Int) { products(first: $n) { edges { node { name } } } }',
      { n: 2_000_000 },
      'OPERATION_TOO_EXPENSIVE',
    ],
    [
      'a long list by default',
      'query($n: Int = 999999) { products(first: $n) { edges { node { name } } } }',
      {},
      'OPERATION_TOO_EXPENSIVE',
    ],
    ['a value that is no UUID', '{ productById(id: "1") { name } }', {}, validation],
    ['a variable that is no UUID', 'query($id: UUID!) { productById(id: $id) { name } }', { id: '1' }, 'BAD_USER_INPUT'],
    ['a missing variable', 'query($id: UUID!) { productById(id: $id) { name } }', {}, 'BAD_USER_INPUT'],
    ['no operation of this name', 'query A { __typename } query B { __typename }', {}, 'OPERATION_RESOLUTION_FAILURE'],
  ]
  test.each(refusals)('%s', async (_, query, variables, code) => {
    const hits = await countHits(catalog.port, async () => {
      const { status, body } = await gateway.ask(query, variables, { accept: 'application/graphql-response+json' })
      expect(body.errors[0].extensions).toMatchObject({ code })
      expect(body.data ?? null).toBeNull()
      expect(status).toBe(400)
    })
    expect(hits).toBe(0)
  })

  test('a list of operations', async () => {
    const hits = await countHits(catalog.port, async () => {
      expect(
        (await gateway.post([{ query: '{ suggestions { name } }' }, { query: '{ suggestions { name } }' }])).status,
      ).toBeGreaterThanOrEqual(400)
    })
    expect(hits).toBe(0)
  })

  test('a large body, announced or not', async () => {
    const large = JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(3_000_000) } })
    const announced = await gateway.post(large)
    expect([announced.status, announced.body.errors[0].extensions.code]).toEqual([413, 'BAD_REQUEST'])
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(large))
        controller.close()
      },
    })
    const streamed = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(streamed.status).toBe(413)
  })

  test('bad input says at which field', async () => {
    const mutation = 'mutation($input: DraftProductInput!) { draftProduct(input: $input) }'
    const { body } = await gateway.ask(mutation, { input: { name: 'x', quantity: 1, lines: [{ quantity: 0 }] } })
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'lines[0].quantity' } }])
  })

  test('an ordinary page is not refused', async () => {
    const { body } = await gateway.ask('query($n: Int) { products(first: $n) { edges { node { name producer { name } } } totalCount } }', {
      n: 100,
    })
    expect(body.data.products.edges).toHaveLength(100)
  })
})

describe('in production', () => {
  const trusted = 'query Names { suggestions { name } }'
  const hash = createHash('sha256').update(trusted).digest('hex')
  const directory = mkdtempSync(path.join(tmpdir(), 'trusted-'))
  let gateway: AGateway
  beforeAll(async () => {
    const file = path.join(directory, 'persisted-documents.json')
    writeFileSync(
      file,
      JSON.stringify({ [hash]: trusted, 'sha256:typename': 'query T { __typename }', 'sha256:schema': '{ __schema { types { name } } }' }),
    )
    gateway = await aGateway([catalog], { policies: { admitsAllDocuments: false, trustedDocuments: readTrustedDocuments(file) } })
  })
  afterAll(async () => {
    await gateway.stop()
    rmSync(directory, { recursive: true })
  })

  test.each([hash, `sha256:${hash}`])('a trusted document is executed by its id %s', async documentId => {
    expect((await gateway.post({ documentId })).body).toEqual({ data: { suggestions: [{ name: 'Product one' }] } })
  })

  test('also by GET and as a persisted query', async () => {
    const byGet = await fetch(`${gateway.url}/graphql?documentId=${hash}`)
    expect(await byGet.json()).toEqual({ data: { suggestions: [{ name: 'Product one' }] } })
    const { body } = await gateway.post({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
    expect(body.data.suggestions).toHaveLength(1)
  })

  test.each([
    ['another document', { query: '{ suggestions { name } }' }, 403],
    ['a trusted document without its id', { query: trusted }, 403],
    ['an unknown id', { documentId: 'unknown' }, 404],
    ['an unknown id with a document', { documentId: 'unknown', query: trusted }, 404],
    ['nothing', {}, 403],
  ])('%s is refused and no service is asked', async (_, body, status) => {
    const hits = await countHits(catalog.port, async () => {
      const answer = await gateway.post(body)
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, 'DOCUMENT_NOT_TRUSTED'])
    })
    expect(hits).toBe(0)
  })

  test('nobody learns the schema, not even by a trusted document', async () => {
    expect((await gateway.post({ documentId: 'schema' })).body.errors[0].extensions.code).toBe('INTROSPECTION_OFF')
    expect((await gateway.post({ documentId: 'typename' })).body).toEqual({ data: { __typename: 'Query' } })
  })
})

describe('whoever asks too often waits', () => {
  const rates = { visitor: { count: 3, seconds: 60 }, user: { count: 5, seconds: 60 }, signIn: { count: 2, seconds: 60 } }
  const from = (address: string) => ({ 'x-forwarded-for': address })
  let gateway: AGateway
  let now = 0
  beforeAll(async () => {
    gateway = await aGateway([catalog], { policies: { rates, rateLimiter: countInMemory(() => now) } })
  })
  afterAll(() => gateway.stop())

  test('a visitor by address, until the minute is over', async () => {
    const ask = () => gateway.ask('{ whoAmI }', {}, from('203.0.113.1'))
    const statuses = [await ask(), await ask(), await ask(), await ask()].map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await ask()
    expect(refused.body.errors[0].extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 60 })
    expect(refused.headers.get('retry-after')).toBe('60')
    expect((await gateway.ask('{ whoAmI }', {}, from('203.0.113.2'))).status).toBe(200)
    now += 61_000
    expect((await ask()).status).toBe(200)
  })

  test('a person by name, wherever they are', async () => {
    const authorization = `Bearer ${await gateway.identity.token({ userId: 'busy' })}`
    const statuses: number[] = []
    for (let n = 0; n < 7; n += 1)
      statuses.push((await gateway.ask('{ whoAmI }', {}, { authorization, ...from(`203.0.113.${10 + n}`) })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  })

  test('signing in, also under another name, and no service is asked', async () => {
    const signIn = () => gateway.ask('mutation { it: signIn(email: "a") { __typename } }', {}, { ...from('203.0.113.50') })
    const noted = () => gateway.ask('mutation { note(text: "a") }', {}, { ...from('203.0.113.50') })
    expect([await signIn(), await signIn()].map(({ status }) => status)).toEqual([200, 200])
    const hits = await countHits(catalog.port, async () => expect((await signIn()).status).toBe(429))
    expect(hits).toBe(0)
    now += 61_000
    expect([await noted(), await noted(), await noted()].map(({ status }) => status)).toEqual([200, 200, 200])
  })

  test('nobody hides behind addresses of their own making', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1)
      statuses.push((await gateway.ask('{ whoAmI }', {}, from(`198.51.100.${n}, 203.0.113.99, 10.0.0.1`))).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  test('this very machine is not counted', async () => {
    for (let n = 0; n < 6; n += 1) expect((await gateway.ask('{ whoAmI }')).status).toBe(200)
  })
})
