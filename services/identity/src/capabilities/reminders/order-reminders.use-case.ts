import type { DeadlineNoticed } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import { FindHolders } from '../memberships/find-holders.use-case.ts'

/** A reminder that is older than this is not sent any more: the next one is on its way. */
const DAYS_GOOD = 3
const DAY_MILLISECONDS = 86_400_000

/** Has a reminder of a deadline written to everybody who acts for one of its subjects: one letter for each person and notice. */
export class OrderReminders {
  constructor(
    private readonly mail: Pick<DeliverLetters<'DEADLINE_REMINDER'>, 'order'>,
    private readonly now: Clock,
  ) {}

  async execute(notice: DeadlineNoticed, transaction: Transaction): Promise<void> {
    const { noticeId, role, subjectIds } = notice
    const validUntil = new Date(this.now().getTime() + DAYS_GOOD * DAY_MILLISECONDS)
    for (const recipient of await new FindHolders(transaction.manager).ofSubjects(role, subjectIds)) {
      const id = fixedId('letter', `${noticeId}/${recipient}`)
      await this.mail.order(transaction, { id, kind: 'DEADLINE_REMINDER', recipient, about: noticeId, content: notice, validUntil })
    }
  }
}
