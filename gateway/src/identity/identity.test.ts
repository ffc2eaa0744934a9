import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../engine/engine.ts'
import { aGateway, type AGateway, supergraphOf } from '../testing/a-gateway.ts'
import { aCatalog } from '../testing/a-catalog.ts'
import type { RunningSubgraph } from '../testing/a-subgraph.ts'
import { countHits } from '../testing/count-hits.ts'
import { assertProtectable } from './assert-protectable.ts'
import { proveProtection } from './prove-protection.ts'

let catalog: RunningSubgraph
beforeAll(async () => {
  catalog = await aCatalog()
})
afterAll(() => catalog.stop())

describe.each(['rust', 'javascript'] as const)('with the %s planner', planner => {
  let gateway: AGateway
  const bearer = async (options = {}) => ({ authorization: `Bearer ${await gateway.identity.token(options)}` })

  beforeAll(async () => {
    gateway = await aGateway([catalog], { options: { planner } })
  })
  afterAll(() => gateway.stop())

  test('nobody needs a token to look around', async () => {
    expect((await gateway.ask('{ whoAmI }')).body).toEqual({ data: { whoAmI: null } })
  })

  test('a service learns from the gateway who asks', async () => {
    expect((await gateway.ask('{ whoAmI }', {}, await bearer({ userId: 'An' }))).body).toEqual({ data: { whoAmI: 'An' } })
  })

  test('what a client claims about itself is not believed', async () => {
    const { body } = await gateway.ask(
      '{ whoAmI }',
      {},
      { 'x-ocop-actor': Buffer.from('{"userId":"An"}').toString('base64url'), 'x-ocop-signature': 't=1,v1=0' },
    )
    expect(body).toEqual({ data: { whoAmI: null } })
  })

  test('two people who ask the same at the same time get their own answers', async () => {
    const people = await Promise.all(
      ['An', 'Bình', 'Chi', undefined].map(async userId => (userId ? { userId, ...(await bearer({ userId })) } : { userId: null })),
    )
    const many = Array.from({ length: 10 }, () => people).flat()
    const answers = await Promise.all(
      many.map(
        async ({ userId, ...headers }) =>
          [userId, (await gateway.ask('{ slowly(text: "the same") whoAmI }', {}, headers as never)).body.data] as const,
      ),
    )
    for (const [userId, data] of answers) expect(data).toEqual({ slowly: `the same for ${userId}`, whoAmI: userId })
  })

  test.each([
    ['expired', async () => gateway.identity.token({ expiresIn: -10 })],
    ['tampered with', async () => `${(await gateway.identity.token()).slice(0, -6)}AAAAAA`],
    ['from another issuer', async () => gateway.identity.token({ issuer: 'somebody' })],
    ['for another audience', async () => gateway.identity.token({ audience: 'somebody' })],
    ['no token at all', async () => 'nonsense'],
    [
      'unsigned',
      async () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"An","iss":"ocop-identity","aud":"ocop","exp":9999999999}').toString('base64url')}.`,
    ],
  ])('a token that is %s is refused before any service is asked', async (_, token) => {
    const hits = await countHits(catalog.port, async () => {
      const { status, body } = await gateway.ask('{ whoAmI }', {}, { authorization: `Bearer ${await token()}` })
      expect(status).toBe(401)
      expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    })
    expect(hits).toBe(0)
  })

  test('a visitor who asks only for locked things gets a clean 401, and no service is asked', async () => {
    const hits = await countHits(catalog.port, async () => {
      const { status, body } = await gateway.ask('{ myProducts { name } productsToModerate { name } }')
      expect(status).toBe(401)
      expect(body.data).toEqual({ myProducts: null, productsToModerate: null })
      expect(body.errors).toHaveLength(2)
      for (const { message, extensions } of body.errors)
        expect({ message, extensions }).toEqual({ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } })
    })
    expect(hits).toBe(0)
  })

  test('mutations are locked like queries', async () => {
    const { status, body } = await gateway.ask('mutation { draftProduct(input: { name: "x", quantity: 1 }) }')
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  test('somebody with the wrong role gets 403, with the right one the answer', async () => {
    const query = '{ productsToModerate { name } }'
    const refused = await gateway.ask(query, {}, await bearer({ roles: ['PRODUCER'] }))
    expect([refused.status, refused.body.data, refused.body.errors[0].extensions.code]).toEqual([
      403,
      { productsToModerate: null },
      'FORBIDDEN',
    ])
    for (const role of ['OFFICER', 'ADMINISTRATOR']) {
      expect((await gateway.ask(query, {}, await bearer({ roles: [role] }))).body).toEqual({
        data: { productsToModerate: [{ name: 'Product submitted' }] },
      })
    }
  })

  test('one locked corner does not lock the page', async () => {
    const { status, body } = await gateway.ask('{ product(slug: "a") { name notes } suggestions { notes name } }')
    expect(status).toBe(200)
    expect(body.data).toEqual({ product: { name: 'Product a', notes: null }, suggestions: [{ notes: null, name: 'Product one' }] })
    expect(body.errors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['product', 'notes'],
      ['suggestions', 'notes'],
    ])
  })

  test('what is unknown stays unknown, even with a locked corner', async () => {
    const { body } = await gateway.ask('{ product(slug: "unknown") { notes } suggestions { name } }')
    expect(body.data.product).toBeNull()
  })

  test('an empty answer with a locked corner is not an error of the whole', async () => {
    const { status, body } = await gateway.ask('{ whoAmI myProducts { name } }')
    expect([status, body.data, body.errors.length]).toEqual([200, { whoAmI: null, myProducts: null }, 1])
  })

  test('locks hold through fragments, aliases and inline fragments', async () => {
    const query = '{ a: product(slug: "a") { ...F ... on Product { mine: notes } } } fragment F on Product { notes }'
    const { body } = await gateway.ask(query)
    expect(JSON.stringify(body)).not.toContain('for members')
    expect((await gateway.ask(query, {}, await bearer())).body.data.a).toEqual({ notes: 'for members', mine: 'for members' })
  })
})

