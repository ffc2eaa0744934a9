import { clockOf } from '@ocop/service-kit/rehearsal-clock'
import { logger as createLogger, startTelemetry } from '@ocop/service-kit/telemetry'
import type { GatewayEnvironment } from './environment.ts'
import { LIMITS } from './policies/limits.ts'
import { countInMemory } from './policies/rate-limit.ts'
import { countInRedis } from './policies/redis-rate-limit.ts'
import { readTrustedDocuments } from './policies/trusted-documents.ts'
import { startGateway } from './start-gateway.ts'

/** The gateway as its environment describes it. Answers how to end it. */
export async function runGateway(environment: GatewayEnvironment): Promise<() => Promise<void>> {
  const telemetry = await startTelemetry('gateway')
  const logger = createLogger('gateway')
  const inMemory = countInMemory(Date.now)
  const gateway = await startGateway({
    port: environment.PORT,
    host: environment.HOST,
    supergraphFile: environment.SUPERGRAPH,
    planner: environment.planner,
    addresses: environment.addresses,
    gatewaySecret: environment.GATEWAY_SECRET,
    policies: {
      limits: LIMITS,
      rates: environment.rates,
      rateLimiter: environment.REDIS_URL ? countInRedis(environment.REDIS_URL, inMemory, logger) : inMemory,
      admitsAllDocuments: !environment.isProduction,
      trustedDocuments: environment.TRUSTED_DOCUMENTS ? readTrustedDocuments(environment.TRUSTED_DOCUMENTS) : new Map(),
      clock: clockOf(environment),
      logger,
    },
  })
  logger.info({ port: gateway.port, engine: gateway.engine }, 'the gateway is ready')
  return async () => {
    await gateway.stop()
    await telemetry.stop()
  }
}

/** One line that says what to mend. */
export function explainFailure(error: unknown): string {
  const { code, port, path, message } = error as NodeJS.ErrnoException & { readonly port?: number }
  if (code === 'EADDRINUSE') return `port ${port} is taken. End the program that uses it, or set PORT to another.`
  if (code === 'ENOENT') return `the file ${path} is not there.`
  return (message ?? String(error)).split('\n')[0]!
}
