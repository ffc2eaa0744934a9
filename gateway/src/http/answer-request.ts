import type { IncomingMessage, ServerResponse } from 'node:http'
import { traceId as currentTraceId, withinTrace } from '@ocop/service-kit/telemetry'
import type { Engine } from '../engine/engine.ts'
import type { VerifyToken } from '../identity/verify-token.ts'
import { limitRequests } from '../policies/limit-requests.ts'
import type { Policies } from '../policies/policies.ts'
import type { ServiceStates } from '../services/ask-readiness.ts'
import { findAddress, type ServiceAddresses } from '../services/find-addresses.ts'
import { answerGraphql } from './answer-graphql.ts'
import type { Exchange } from './exchange.ts'
import { asVisitor, identify } from './identify.ts'
import { passThrough } from './pass-through.ts'
import { sendJson, sendRefusal } from './send-json.ts'
import { sendTrouble } from './send-trouble.ts'
import { continueTrace, type Trace } from './trace.ts'

export interface Front {
  readonly engine: Engine
  readonly policies: Policies
  readonly verifyToken: VerifyToken
  readonly addresses: ServiceAddresses
  readonly gatewaySecret: string
  readonly askReadiness: () => Promise<ServiceStates>
  /** Answers that go on until somebody ends them. */
  readonly streams: Set<ServerResponse>
  /** True once the gateway takes no new work: whoever balances loads should look elsewhere. */
  readonly isStopping: () => boolean
}

/** Everything that comes in by HTTP, and every way it can end. */
export async function answerRequest(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = continueTrace(request.headers['traceparent'])
  const trace = { ...begun, traceId: currentTraceId() ?? begun.traceId }
  response.setHeader('x-trace-id', trace.traceId)
  await withinTrace(trace.traceparent, async () => {
    try {
      const pathname = URL.parse(request.url ?? '/', 'http://gateway')?.pathname ?? ''
      await roadTo(pathname, request.method ?? 'GET')(front, trace, request, response)
    } catch (error) {
      if (response.headersSent) response.destroy()
      else sendTrouble(error, trace.traceId, response, front.policies.logger)
    }
  })
}

type Road = (front: Front, trace: Trace, request: IncomingMessage, response: ServerResponse) => Promise<void>

const FILES = ['GET', 'HEAD', 'PUT']

function roadTo(pathname: string, method: string): Road {
  const found = ROADS.find(([path, , methods = [method]]) => {
    const leadsThere = path.endsWith('/') ? pathname.startsWith(path) : pathname === path
    return leadsThere && methods.includes(method)
  })
  return found?.[1] ?? toNowhere
}

const toGraphql: Road = async ({ engine, policies, verifyToken }, trace, request, response) =>
  answerGraphql(engine, policies, { asker: await identify(request, trace, verifyToken, policies), request, response })

const toMedia: Road = async (front, trace, request, response) =>
  pass('catalog', front, { asker: await identify(request, trace, front.verifyToken, front.policies), request, response })

/** Papers and reports: larger than pictures, and from places with a slow line, they get the time they need. */
const toPapers: Road = async (front, trace, request, response) => {
  const { verifyToken, policies } = front
  const asker = await identify(request, trace, verifyToken, policies)
  const deadline = policies.clock().getTime() + policies.limits.paperDeadline
  return pass('programme', front, { asker: { ...asker, deadline }, request, response }, { largestBytes: policies.limits.paperBytes })
}

/** The address is the secret; whoever has it is nobody in particular. */
const toCalendars: Road = (front, trace, request, response) =>
  pass('programme', front, { asker: asVisitor(request, trace, front.policies), request, response })

/** Drawn when asked for: whoever asks too often waits. */
const toDocuments: Road = async (front, trace, request, response) => {
  const asker = await identify(request, trace, front.verifyToken, front.policies)
  await limitRequests(asker, front.policies)
  return pass('programme', front, { asker, request, response })
}

/** They cost as much as papers take long. */
const toReports: Road = async (front, trace, request, response) => {
  await limitRequests(await identify(request, trace, front.verifyToken, front.policies), front.policies)
  return toPapers(front, trace, request, response)
}

const toCertificateKeys: Road = (front, trace, request, response) =>
  pass('programme', front, { asker: asVisitor(request, trace, front.policies), request, response })

const toKeys: Road = (front, trace, request, response) =>
  pass('identity', front, { asker: asVisitor(request, trace, front.policies), request, response })

/** A person's inbox as it changes. When too many are open already, whoever asks looks from time to time. */
const toNotices: Road = async (front, trace, request, response) => {
  const { policies, streams, verifyToken } = front
  const asker = await identify(request, trace, verifyToken, policies)
  await limitRequests(asker, policies)
  if (streams.size >= policies.limits.streams) return sendRefusal(response, TOO_MANY_STREAMS)
  streams.add(response)
  response.once('close', () => streams.delete(response))
  const deadline = policies.clock().getTime() + policies.limits.streamDeadline
  return pass('identity', front, { asker: { ...asker, deadline }, request, response }, { isLong: true })
}

const TOO_MANY_STREAMS = { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'Too many are listening. Ask from time to time instead.' }

const toHealth: Road = async (_front, _trace, _request, response) => sendJson(response, 200, { status: 'alive' })

/** Ready means: the graph is loaded and new work is welcome. A service that is down takes its fields away, not the whole gateway. */
const toReadiness: Road = async ({ engine, isStopping, askReadiness }, _trace, _request, response) =>
  sendJson(response, isStopping() ? 503 : 200, {
    status: isStopping() ? 'stopping' : 'ready',
    engine: engine.name,
    services: await askReadiness(),
  })

const toNowhere: Road = async (_front, _trace, _request, response) =>
  sendRefusal(response, { status: 404, code: 'NOT_FOUND', message: 'There is nothing here.' })

/** Whole paths, or beginnings that end with a slash; without methods every method is passed. */
const ROADS: readonly (readonly [path: string, road: Road, methods?: readonly string[]])[] = [
  ['/graphql', toGraphql],
  ['/media/', toMedia, FILES],
  ['/evidence/', toPapers, FILES],
  ['/reports/', toReports, ['GET', 'HEAD']],
  ['/calendar/', toCalendars, ['GET', 'HEAD']],
  ['/documents/', toDocuments, ['GET', 'HEAD']],
  ['/notices/stream', toNotices, ['GET']],
  ['/.well-known/jwks.json', toKeys, ['GET']],
  ['/.well-known/ocop-certificate-keys.json', toCertificateKeys, ['GET']],
  ['/readyz', toReadiness],
  ['/healthz', toHealth],
]

function pass(
  service: string,
  { addresses, gatewaySecret, policies }: Front,
  exchange: Exchange,
  { largestBytes = policies.limits.mediaBytes, isLong = false }: { readonly largestBytes?: number; readonly isLong?: boolean } = {},
): Promise<void> {
  const address = findAddress(addresses, service)
  if (!address) throw new Error(`no address for the service "${service}"`)
  return passThrough(address, exchange, { gatewaySecret, clock: policies.clock, largestBytes, isLong })
}
