import { createRequire, syncBuiltinESMExports } from 'node:module'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { NodeSDK } from '@opentelemetry/sdk-node'
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions'
import type { Telemetry } from './start-telemetry.ts'

const PROBES = new Set(['/healthz', '/readyz'])

/** OpenTelemetry over incoming HTTP, outgoing fetch and SQL (statements, never their values). */
export function startSdk(service: string): Telemetry {
  const sdk = new NodeSDK({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: service }),
    traceExporter: new OTLPTraceExporter(),
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => PROBES.has(url ?? '') }),
      new UndiciInstrumentation(),
      // loops that look for work by themselves belong to no request
      new PgInstrumentation({ requireParentSpan: true }),
    ],
  })
  sdk.start()
  patchNow('http', 'https', 'pg')
  return { stop: () => sdk.shutdown().catch(() => undefined) }
}

/**
 * Instrumentations wait for a `require`, but our modules `import`, and were loaded long ago. Requiring here lets them patch
 * the very prototypes and functions that everybody already holds; named imports of Node's own modules are then refreshed.
 */
function patchNow(...modules: string[]): void {
  const require = createRequire(import.meta.url)
  for (const name of modules) require(name)
  syncBuiltinESMExports()
}
