import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Clock } from '@ocop/service-kit/clock'
import { signCall } from '@ocop/service-kit/http/signature'
import type { Exchange } from './exchange.ts'

export interface PassThroughOptions {
  readonly gatewaySecret: string
  readonly clock: Clock
  /** Largest body that is passed on. */
  readonly largestBytes: number
  /** Answers that go on for minutes: they must not use up the connections that others wait for. */
  readonly isLong?: boolean
}

const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 30_000 })
const longAgent = new Agent({ keepAlive: false, timeout: 60_000 })

const FROM_CLIENT = [
  'content-type',
  'content-length',
  'if-none-match',
  'if-modified-since',
  'range',
  'accept',
  'accept-language',
  'last-event-id',
]
const FROM_SERVICE = [
  'content-type',
  'content-length',
  'content-range',
  'content-disposition',
  'content-security-policy',
  'accept-ranges',
  'access-control-allow-origin',
  'cache-control',
  'etag',
  'last-modified',
  'retry-after',
  'vary',
]

/** More bytes came than are passed on. */
export class TooLarge extends Error {}

/**
 * Streams a plain HTTP request to a service and its answer back, signed over an empty body: files are not held in memory here.
 * Throws TooLarge before, or while, more than the allowed bytes come.
 */
export async function passThrough(address: string, exchange: Exchange, options: PassThroughOptions): Promise<void> {
  const { request, response } = exchange
  if (Number(request.headers['content-length'] ?? 0) > options.largestBytes) throw new TooLarge()
  const call = callFor(address, exchange, options)
  // a call that is given up may fail once more when nobody listens; without this the process would end
  call.on('error', () => undefined)
  const answered = once(call, 'response') as Promise<[IncomingMessage]>
  const sent = request.method === 'PUT' ? upload(request, call, options.largestBytes) : Promise.resolve(call.end())
  try {
    // a service may answer before it has read everything
    const [answer] = await Promise.race([answered, sent.then(() => answered)])
    response.writeHead(answer.statusCode!, { ...pick(answer.headers, FROM_SERVICE), 'x-content-type-options': 'nosniff' })
    await pipeline(answer, response)
  } catch (error) {
    call.destroy()
    throw error
  } finally {
    for (const promise of [answered, sent]) promise.catch(() => undefined)
  }
}

function callFor(
  address: string,
  { asker, request }: Exchange,
  { gatewaySecret, clock, isLong = false }: PassThroughOptions,
): ClientRequest {
  const { pathname, search } = new URL(request.url ?? '/', 'http://gateway')
  return httpRequest(new URL(pathname + search, address), {
    method: request.method,
    agent: isLong ? longAgent : agent,
    signal: AbortSignal.timeout(Math.max(1, asker.deadline - clock().getTime())),
    headers: {
      ...pick(request.headers, FROM_CLIENT),
      traceparent: asker.traceparent,
      ...signCall(gatewaySecret, asker.actor, '', clock()),
    },
  })
}

async function upload(request: IncomingMessage, call: ClientRequest, limit: number): Promise<void> {
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new TooLarge()
    if (!call.write(chunk)) await once(call, 'drain')
  }
  call.end()
}

const pick = (headers: IncomingMessage['headers'], names: readonly string[]) =>
  Object.fromEntries(names.flatMap(name => (headers[name] === undefined ? [] : [[name, headers[name]]])))
