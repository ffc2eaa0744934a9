import type { IncomingMessage, ServerResponse } from 'node:http'
import { limitRequests } from '../policies/limit-requests.ts'
import { findAddress } from '../services/find-addresses.ts'
import { answerGraphql } from './answer-graphql.ts'
import type { Exchange } from './exchange.ts'
import type { Front } from './front.ts'
import { asVisitor, identify } from './identify.ts'
import { passThrough } from './pass-through.ts'
import { sendJson, sendRefusal } from './send-json.ts'
import type { Trace } from './trace.ts'

type Road = (front: Front, trace: Trace, request: IncomingMessage, response: ServerResponse) => Promise<void>

const FILES = ['GET', 'HEAD', 'PUT']

/** Where a request of this kind leads. */
export function roadTo(pathname: string, method: string): Road {
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

/** Files of a sales point: as large as its ledger. */
const toPointFiles: Road = async (front, trace, request, response) => {
  const { policies, verifyToken } = front
  const asker = await identify(request, trace, verifyToken, policies)
  await limitRequests(asker, policies)
  const deadline = policies.clock().getTime() + policies.limits.paperDeadline
  return pass('sales-points', front, { asker: { ...asker, deadline }, request, response })
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
  const deadline = policies.clock().getTime() + policies.limits.streamDeadline
  streams.add(response)
  try {
    await pass('identity', front, { asker: { ...asker, deadline }, request, response }, { isLong: true })
  } finally {
    streams.delete(response)
  }
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
  ['/points/', toPointFiles, ['GET', 'HEAD']],
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
