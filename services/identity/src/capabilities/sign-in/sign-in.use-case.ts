import type { UnitOfWork } from '@ocop/service-kit/database'
import type { CheckPassword } from '../accounts/check-password.use-case.ts'
import { readEmail } from '../accounts/read-email.use-case.ts'
import type { GrantAccess, GrantedSession } from '../sessions/grant-access.use-case.ts'
import type { StartSession } from '../sessions/start-session.use-case.ts'
import type { LimitAttempts } from './limit-attempts.use-case.ts'
import { CredentialsRejected, type TooManyAttempts } from './sign-in.refusals.ts'

interface Command {
  readonly email: string
  readonly password: string
  /** Where the person calls from; null when it is not known. */
  readonly address: string | null
}

interface Steps {
  readonly limitAttempts: LimitAttempts
  readonly checkPassword: CheckPassword
  readonly startSession: StartSession
  readonly grantAccess: GrantAccess
}

export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
  ) {}

  async execute({ email: given, password, address }: Command): Promise<GrantedSession | CredentialsRejected | TooManyAttempts> {
    const { limitAttempts, checkPassword, startSession, grantAccess } = this.steps
    const email = readEmail(given)
    const attempt = { purpose: 'sign-in', email, address } as const
    const tooMany = await limitAttempts.execute(attempt)
    if (tooMany) return tooMany
    const userId = await checkPassword.execute(email, password)
    if (userId === undefined) return new CredentialsRejected()
    await limitAttempts.forgive(attempt)
    return grantAccess.execute(await this.unitOfWork.run(transaction => startSession.execute(transaction, userId)))
  }
}
