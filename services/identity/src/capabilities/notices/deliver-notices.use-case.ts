import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { FindHolders } from '../memberships/find-holders.use-case.ts'
import type { ToldNotice } from './notice.entity.ts'
import { type NewNotice, NoticeRepository } from './notice.repository.ts'
import { ringReaders } from './ring-readers.use-case.ts'

export type { NoticeFacts, ToldNotice } from './notice.entity.ts'

/** Somebody’s own copy of a notice. */
export interface ToldPerson {
  readonly id: string
  readonly userId: string
}

interface Neighbours {
  /** Who of these people does not want the bell to ring for it. */
  readonly quiet: (transaction: Transaction, kind: ToldNotice['kind'], userIds: readonly string[]) => Promise<ReadonlySet<string>>
  /** What else is done for those who have it newly: letters, and what is pushed. */
  readonly besides: (notice: ToldNotice, told: readonly ToldPerson[], transaction: Transaction) => Promise<void>
}

/** Puts notices into the inboxes of those they are for: each once for a person, however often it is told. */
export class DeliverNotices {
  constructor(private readonly neighbours: Neighbours) {}

  async execute(notices: readonly ToldNotice[], transaction: Transaction): Promise<void> {
    for (const notice of notices) {
      const { audience } = notice
      const userIds =
        'userId' in audience ? [audience.userId] : await new FindHolders(transaction.manager).everybody(audience.roles, audience.subjectIds)
      await this.neighbours.besides(notice, await this.#deliver(notice, userIds, transaction), transaction)
    }
  }

  async #deliver(notice: ToldNotice, userIds: readonly string[], transaction: Transaction): Promise<ToldPerson[]> {
    const { kind, cause, audience, subjectId, path, facts, happenedAt } = notice
    const quiet = await this.neighbours.quiet(transaction, kind, userIds)
    const { roles, subjectIds: actsFor } = 'userId' in audience ? { roles: null, subjectIds: null } : audience
    const told = userIds.map((userId): NewNotice => {
      const id = fixedId('notice', `${kind}/${cause}/${userId}`)
      const readAt = quiet.has(userId) ? happenedAt : null
      return { id, userId, kind, subjectId, actsFor, roles, facts: { ...facts, path }, happenedAt, readAt }
    })
    const fresh = await new NoticeRepository(transaction.manager).add(told)
    await ringReaders(
      transaction.manager,
      fresh.map(({ userId }) => userId),
    )
    return fresh
  }
}
