import { systemClock } from '@ocop/service-kit/clock'
import { runUntilTold } from '@ocop/service-kit/http/run-until-told'
import { logger as createLogger, startTelemetry } from '@ocop/service-kit/telemetry'
import { readGatewayEnvironment } from './environment.ts'
import { LIMITS } from './policies/limits.ts'
import { countInMemory } from './policies/rate-limit.ts'
import { countInRedis } from './policies/redis-rate-limit.ts'
import { readTrustedDocuments } from './policies/trusted-documents.ts'
import { startGateway } from './start-gateway.ts'

const environment = readGatewayEnvironment()
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
    clock: systemClock,
    logger,
  },
})
logger.info({ port: gateway.port, engine: gateway.engine }, 'the gateway is ready')

runUntilTold(async () => {
  await gateway.stop()
  await telemetry.stop()
})