describe('when identity is away', () => {
  test('tokens are neither believed nor rejected, and visitors are served', async () => {
    const gateway = await aGateway([catalog])
    const token = await gateway.identity.token()
    await gateway.identity.stop()
    const signedIn = await gateway.ask('{ whoAmI }', {}, { authorization: `Bearer ${token}` })
    expect([signedIn.status, signedIn.body.errors[0].extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE'])
    expect((await gateway.ask('{ whoAmI }')).body).toEqual({ data: { whoAmI: null } })
    await gateway.stop()
  })
})

describe('it fails closed', () => {
  test('Hive without its authorization settings is found out before it serves anybody', async () => {
    const supergraph = supergraphOf(catalog)
    const hive = createGatewayRuntime({
      supergraph,
      unifiedGraphHandler,
      logging: false,
      transports: () => ({ getSubgraphExecutor: () => (async () => ({ data: {} })) as never }),
    })
    const open: Engine = {
      name: 'open',
      async execute({ url, headers, body }) {
        const response = await hive.fetch(url, { method: 'POST', headers, body: body as never })
        return { status: response.status, headers: {}, body: Buffer.from(await response.arrayBuffer()) }
      },
      stop: async () => undefined,
    }
    await expect(proveProtection(supergraph, open)).rejects.toThrow('Open to visitors although protected: myProducts, productsToModerate')
    await hive[Symbol.asyncDispose]()
  })

  test('a gateway does not start on protections it does not know, or under other names', () => {
    const link = (url: string, as = '') => `schema @link(url: "${url}", for: SECURITY${as}) { query: Query } type Query { a: Int }`
    expect(() => assertProtectable(link('https://specs.apollo.dev/authenticated/v0.1'))).not.toThrow()
    expect(() => assertProtectable(link('https://specs.apollo.dev/policy/v0.1'))).toThrow('does not enforce')
    expect(() => assertProtectable(link('https://specs.apollo.dev/authenticated/v0.1', ', as: "locked"'))).toThrow('only "@authenticated"')
  })
})
