import type { UnitOfWork } from '@ocop/service-kit/database'
import { BadInput } from '@ocop/service-kit/graphql'
import type { AccountLibrary } from '../accounts/account-library.use-case.ts'
import type { OpenAccount } from '../accounts/open-account.use-case.ts'
import { readEmail } from '../accounts/read-email.use-case.ts'
import type { GrantMembership } from '../memberships/grant-membership.use-case.ts'
import type { GrantAccess, GrantedSession } from '../sessions/grant-access.use-case.ts'
import type { OpenSession, StartSession } from '../sessions/start-session.use-case.ts'
import type { LimitAttempts } from './limit-attempts.use-case.ts'
import { weaknessOf } from './password.rules.ts'
import { PasswordTooWeak, SignUpRejected, type TooManyAttempts } from './sign-in.refusals.ts'

interface Command {
  readonly email: string
  readonly password: string
  readonly displayName: string
  readonly language: string
  /** Where the person calls from; null when it is not known. */
  readonly address: string | null
}

interface Steps {
  readonly library: AccountLibrary
  readonly limitAttempts: LimitAttempts
  readonly openAccount: OpenAccount
  readonly grantMembership: GrantMembership
  readonly startSession: StartSession
  readonly grantAccess: GrantAccess
}

const LANGUAGES = ['vi', 'en']

/** Makes an account with the role of a consumer and nothing else, and signs in. */
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
  ) {}

  async execute(command: Command): Promise<GrantedSession | SignUpRejected | PasswordTooWeak | TooManyAttempts> {
    const { password, address, language } = command
    const email = readEmail(command.email)
    const displayName = readDisplayName(command.displayName)
    if (!LANGUAGES.includes(language)) throw new BadInput('language', 'A language is vi or en.')
    const weakness = weaknessOf(password, { email, displayName })
    if (weakness) return new PasswordTooWeak(weakness)
    const { library, limitAttempts, grantAccess } = this.steps
    const tooMany = await limitAttempts.execute({ purpose: 'sign-up', email, address })
    if (tooMany) return tooMany
    const passwordHash = await library.hashPassword(password)
    const session = await this.open({ email, displayName, language, isDemo: false, emailVerified: false, passwordHash })
    return session instanceof SignUpRejected ? session : grantAccess.execute(session)
  }

  private open(account: Parameters<OpenAccount['execute']>[1]): Promise<OpenSession | SignUpRejected> {
    const { openAccount, grantMembership, startSession } = this.steps
    return this.unitOfWork.run(async transaction => {
      const userId = await openAccount.execute(transaction, account, 'signUp')
      if (userId === undefined) return new SignUpRejected()
      await grantMembership.execute(transaction, { userId, role: 'CONSUMER', organization: null, subjectIds: [] }, userId)
      return startSession.execute(transaction, userId)
    })
  }
}

function readDisplayName(given: string): string {
  const name = given.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  const length = [...name].length
  if (length < 2 || length > 100 || /\p{Cc}/u.test(name)) throw new BadInput('displayName', 'A name has 2 to 100 characters.')
  return name
}
