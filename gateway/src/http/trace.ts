import { randomBytes } from 'node:crypto'

export interface Trace {
  readonly traceId: string
  readonly traceparent: string
}

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/
const NONE = '0'.repeat(32)

/** Goes on with the trace a request brings along (W3C Trace Context), or begins one. */
export function continueTrace(incoming: unknown): Trace {
  const match = TRACEPARENT.exec(typeof incoming === 'string' ? incoming : '')
  const traceId = match && match[1] !== NONE ? match[1]! : randomBytes(16).toString('hex')
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-${match?.[2] ?? '01'}` }
}
