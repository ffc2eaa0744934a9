import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage, request as httpRequest } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Route } from '@ocop/service-kit/http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from './policies/limits.ts'
import { aGateway, type AGateway, supergraphOf } from './testing/a-gateway.ts'
import { aCatalog } from './testing/a-catalog.ts'
import { someSalesPoints } from './testing/some-sales-points.ts'
import { aProcess, MAIN } from './testing/a-process.ts'
import { aSubgraph, GATEWAY_SECRET, type RunningSubgraph } from './testing/a-subgraph.ts'
import { countHits } from './testing/count-hits.ts'

let catalog: RunningSubgraph
let salesPoints: RunningSubgraph
let gateway: AGateway

beforeEach(async () => {
  catalog = await aCatalog()
  salesPoints = await someSalesPoints()
  gateway = await aGateway([catalog, salesPoints])
})
afterEach(async () => {
  await gateway.stop()
  await Promise.all([catalog.stop(), salesPoints.stop()])
})

const PRODUCT = '{ product(slug: "a") { name availability { place } } }'

describe('a bad day', () => {
  test('of one service costs its fields, and it comes back by itself', async () => {
    const { port } = salesPoints
    await salesPoints.stop()
    const { status, body } = await gateway.ask(PRODUCT)
    expect(status).toBe(200)
    expect(body.data).toEqual({ product: { name: 'Product a', availability: null } })
    expect(body.errors).toMatchObject([{ path: ['product'], extensions: { code: 'SERVICE_UNAVAILABLE', traceId: expect.any(String) } }])
    salesPoints = await someSalesPoints(port)
    expect((await gateway.ask(PRODUCT)).body).toEqual({ data: { product: { name: 'Product a', availability: [{ place: 'Tam Kỳ' }] } } })
  })

  test('of all services is an answer too', async () => {
    await Promise.all([catalog.stop(), salesPoints.stop()])
    const { status, body } = await gateway.ask(PRODUCT)
    expect([status, body.data, body.errors[0].extensions.code]).toEqual([200, { product: null }, 'SERVICE_UNAVAILABLE'])
    ;[catalog, salesPoints] = await Promise.all([aCatalog(), someSalesPoints()])
  })

  test('of one service leaves the lists of the others on the page', async () => {
    await catalog.stop()
    const { body } = await gateway.ask('{ salesPoint(slug: "a") { slug } products(first: 1) { totalCount } suggestions { name } }')
    expect(body.data).toEqual({ salesPoint: { slug: 'a' }, products: null, suggestions: null })
    catalog = await aCatalog()
  })

  test('raises null to the next place that may be null', async () => {
    await catalog.stop()
    const { body } = await gateway.ask('{ salesPoint(slug: "a") { slug best { name } shelf { product { name } } } }')
    expect(body.data).toEqual({ salesPoint: null })
    const { body: withoutShelf } = await gateway.ask('{ salesPoint(slug: "a") { slug best { name } } }')
    expect(withoutShelf.data).toEqual({ salesPoint: { slug: 'a', best: null } })
    catalog = await aCatalog()
  })

  test('a service that hangs is given up', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const patient = await aGateway([catalog, { ...salesPoints, address }], {
      policies: {
        limits: {
          depth: 12,
          fields: 1_000,
          aliases: 30,
          directives: 30,
          tokens: 2_000,
          cost: 5_000,
          bodyBytes: 1_000,
          mediaBytes: 1_000,
          paperBytes: 1_000,
          deadline: 6_000,
          paperDeadline: 6_000,
          streams: 1,
          streamDeadline: 6_000,
          serviceTimeout: 2_000,
        },
      },
    })
    const begun = Date.now()
    expect((await patient.ask(PRODUCT)).body.data).toEqual({ product: { name: 'Product a', availability: null } })
    expect(Date.now() - begun).toBeLessThan(6_000)
    await patient.stop()
    silent.closeAllConnections()
    silent.close()
  })

  test('a broken connection is tried once more for a query, never for a mutation', async () => {
    const dropped: string[] = []
    const dropping = createServer((request, response) => {
      request.resume()
      request.on('end', () => {
        dropped.push(request.url ?? '')
        response.destroy()
      })
    }).listen(0, '127.0.0.1')
    await once(dropping, 'listening')
    const address = `http://127.0.0.1:${(dropping.address() as AddressInfo).port}`
    const other = await aGateway([{ ...catalog, address }])
    await other.ask('{ whoAmI }')
    expect(dropped).toHaveLength(2)
    await other.ask('mutation { note(text: "once") }')
    expect(dropped).toHaveLength(3)
    await other.stop()
    dropping.closeAllConnections()
    dropping.close()
  })

  test('a gateway whose secret is not the services’ says nothing of it', async () => {
    const stranger = await aGateway([catalog], { options: { gatewaySecret: `${GATEWAY_SECRET} but another` } })
    const { body } = await stranger.ask('{ whoAmI }')
    expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
    await stranger.stop()
  })
})

