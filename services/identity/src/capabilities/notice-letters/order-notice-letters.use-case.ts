import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import type { NoticeFacts, ToldNotice } from '../notices/deliver-notices.use-case.ts'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import { isWritten } from './notice-words.rules.ts'

/** News of an order is stale after so long. */
const GOOD_MS = 86_400_000
/** New orders are gathered so long, that a busy day does not fill a mailbox. */
export const GATHER_MS = 15 * 60_000

export interface NoticeLetterContent {
  readonly kind: InboxNoticeKind
  readonly path: string
  readonly facts: NoticeFacts
}

export interface NewOrdersContent {
  readonly salesPointId: string
  readonly placeName: string
  readonly since: string
}

/** Orders letters for notices that are worth one: one for each person and notice, and of new orders one for each quarter of an hour. */
export class OrderNoticeLetters {
  constructor(
    private readonly mail: Pick<DeliverLetters<'NOTICE' | 'NEW_ORDERS'>, 'order'>,
    private readonly now: Clock,
  ) {}

  async execute(notice: ToldNotice, userIds: readonly string[], transaction: Transaction): Promise<void> {
    for (const recipient of userIds) {
      if (notice.kind === 'NEW_ORDER') await this.#gather(notice, recipient, transaction)
      else if (isWritten(notice.kind)) await this.#write(notice, recipient, transaction)
    }
  }

  async #write({ kind, cause, path, facts, happenedAt }: ToldNotice, recipient: string, transaction: Transaction): Promise<void> {
    const id = fixedId('letter', `${kind}/${cause}/${recipient}`)
    const content: NoticeLetterContent = { kind, path, facts }
    // an event from long ago (a bus read anew) orders a letter that is too late already
    await this.mail.order(transaction, { id, kind: 'NOTICE', recipient, about: null, content, validUntil: goodUntil(happenedAt) })
  }

  async #gather({ audience, facts, happenedAt }: ToldNotice, recipient: string, transaction: Transaction): Promise<void> {
    if ('userId' in audience) return
    const since = new Date(Math.floor(happenedAt.getTime() / GATHER_MS) * GATHER_MS)
    const content: NewOrdersContent = {
      salesPointId: audience.subjectIds[0]!,
      placeName: facts.placeName ?? '',
      since: since.toISOString(),
    }
    const id = fixedId('letter', `NEW_ORDERS/${content.salesPointId}/${content.since}/${recipient}`)
    const notBefore = new Date(Math.max(since.getTime() + GATHER_MS, this.now().getTime()))
    await this.mail.order(transaction, {
      id,
      kind: 'NEW_ORDERS',
      recipient,
      about: null,
      content,
      validUntil: goodUntil(happenedAt),
      notBefore,
    })
  }
}

const goodUntil = (happenedAt: Date) => new Date(happenedAt.getTime() + GOOD_MS)
