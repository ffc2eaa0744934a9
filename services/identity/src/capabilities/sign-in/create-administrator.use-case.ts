import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import type { OpenAccount, ProveMailbox } from '../accounts/open-account.use-case.ts'
import { readEmail } from '../accounts/read-email.use-case.ts'
import type { GrantMembership } from '../memberships/grant-membership.use-case.ts'
import type { AddOrganization } from '../organizations/create-organization.use-case.ts'
import type { FindOrganizations } from '../organizations/find-organizations.use-case.ts'
import type { MakeSignInLink } from './write-sign-in-letter.use-case.ts'

interface Steps {
  readonly findUsers: FindUsers
  readonly findOrganizations: FindOrganizations
  readonly openAccount: OpenAccount
  readonly proveMailbox: ProveMailbox
  readonly addOrganization: AddOrganization
  readonly grantMembership: GrantMembership
  readonly makeSignInLink: MakeSignInLink
}

const MINUTES = 15
/** The organization that runs this installation. */
const PLATFORM = { id: fixedId('organization', 'ocop-connect'), name: 'OCOP Connect', kind: 'PLATFORM', isDemo: false } as const

/** For whoever may start processes beside the database: the first administrator has nobody to be invited by. */
export class CreateAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
    private readonly now: Clock,
  ) {}

  async execute(given: string): Promise<{ link: string; expiresAt: Date }> {
    const email = readEmail(given)
    const expiresAt = new Date(this.now().getTime() + MINUTES * 60_000)
    const link = await this.unitOfWork.run(async transaction => {
      const userId = await this.findOrOpen(transaction, email)
      const [platform] = await this.steps.findOrganizations.execute([PLATFORM.id])
      if (!platform) await this.steps.addOrganization.execute(transaction, PLATFORM, 'system')
      const grant = { userId, role: 'ADMINISTRATOR', organization: PLATFORM, subjectIds: [] } as const
      await this.steps.grantMembership.execute(transaction, grant, 'system')
      return this.steps.makeSignInLink.execute(transaction.manager, userId, expiresAt)
    })
    return { link, expiresAt }
  }

  /** Whoever runs the command vouches for the mailbox: what a stranger may have set up with it ends here. */
  private async findOrOpen(transaction: Transaction, email: string): Promise<string> {
    const { openAccount, findUsers, proveMailbox } = this.steps
    const account = { email, displayName: 'Quản trị', language: 'vi', isDemo: false, emailVerified: false, passwordHash: null }
    const id = (await openAccount.execute(transaction, account, 'createAdministrator')) ?? (await findUsers.byEmail(email))!.id
    await proveMailbox.execute(transaction, id)
    return id
  }
}
