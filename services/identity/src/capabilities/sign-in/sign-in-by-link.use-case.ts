import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { ProveMailbox } from '../accounts/open-account.use-case.ts'
import type { GrantAccess, GrantedSession } from '../sessions/grant-access.use-case.ts'
import type { OpenSession, StartSession } from '../sessions/start-session.use-case.ts'
import { hashOfLink } from './write-sign-in-letter.use-case.ts'
import { SignInLinkRepository } from './sign-in-link.repository.ts'
import { SignInLinkNotValid } from './sign-in.refusals.ts'

interface Steps {
  readonly proveMailbox: ProveMailbox
  readonly startSession: StartSession
  readonly grantAccess: GrantAccess
}

export class SignInByLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
    private readonly now: Clock,
  ) {}

  async execute(token: string): Promise<GrantedSession | SignInLinkNotValid> {
    const session = await this.unitOfWork.run<OpenSession | SignInLinkNotValid>(async transaction => {
      const userId = await new SignInLinkRepository(transaction.manager).use(hashOfLink(token), this.now())
      if (userId === undefined) return new SignInLinkNotValid()
      await this.steps.proveMailbox.execute(transaction, userId)
      return this.steps.startSession.execute(transaction, userId)
    })
    return session instanceof SignInLinkNotValid ? session : this.steps.grantAccess.execute(session)
  }

  /** Removes links that no longer work. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(({ manager }) => new SignInLinkRepository(manager).forgetExpired(this.now()))
  }
}
