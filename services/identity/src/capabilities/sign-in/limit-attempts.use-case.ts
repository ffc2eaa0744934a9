import { createHmac } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { AttemptRepository } from './attempt.repository.ts'
import { type AttemptPurpose, limitsOf, retryAfter, windowStart } from './attempts.rules.ts'
import { TooManyAttempts } from './sign-in.refusals.ts'

interface Attempt {
  readonly purpose: AttemptPurpose
  readonly email: string
  readonly address: string | null
}

/**
 * Counts tries in the database, so that all instances share one count. A try counts before it is looked at:
 * many at once cannot slip under a limit together.
 */
export class LimitAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secret: string,
    private readonly now: Clock,
  ) {}

  async execute(attempt: Attempt): Promise<TooManyAttempts | undefined> {
    const now = this.now()
    const limits = this.limitsOf(attempt)
    const buckets = limits.map(({ bucket }) => bucket)
    return this.unitOfWork.run(async ({ manager }) => {
      const attempts = new AttemptRepository(manager)
      await attempts.lock(buckets)
      const full = await attempts.fullSince(limits, windowStart(now))
      if (full) return new TooManyAttempts(retryAfter(full, now))
      await attempts.add(buckets, now)
      return undefined
    })
  }

  /** The try was right: neither it nor those before it count any more. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.unitOfWork.run(({ manager }) => new AttemptRepository(manager).forgive(this.limitsOf(attempt).map(({ bucket }) => bucket)))
  }

  /** Removes tries that no longer count. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(({ manager }) => new AttemptRepository(manager).forgetBefore(windowStart(this.now())))
  }

  /** Kept under a keyed hash: the table tells nobody who tried, or from where. */
  private limitsOf({ purpose, email, address }: Attempt) {
    return limitsOf(purpose, email, address).map(({ bucket, limit }) => ({
      bucket: createHmac('sha256', this.secret).update(bucket).digest('base64url'),
      limit,
    }))
  }
}
