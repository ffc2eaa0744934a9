import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { signCall, startService } from '@ocop/service-kit/http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anActor, aVisitor } from './actors.ts'
import { callService, GATEWAY_SECRET } from './call-service.ts'
import { createCounter1764000001000, createCounterApplication } from './counter-application.ts'
import { createTestDatabase } from './test-database.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let isReady = true
const now = new Date('2026-11-23T08:00:00Z')

const begin = async () => {
  const { schema } = await createCounterApplication(database)
  return startService({
    name: 'counter',
    schema,
    port: 0,
    gatewaySecret: GATEWAY_SECRET,
    clock: () => now,
    isReady: async () => isReady,
    routes: {
      '/files/': async (_, response, { userId }) => void response.end(`for ${userId}`),
      '/broken/': () => Promise.reject(new RangeError('a defect with a telling name')),
    },
  })
}
let service: Awaited<ReturnType<typeof begin>>
const at = (path: string) => `http://127.0.0.1:${service.port}${path}`
const post = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
  fetch(at('/graphql'), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    duplex: 'half',
  } as RequestInit)

beforeAll(async () => {
  database = await createTestDatabase({ entities: [], migrations: [createCounter1764000001000] })
  service = await begin()
})
afterAll(async () => {
  await service.stop()
  await database.drop()
})

test('answers the gateway, on behalf of whom it names, in the language it names', async () => {
  const actor = anActor()

  const answer = await callService(service.port, '{ count asker language }', { actor, now, headers: { 'accept-language': 'en-GB' } })

  expect(answer).toEqual({ status: 200, data: { count: 0, asker: actor.userId, language: 'en' } })
  expect(await callService(service.port, '{ language }', { now })).toMatchObject({ data: { language: 'vi' } })
})

test.each(['{ count }', '{ __schema { types { name } } }', 'no query at all'])(
  'refuses %s without the signature of the gateway',
  async query => {
    const response = await post(JSON.stringify({ query }))

    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ errors: [{ message: 'Only the gateway may ask.', extensions: { code: 'FORBIDDEN' } }] })
  },
)

test('refuses a signature that was made for another operation, or a minute ago', async () => {
  const headers = signCall(GATEWAY_SECRET, aVisitor(), '{"query":"{ count }"}', now)

  expect((await post('{"query":"{ asker }"}', headers)).status).toBe(403)
  expect((await callService(service.port, '{ count }', { now: new Date(now.getTime() - 61_000) })).status).toBe(403)
})

test('files need the signature too', async () => {
  const actor = anActor()

  expect((await fetch(at('/files/1'))).status).toBe(403)
  expect(await (await fetch(at('/files/1'), { headers: signCall(GATEWAY_SECRET, actor, '', now) })).text()).toBe(`for ${actor.userId}`)
})

test('an operation of more than three megabytes is refused, announced or not', async () => {
  const large = JSON.stringify({ query: `{ count } # ${'x'.repeat(3_000_000)}` })
  const unannounced = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(large))
    },
    // there is always more to come: only an answer ends it
    async pull(stream) {
      await pause(10)
      stream.enqueue(new Uint8Array(10))
    },
  })

  expect((await post(large)).status).toBe(413)
  expect((await post(unannounced)).status).toBe(413)
  expect((await callService(service.port, '{ count }', { now })).status).toBe(200)
})

test('a body that is not JSON, or no operation, is refused', async () => {
  for (const body of ['{"query":', '[]', '{}', '']) {
    const response = await post(body, signCall(GATEWAY_SECRET, aVisitor(), body, now))
    expect([body, response.status]).toEqual([body, 400])
  }
  expect((await callService(service.port, '{ count', { now })).errors![0]!.extensions!.code).toBe('GRAPHQL_PARSE_FAILED')
  expect((await callService(service.port, '{ nothing }', { now })).errors![0]!.extensions!.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('a defect leaves no word of ours to the client, but a trace id', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

  const { errors } = await callService(service.port, '{ broken }', { now, headers: { traceparent } })

  expect(errors).toMatchObject([
    {
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: '0af7651916cd43dd8448eb211c80319c' },
    },
  ])
  expect(JSON.stringify(errors)).not.toContain('a_table_nobody_may_know')
  const route = await fetch(at('/broken/1'), { headers: signCall(GATEWAY_SECRET, aVisitor(), '', now) })
  expect([route.status, await route.text()]).toEqual([500, expect.not.stringContaining('telling')])
})

test.each(['text', 'inJson'])('a text that no database keeps is the asker’s mistake, not ours (%s)', async argument => {
  const echo = (text: string) => callService(service.port, `{ echo(${argument}: ${JSON.stringify(text)}) }`, { now })

  expect(await echo('Ô Loan')).toMatchObject({ data: { echo: 'Ô Loan' } })
  expect((await echo('Ô\u0000Loan')).errors).toMatchObject([
    { message: 'A text may not hold the character U+0000 or half of a surrogate pair.', extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

test('half of a character that takes two is the asker’s mistake, whole it is kept; a word that is no JSON is ours', async () => {
  const echo = (text: string) => callService(service.port, 'query ($text: String) { echo(inJson: $text) }', { now, variables: { text } })

  expect(await echo('Chợ 🐟')).toMatchObject({ data: { echo: 'Chợ 🐟' } })
  for (const half of ['\ud83d', 'cá \udc1f', '\ud83d\ud83d'])
    expect((await echo(half)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect((await callService(service.port, '{ notJson }', { now })).errors).toMatchObject([
    { extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ])
})

test('says whether it lives and whether it can work', async () => {
  expect((await fetch(at('/healthz'))).status).toBe(200)
  expect((await fetch(at('/readyz'))).status).toBe(200)
  isReady = false
  expect((await fetch(at('/readyz'))).status).toBe(503)
  isReady = true
})

test('lets requests in flight finish when it stops, and is gone quickly after', async () => {
  const another = await begin()
  const slow = callService(another.port, '{ slowCount }', { now })
  await callService(another.port, '{ count }', { now })

  const started = performance.now()
  await another.stop()

  expect(await slow).toEqual({ status: 200, data: { slowCount: 0 } })
  expect(performance.now() - started).toBeLessThan(2_000)
  await expect(callService(another.port, '{ count }', { now })).rejects.toThrow('fetch failed')
})

test('a client that hangs up in the middle does no harm', async () => {
  await new Promise<void>(resolve => {
    const half = request(at('/graphql'), { method: 'POST', headers: { 'content-length': '1000' } })
    half.on('error', () => resolve())
    half.write('{"query"', () => half.destroy(new Error('hung up')))
  })

  expect((await callService(service.port, '{ count }', { now })).status).toBe(200)
})
