import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import { readEmail } from '../accounts/read-email.use-case.ts'
import type { LimitAttempts } from './limit-attempts.use-case.ts'

const MINUTES = 15

/**
 * Orders a letter without looking whether anybody has this e-mail: answer and time are the same for all.
 * Past the limits nothing is ordered, and that is not told either.
 */
export class RequestSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limitAttempts: LimitAttempts,
    private readonly mail: Pick<DeliverLetters, 'order' | 'soon'>,
    private readonly now: Clock,
  ) {}

  async execute(given: string, address: string | null): Promise<{ expiresAt: Date }> {
    const email = readEmail(given)
    const expiresAt = new Date(this.now().getTime() + MINUTES * 60_000)
    const tooMany = await this.limitAttempts.execute({ purpose: 'link', email, address })
    if (!tooMany) {
      const letter = { kind: 'SIGN_IN_LINK', recipient: email, about: null, validUntil: expiresAt } as const
      await this.unitOfWork.run(transaction => this.mail.order(transaction, letter))
    }
    this.mail.soon()
    return { expiresAt }
  }
}
