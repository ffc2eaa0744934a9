import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { UserRepository } from './user.repository.ts'

/**
 * Somebody reads the account's mail. The first time, password and sessions from before are taken away:
 * a stranger may have signed up with this e-mail to wait for its owner.
 */
export class ProveMailbox {
  constructor(private readonly now: Clock) {}

  async execute({ manager, audit }: Transaction, userId: string): Promise<void> {
    const users = new UserRepository(manager)
    if (!(await users.verifyEmail(userId, this.now()))) return
    await users.revokeAccess(userId)
    await audit.add({ actorId: userId, action: 'proveMailbox', subject: 'User', subjectId: userId })
  }
}
