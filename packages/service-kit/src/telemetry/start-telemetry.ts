import { wantsTelemetry } from '../environment.ts'

export interface Telemetry {
  /** Sends what is still held back. */
  readonly stop: () => Promise<void>
}

/**
 * Traces to the address in OTEL_EXPORTER_OTLP_ENDPOINT; without one nothing is even loaded.
 * Call it before the first database connection is opened.
 */
export async function startTelemetry(service: string): Promise<Telemetry> {
  if (!wantsTelemetry()) return { stop: async () => undefined }
  const { startSdk } = await import('./start-sdk.ts')
  return startSdk(service)
}
