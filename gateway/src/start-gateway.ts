import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { drain } from '@ocop/service-kit/http/drain'
import { findPlanner, type Planner } from './engine/find-planner.ts'
import { startReloading } from './engine/reloading-engine.ts'
import { startProtected } from './engine/start-protected.ts'
import { answerRequest } from './http/answer-request.ts'
import { createVerifyToken } from './identity/verify-token.ts'
import type { Policies } from './policies/policies.ts'
import { createAskReadiness } from './services/ask-readiness.ts'
import type { ServiceAddresses } from './services/find-addresses.ts'
import { createSend } from './services/send-operation.ts'
import { watchSupergraph } from './watch-supergraph.ts'

export interface GatewayOptions {
  readonly port: number
  readonly host?: string | undefined
  readonly supergraphFile: string
  /** Milliseconds between looks at the supergraph file. */
  readonly lookEvery?: number
  readonly planner: Planner
  readonly addresses: ServiceAddresses
  readonly gatewaySecret: string
  readonly policies: Policies
}

export interface RunningGateway {
  readonly port: number
  readonly engine: string
  /** Takes no new work, finishes what is in flight, then ends. */
  readonly stop: () => Promise<void>
}

/** The whole gateway behind one port. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { policies, addresses, gatewaySecret } = options
  const { clock, logger, limits } = policies
  const planner = await findPlanner(options.planner)
  if (planner !== options.planner)
    logger.warn(`the ${options.planner} planner does not load here; the ${planner} one does its work, slower`)
  const send = createSend({ addresses, gatewaySecret, clock, logger, timeout: limits.serviceTimeout })
  const { supergraphFile: file, lookEvery: every = 1_000 } = options
  const loaded = readFileSync(file, 'utf8')
  const engine = await startReloading(supergraph => startProtected({ supergraph, planner, send, policies }), loaded)
  const unwatch = watchSupergraph({ file, loaded, every }, engine, logger)
  let isStopping = false
  const streams = new Set<ServerResponse>()
  const front = {
    engine,
    policies,
    addresses,
    gatewaySecret,
    verifyToken: createVerifyToken(addresses['identity']!, clock),
    askReadiness: createAskReadiness(addresses, () => clock().getTime()),
    streams,
    isStopping: () => isStopping,
  }
  const server = createServer((request, response) => void answerRequest(front, request, response))
  server.keepAliveTimeout = 65_000
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    engine: engine.name,
    async stop() {
      isStopping = true
      unwatch()
      for (const stream of streams) stream.destroy()
      await drain(server)
      await engine.stop()
      await policies.rateLimiter.stop()
    },
  }
}
