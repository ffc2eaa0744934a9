import pino, { type Logger } from 'pino'

/** Structured log lines of one service, on standard output. */
export const logger = (service: string): Logger => pino({ name: service, base: { service } })
