import pino, { type Logger } from 'pino'
import { traceId } from './trace.ts'

/** Structured log lines of one service, on standard output; those of a request bear its trace id. */
export const logger = (service: string): Logger =>
  pino({
    base: { service },
    mixin: () => {
      const id = traceId()
      return id === undefined ? {} : { traceId: id }
    },
  })
