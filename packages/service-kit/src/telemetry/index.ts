export { logger } from './logger.ts'
export { startTelemetry } from './start-telemetry.ts'
