import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { AccountLibrary, NewAccount } from './account-library.use-case.ts'
import { UserRepository } from './user.repository.ts'

/** Makes an account unless the e-mail has one; answers the new person's id, or undefined. */
export class OpenAccount {
  constructor(
    private readonly library: AccountLibrary,
    private readonly now: Clock,
  ) {}

  async execute({ manager, audit }: Transaction, account: NewAccount, action: string): Promise<string | undefined> {
    const users = new UserRepository(manager)
    await users.reserveEmail(account.email)
    if (await users.findByEmail(account.email)) return undefined
    const id = await this.library.createAccount(manager, account, this.now())
    const { language, isDemo } = account
    await audit.add({ actorId: id, action, subject: 'User', subjectId: id, after: { language, isDemo } })
    return id
  }
}

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
