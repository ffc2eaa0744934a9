import type { Clock } from '@ocop/service-kit/clock'
import { Unauthenticated } from '@ocop/service-kit/graphql'
import type { AccountLibrary } from '../accounts/account-library.use-case.ts'
import type { FindUsers, User } from '../accounts/find-users.use-case.ts'
import type { ListMembershipsOfUsers } from '../memberships/list-memberships-of-users.use-case.ts'
import { claimsOf, expiryOf } from './access-token.rules.ts'
import type { OpenSession } from './start-session.use-case.ts'

export interface GrantedSession extends OpenSession {
  readonly accessToken: string
  readonly accessTokenExpiresAt: Date
  readonly user: User
}

/** Signs what the person may do now. Run it after the transaction that opened the session. */
export class GrantAccess {
  constructor(
    private readonly library: AccountLibrary,
    private readonly findUsers: FindUsers,
    private readonly listMemberships: ListMembershipsOfUsers,
    private readonly now: Clock,
  ) {}

  async execute(session: OpenSession): Promise<GrantedSession> {
    const user = await this.findUsers.anybody(session.userId)
    if (!user) throw new Unauthenticated()
    const memberships = await this.listMemberships.ofOne(user.id)
    const now = this.now()
    return {
      ...session,
      user,
      accessToken: await this.library.sign(claimsOf(session, memberships, now)),
      accessTokenExpiresAt: expiryOf(now),
    }
  }
}
