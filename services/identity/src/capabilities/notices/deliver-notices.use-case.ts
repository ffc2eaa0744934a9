import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { FindHolders } from '../memberships/find-holders.use-case.ts'
import type { ToldNotice } from './notice.entity.ts'
import { type NewNotice, NoticeRepository } from './notice.repository.ts'
import { ringReaders } from './ring-readers.use-case.ts'

/** Puts notices into the inboxes of those they are for: each once for a person, however often it is told. */
export class DeliverNotices {
  async execute(notices: readonly ToldNotice[], transaction: Transaction): Promise<void> {
    const { manager } = transaction
    const told: NewNotice[] = []
    for (const notice of notices) {
      const { kind, cause, audience, subjectId, path, facts, happenedAt } = notice
      const userIds =
        'userId' in audience ? [audience.userId] : await new FindHolders(manager).everybody(audience.roles, audience.subjectIds)
      const actsFor = 'userId' in audience ? null : audience.subjectIds
      for (const userId of userIds) {
        const id = fixedId('notice', `${kind}/${cause}/${userId}`)
        told.push({ id, userId, kind, subjectId, actsFor, facts: { ...facts, path }, happenedAt })
      }
    }
    await ringReaders(manager, await new NoticeRepository(manager).add(told))
  }
}
