import type { IncomingMessage, ServerResponse } from 'node:http'
import { traceId as currentTraceId, withinTrace } from '@ocop/service-kit/telemetry'
import type { Asker, Engine } from '../engine/engine.ts'
import type { VerifyToken } from '../identity/verify-token.ts'
import type { Policies } from '../policies/policies.ts'
import type { ServiceStates } from '../services/ask-readiness.ts'
import { findAddress, type ServiceAddresses } from '../services/find-addresses.ts'
import { answerGraphql } from './answer-graphql.ts'
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
      await route(front, trace, request, response)
    } catch (error) {
      if (response.headersSent) response.destroy()
      else sendTrouble(error, trace.traceId, response, front.policies.logger)
    }
  })
}

const MEDIA_METHODS = new Set(['GET', 'HEAD', 'PUT'])

async function route(front: Front, trace: Trace, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { policies, verifyToken } = front
  const { pathname } = new URL(request.url ?? '/', 'http://gateway')
  if (pathname === '/healthz') return sendJson(response, 200, { status: 'alive' })
  if (pathname === '/readyz') return sendReadiness(front, response)
  if (pathname === '/graphql') {
    return answerGraphql(front.engine, policies, await identify(request, trace, verifyToken, policies), request, response)
  }
  if (pathname === '/.well-known/jwks.json' && request.method === 'GET') {
    return pass(front, 'identity', asVisitor(request, trace, policies), request, response)
  }
  if (pathname.startsWith('/media/') && MEDIA_METHODS.has(request.method ?? '')) {
    return pass(front, 'catalog', await identify(request, trace, verifyToken, policies), request, response)
  }
  sendRefusal(response, 404, 'NOT_FOUND', 'There is nothing here.')
}

function pass(front: Front, service: string, asker: Asker, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { limits, clock } = front.policies
  const options = { gatewaySecret: front.gatewaySecret, clock, largestBytes: limits.mediaBytes }
  return passThrough(findAddress(front.addresses, service)!, asker, request, response, options)
}

/** Ready means: the graph is loaded and new work is welcome. A service that is down takes its fields away, not the whole gateway. */
async function sendReadiness({ engine, isStopping, askReadiness }: Front, response: ServerResponse): Promise<void> {
  const status = isStopping() ? 'stopping' : 'ready'
  sendJson(response, isStopping() ? 503 : 200, { status, engine: engine.name, services: await askReadiness() })
}
