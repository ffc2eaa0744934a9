import { systemClock } from '@ocop/service-kit/clock'
import pino from 'pino'
import { LIMITS } from '../policies/limits.ts'
import type { Policies } from '../policies/policies.ts'
import { countInMemory, RATES } from '../policies/rate-limit.ts'

/** Limits as in life, every document admitted; what is logged goes into `log`. */
export const aPolicy = (log: string[] = []): Policies => ({
  limits: LIMITS,
  rates: RATES,
  rateLimiter: countInMemory(Date.now),
  admitsAllDocuments: true,
  trustedDocuments: new Map(),
  clock: systemClock,
  logger: pino({ level: 'info' }, { write: line => void log.push(line) }),
})

/** So wide that every operation passes. */
export const aPolicyThatAllowsAll = (): Policies => ({
  ...aPolicy(),
  limits: { ...LIMITS, fields: 10_000, tokens: 100_000, cost: Number.MAX_SAFE_INTEGER },
})
