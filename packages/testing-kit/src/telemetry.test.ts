import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { signCall, startService } from '@ocop/service-kit/http'
import { startTelemetry } from '@ocop/service-kit/telemetry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aVisitor } from './actors.ts'
import { callService, GATEWAY_SECRET } from './call-service.ts'
import { createCounter1764000001000, createCounterApplication } from './counter-application.ts'
import { createTestDatabase } from './test-database.ts'

/** Kinds of span in OTLP. */
const SERVER = 2
const CLIENT = 3

interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[]
}
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] }
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[]
  }[]
}

const received: Export[] = []
let receiver: Server
const spans = () =>
  received.flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(scope => scope.spans)))

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    received.push(JSON.parse(Buffer.concat(chunks).toString()) as Export)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  receiver.close()
  receiver.closeAllConnections()
})

/** Sends what a gateway on another machine would send: bytes, by nobody's instrumentation. */
function ask(port: number, traceparent: string): Promise<void> {
  const body = JSON.stringify({ query: 'query HowMany { count }' })
  const headers = { host: 'service', 'content-type': 'application/json', 'content-length': body.length, connection: 'close', traceparent }
  const lines = Object.entries({ ...headers, ...signCall(GATEWAY_SECRET, aVisitor(), body, new Date()) }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(['POST /graphql HTTP/1.1', ...lines, '', body].join('\r\n')))
    socket
      .on('error', reject)
      .on('close', () => resolve())
      .resume()
  })
}

test('without an address for traces nothing is set up', async () => {
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT']

  await (await startTelemetry('counter')).stop()

  expect(Reflect.get(globalThis, Symbol.for('opentelemetry.js.api.1'))?.trace).toBeUndefined()
})

test('one trace spans the caller, the service and its SQL, and holds nobody’s data', async () => {
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const telemetry = await startTelemetry('counter')
  const database = await createTestDatabase({ entities: [], migrations: [createCounter1764000001000] })
  const { schema } = await createCounterApplication(database)
  const clock = () => new Date()
  const service = await startService({ name: 'counter', schema, port: 0, gatewaySecret: GATEWAY_SECRET, clock, isReady: async () => true })

  await callService(service.port, 'query HowMany($name: String! = "a secret value") { __type(name: $name) { name } count }')
  await ask(service.port, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')
  await fetch(`http://127.0.0.1:${service.port}/readyz`)
  await service.stop()
  await database.drop()
  await telemetry.stop()

  const [called, asked] = [spans().filter(span => span.name === 'query HowMany'), spans().filter(({ name }) => name.startsWith('pg.query'))]
  const caller = spans().find(({ kind, spanId }) => kind === CLIENT && called.some(({ parentSpanId }) => parentSpanId === spanId))!
  const byCaller = called.find(({ parentSpanId }) => parentSpanId === caller.spanId)!
  const byGateway = called.find(({ parentSpanId }) => parentSpanId === 'b7ad6b7169203331')!
  expect([byCaller.traceId, byGateway.traceId]).toEqual([caller.traceId, '0af7651916cd43dd8448eb211c80319c'])
  expect(asked.map(({ traceId, parentSpanId }) => [traceId, parentSpanId])).toEqual(
    expect.arrayContaining([byCaller, byGateway].map(({ traceId, spanId }) => [traceId, spanId])),
  )
  expect(asked[0]!.attributes).toContainEqual({ key: 'db.query.text', value: { stringValue: 'SELECT n FROM counter' } })
  expect(byCaller.attributes).toContainEqual({ key: 'graphql.operation.name', value: { stringValue: 'HowMany' } })
  expect(received[0]!.resourceSpans[0]!.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'counter' } })
  expect(JSON.stringify(received)).not.toContain('a secret value')
  expect(spans().filter(({ kind, attributes }) => kind === SERVER && JSON.stringify(attributes).includes('/readyz'))).toEqual([])
})