describe('the supergraph', () => {
  test('is exchanged while the gateway works', async () => {
    const fairs = await aSubgraph({
      name: 'catalog',
      sdl: 'type Query { fairs: [String!]! }',
      resolvers: { Query: { fairs: () => ['Tam Kỳ'] } },
    })
    const slow = gateway.ask('{ slowly(text: "still") }')
    await wait(50)
    writeFileSync(gateway.supergraphFile, supergraphOf(fairs))
    await vi.waitFor(
      async () =>
        expect((await gateway.ask('{ __type(name: "Query") { fields { name } } }')).body.data.__type.fields).toEqual([{ name: 'fairs' }]),
      5_000,
    )
    expect((await slow).body).toEqual({ data: { slowly: 'still for null' } })
    await fairs.stop()
  })

  test('stays when the new one is of no use', async () => {
    writeFileSync(gateway.supergraphFile, 'this is no schema')
    await vi.waitFor(() => expect(gateway.log.join()).toContain('is of no use'), 5_000)
    expect((await gateway.ask(PRODUCT)).status).toBe(200)
  })
})

describe('by HTTP', () => {
  test('says that it lives and is ready, and how its services are', async () => {
    expect(await (await fetch(`${gateway.url}/healthz`)).json()).toEqual({ status: 'alive' })
    await salesPoints.stop()
    const ready = await fetch(`${gateway.url}/readyz`)
    expect(ready.status).toBe(200)
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      engine: 'hive (rust planner)',
      services: { catalog: 'ready', 'sales-points': 'unreachable' },
    })
    salesPoints = await someSalesPoints()
  })

  test('goes on with the trace of the caller', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const answer = await gateway.ask('{ broken }', {}, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })
    expect(answer.headers.get('x-trace-id')).toBe(traceId)
    expect(answer.body.errors[0].extensions.traceId).toBe(traceId)
    expect((await fetch(`${gateway.url}/nowhere`)).headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('passes identity’s keys on', async () => {
    const { keys } = (await (await fetch(`${gateway.url}/.well-known/jwks.json`)).json()) as { keys: object[] }
    expect(keys).toMatchObject([{ kid: 'test', crv: 'Ed25519' }])
  })

  test('passes pictures on with what caches need, and nothing else', async () => {
    const picture = await fetch(`${gateway.url}/media/products/1.webp`)
    expect([picture.status, await picture.text()]).toEqual([200, 'an image'])
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      etag: '"1"',
      'cache-control': 'public, max-age=60',
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
    })
    expect(picture.headers.get('x-inside')).toBeNull()
    expect((await fetch(`${gateway.url}/media/products/1.webp`, { headers: { 'if-none-match': '"1"' } })).status).toBe(304)
    expect((await fetch(`${gateway.url}/media/products/1.webp`, { method: 'HEAD' })).status).toBe(200)
  })

  test('passes uploads on, in the name of the person', async () => {
    const authorization = `Bearer ${await gateway.identity.token({ userId: 'An' })}`
    const body = Buffer.alloc(1_000_000)
    expect(await (await fetch(`${gateway.url}/media/upload/1`, { method: 'PUT', body, headers: { authorization } })).text()).toBe(
      '1000000 bytes by An',
    )
  })

  test('refuses a picture of 200 MB at once, and one that does not say its size when it gets too large', async () => {
    const hits = await countHits(catalog.port, async () => {
      const call = httpRequest(`${gateway.url}/media/upload/1`, { method: 'PUT', headers: { 'content-length': 200_000_000 } }).on(
        'error',
        () => undefined,
      )
      call.flushHeaders()
      const [response] = await once(call, 'response')
      expect(response.statusCode).toBe(413)
      call.destroy()
    })
    expect(hits).toBe(0)
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000
        controller.enqueue(Buffer.alloc(1_000_000))
        if (sent >= 200_000_000) controller.close()
      },
    })
    const refused = await fetch(`${gateway.url}/media/upload/1`, { method: 'PUT', body: endless, duplex: 'half' } as RequestInit).then(
      ({ status }) => status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(refused)
    expect(sent).toBeLessThan(100_000_000)
  })

  test('papers and reports go to the programme in the name of the person, calendars in nobody’s', async () => {
    const routes: Record<string, Route> = {
      '/evidence/': async (request, response, actor) => {
        let bytes = 0
        for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length
        response.writeHead(200, { 'content-disposition': 'inline', 'content-security-policy': "default-src 'none'", 'x-inside': 'secret' })
        response.end(`${request.method} ${bytes} by ${actor.userId}`)
      },
      '/reports/': async (request, response, actor) => void response.end(`${request.url} for ${actor.userId}`),
      '/calendar/': async (_, response, actor) => void response.end(`a calendar for ${actor.userId}`),
    }
    const programme = await aSubgraph({ name: 'programme', sdl: 'type Query { plan: String }', resolvers: {}, routes })
    const other = await aGateway([catalog, salesPoints, programme])
    const headers = { authorization: `Bearer ${await other.identity.token({ userId: 'An' })}` }

    const paper = await fetch(`${other.url}/evidence/1`, { headers })
    expect(await paper.text()).toBe('GET 0 by An')
    expect(Object.fromEntries(paper.headers)).toMatchObject({
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect(paper.headers.get('x-inside')).toBeNull()
    const body = Buffer.alloc(20 * 1024 * 1024)
    expect(await (await fetch(`${other.url}/evidence/uploads/1`, { method: 'PUT', body, headers })).text()).toBe('PUT 20971520 by An')
    expect(await (await fetch(`${other.url}/reports/1.csv?year=2024`, { headers })).text()).toBe('/reports/1.csv?year=2024 for An')
    expect((await fetch(`${other.url}/reports/1.csv`, { method: 'PUT', body: 'x', headers })).status).toBe(404)
    expect(await (await fetch(`${other.url}/calendar/1.ics`, { headers })).text()).toBe('a calendar for null')
    expect((await fetch(`${other.url}/calendar/1.ics`, { method: 'PUT', body: 'x' })).status).toBe(404)
    expect((await fetch(`${other.url}/evidence/1`, { method: 'DELETE', headers })).status).toBe(404)
    await other.stop()
    await programme.stop()
  })

  test('documents go to the programme in the name of the person, not too often; everybody gets the keys of certificates', async () => {
    const routes: Record<string, Route> = {
      '/documents/': async (_, response, actor) => void response.writeHead(200, { etag: '"1"' }).end(`a document for ${actor.userId}`),
      '/.well-known/ocop-certificate-keys.json': async (_, response, actor) =>
        void response.writeHead(200, { 'access-control-allow-origin': '*' }).end(`keys for ${actor.userId}`),
    }
    const programme = await aSubgraph({ name: 'programme', sdl: 'type Query { plan: String }', resolvers: {}, routes })
    const rates = { visitor: { count: 2, seconds: 60 }, user: { count: 600, seconds: 60 }, signIn: { count: 20, seconds: 60 } }
    const other = await aGateway([catalog, salesPoints, programme], { policies: { rates } })
    const authorization = `Bearer ${await other.identity.token({ userId: 'An' })}`
    const ask = (headers: Record<string, string> = {}) => fetch(`${other.url}/documents/decision/1.pdf`, { headers })

    expect(await (await ask({ authorization })).text()).toBe('a document for An')
    expect((await ask()).headers.get('etag')).toBe('"1"')
    const stranger = { 'x-forwarded-for': '203.0.113.9' }
    expect([(await ask(stranger)).status, (await ask(stranger)).status, (await ask(stranger)).status]).toEqual([200, 200, 429])
    expect((await fetch(`${other.url}/documents/decision/1.pdf`, { method: 'PUT', body: 'x' })).status).toBe(404)
    const keys = await fetch(`${other.url}/.well-known/ocop-certificate-keys.json`, { headers: { authorization } })
    expect([await keys.text(), keys.headers.get('access-control-allow-origin')]).toEqual(['keys for null', '*'])
    await other.stop()
    await programme.stop()
  })

  test('an inbox stays open, more than a few do not, and stopping waits for none', async () => {
    const other = await aGateway([catalog, salesPoints], { policies: { limits: { ...LIMITS, streams: 2 } } })
    const authorization = `Bearer ${await other.identity.token({ userId: 'An' })}`
    const listen = async () => {
      const call = get(`${other.url}/notices/stream`, { headers: { authorization, 'last-event-id': '7' }, agent: false })
      const [response] = (await once(call, 'response')) as [IncomingMessage]
      return response.setEncoding('utf8')
    }
    const [one, two, three] = [await listen(), await listen(), await listen()]
    expect([one.statusCode, two.statusCode, three.statusCode]).toEqual([200, 200, 503])
    expect(one.headers['content-type']).toBe('text/event-stream')
    expect(await once(one, 'data')).toEqual(['from 7\n\n'])
    one.on('error', () => undefined)
    one.destroy()
    await vi.waitFor(async () => expect((await listen()).statusCode).toBe(200))
    const ended = new Promise(resolve => two.on('error', () => undefined).on('close', resolve))
    const begun = performance.now()
    await other.stop()
    await ended
    expect(performance.now() - begun).toBeLessThan(9_000)
  })

  test.each([
    ['DELETE', '/media/products/1.webp'],
    ['POST', '/media/products/1.webp'],
    ['GET', '/media/../graphql2'],
    ['GET', '/'],
    ['GET', '/.well-known/other'],
  ])('has nothing at %s %s', async (method, path) => {
    const hits = await countHits(catalog.port, async () => expect((await fetch(gateway.url + path, { method })).status).toBe(404))
    expect(hits).toBe(0)
  })

  test('survives nonsense', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    socket.end('GET //[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect((await gateway.post('{', { accept: 'application/graphql-response+json' })).status).toBe(400)
    expect((await gateway.ask('{ __typename }')).status).toBe(200)
  })
})

describe('a process that cannot start says why in one line', () => {
  test.each<[string, () => Record<string, string>, string]>([
    ['a taken port', () => ({ GATEWAY_SECRET, PORT: String(gateway.port) }), 'is taken'],
    ['no secret', () => ({}), 'GATEWAY_SECRET must be a secret'],
    ['no supergraph', () => ({ GATEWAY_SECRET, SUPERGRAPH: '/nowhere.graphql' }), 'the file /nowhere.graphql is not there'],
    ['a supergraph that is none', () => ({ GATEWAY_SECRET, SUPERGRAPH: import.meta.filename }), 'Syntax Error'],
  ])('%s', async (_, environment, reason) => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN], {
      env: { HOST: '127.0.0.1', PORT: '0', ...environment() },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('told to end', () => {
  test('it finishes what is in flight and takes nothing new', async () => {
    const inFlight = gateway.ask('{ slowly(text: "finish") }')
    await wait(100)
    const stopped = gateway.stop()
    await expect(gateway.ask('{ __typename }')).rejects.toThrow('fetch failed')
    expect((await inFlight).body).toEqual({ data: { slowly: 'finish for null' } })
    await stopped
    gateway = await aGateway([catalog])
  })

  test('a process does so on SIGTERM', async () => {
    const running = await aProcess({
      GATEWAY_SECRET,
      CATALOG_URL: catalog.address,
      SALES_POINTS_URL: salesPoints.address,
      SUPERGRAPH: gateway.supergraphFile,
    })
    await running.ask('{ __typename }')
    const inFlight = running.ask('{ slowly(text: "finish") product(slug: "a") { availability { place } } }')
    await wait(100)
    const exited = running.end()
    expect(await (await inFlight).json()).toEqual({ data: { slowly: 'finish for null', product: { availability: [{ place: 'Tam Kỳ' }] } } })
    expect(await exited).toBe(0)
  })

  test('its traces reach from the visitor to the service', async () => {
    const spans: Span[] = []
    const collector = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(scope => scope.spans)))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const running = await aProcess({
      GATEWAY_SECRET,
      CATALOG_URL: catalog.address,
      SUPERGRAPH: gateway.supergraphFile,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    })
    const traceId = (await running.ask('query Who { whoAmI }')).headers.get('x-trace-id')
    expect(await running.end()).toBe(0)
    collector.close()
    const mine = spans.filter(span => span.traceId === traceId)
    expect(mine.map(({ kind }) => kind).toSorted()).toEqual([SERVER, CLIENT])
    expect(mine.find(({ kind }) => kind === CLIENT)?.parentSpanId).toBe(mine.find(({ kind }) => kind === SERVER)?.spanId)
  })
})

interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly kind: number
}
const SERVER = 2
const CLIENT = 3
