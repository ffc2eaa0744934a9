export { logger } from './logger.ts'
export { startTelemetry, type Telemetry } from './start-telemetry.ts'
export { traceId, withinTrace } from './trace.ts'
