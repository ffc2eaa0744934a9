import type { Clock } from '@ocop/service-kit/clock'
import type { Logger } from 'pino'
import type { Limits } from './limits.ts'
import type { Rates, RateLimiter } from './rate-limit.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** What this gateway allows, for every engine alike. */
export interface Policies {
  readonly limits: Limits
  readonly rates: Rates
  readonly rateLimiter: RateLimiter
  /** False in production: then only trusted documents are executed, and nobody learns the schema. */
  readonly admitsAllDocuments: boolean
  readonly trustedDocuments: TrustedDocuments
  readonly clock: Clock
  readonly logger: Logger
}
