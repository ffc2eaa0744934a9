import type { SalesNoticed } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import { FindHolders } from '../memberships/find-holders.use-case.ts'

/** News of sales is stale when the next day's comes. */
const GOOD_MILLISECONDS = 86_400_000

/** Has everybody who acts for a producer written to about what was sold: one letter for each person and notice. */
export class OrderSalesLetters {
  constructor(
    private readonly mail: Pick<DeliverLetters<'SALES_NOTICE'>, 'order'>,
    private readonly now: Clock,
  ) {}

  async execute(notice: SalesNoticed, transaction: Transaction): Promise<void> {
    const validUntil = new Date(this.now().getTime() + GOOD_MILLISECONDS)
    for (const recipient of await new FindHolders(transaction.manager).ofSubjects('PRODUCER', [notice.producerId])) {
      const id = fixedId('letter', `${notice.noticeId}/${recipient}`)
      await this.mail.order(transaction, { id, kind: 'SALES_NOTICE', recipient, about: notice.noticeId, content: notice, validUntil })
    }
  }
}
