import { AsyncLocalStorage } from 'node:async_hooks'
import { trace } from '@opentelemetry/api'

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/
const given = new AsyncLocalStorage<string>()

/** Runs `work` as part of the trace that a `traceparent` header names, so that log lines can be found by it even where no traces are kept. */
export function withinTrace<Result>(traceparent: unknown, work: () => Result): Result {
  const id = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined
  return id === undefined ? work() : given.run(id, work)
}

/** The trace that the running code belongs to. */
export const traceId = (): string | undefined => trace.getActiveSpan()?.spanContext().traceId ?? given.getStore()
