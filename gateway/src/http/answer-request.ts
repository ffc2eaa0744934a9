import type { IncomingMessage, ServerResponse } from 'node:http'
import { traceId as currentTraceId, withinTrace } from '@ocop/service-kit/telemetry'
import type { Front } from './front.ts'
import { roadTo } from './roads.ts'
import { sendTrouble } from './send-trouble.ts'
import { continueTrace } from './trace.ts'

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
