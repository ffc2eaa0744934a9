import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { buildSubgraph } from '@ocop/service-kit/graphql'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { AccountLibrary } from './capabilities/accounts/account-library.use-case.ts'
import { CheckPassword } from './capabilities/accounts/check-password.use-case.ts'
import { FindMeResolver } from './capabilities/accounts/find-me.resolver.ts'
import { FindUsers } from './capabilities/accounts/find-users.use-case.ts'
import { OpenAccount, ProveMailbox } from './capabilities/accounts/open-account.use-case.ts'
import { ConfirmActor } from './capabilities/memberships/check-grant.use-case.ts'
import { GrantMembership } from './capabilities/memberships/grant-membership.use-case.ts'
import { ListMembershipsOfUsers } from './capabilities/memberships/list-memberships-of-users.use-case.ts'
import { AddOrganization } from './capabilities/organizations/create-organization.use-case.ts'
import { FindOrganizationResolver } from './capabilities/organizations/find-organization.resolver.ts'
import { FindOrganizations } from './capabilities/organizations/find-organizations.use-case.ts'
import { GrantAccess } from './capabilities/sessions/grant-access.use-case.ts'
import { PublishKeys } from './capabilities/sessions/publish-keys.use-case.ts'
import { RefreshSessionResolver } from './capabilities/sessions/refresh-session.resolver.ts'
import { RefreshSession } from './capabilities/sessions/refresh-session.use-case.ts'
import { SignOutResolver } from './capabilities/sessions/sign-out.resolver.ts'
import { SignOut } from './capabilities/sessions/sign-out.use-case.ts'
import { StartSession } from './capabilities/sessions/start-session.use-case.ts'
import { LimitAttempts } from './capabilities/sign-in/limit-attempts.use-case.ts'
import { RequestSignInLinkResolver } from './capabilities/sign-in/request-sign-in-link.resolver.ts'
import { RequestSignInLink } from './capabilities/sign-in/request-sign-in-link.use-case.ts'
import { SignInByLinkResolver } from './capabilities/sign-in/sign-in-by-link.resolver.ts'
import { SignInByLink } from './capabilities/sign-in/sign-in-by-link.use-case.ts'
import { SignInResolver } from './capabilities/sign-in/sign-in.resolver.ts'
import { SignIn } from './capabilities/sign-in/sign-in.use-case.ts'
import { SignUpResolver } from './capabilities/sign-in/sign-up.resolver.ts'
import { SignUp } from './capabilities/sign-in/sign-up.use-case.ts'
import { MakeSignInLink } from './capabilities/sign-in/write-sign-in-letter.use-case.ts'
import { createMail } from './create-mail.ts'
import { createNotices } from './create-notices.ts'
import { createOrganizations } from './create-organizations.ts'
import type { Settings } from './environment.ts'

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, clock: Clock, settings: Settings) {
  const accounts = accountsOf(dataSource, clock, settings)
  const { mail, reactions, ...letters } = createMail(dataSource, clock, settings, accounts)
  const notices = createNotices(dataSource, clock, { accounts, mail, settings, ...letters })
  const [ways, organizations] = [waysIn(clock, settings, accounts, mail), createOrganizations(dataSource, clock, accounts, mail)]
  const me = new FindMeResolver(accounts.findUsers)
  const organization = new FindOrganizationResolver(accounts.findOrganizations)
  return {
    ...(await buildSubgraph([me, organization, ...ways.resolvers, ...organizations.resolvers, ...notices.resolvers], {
      references: { User: me.reference, Organization: organization.reference },
    })),
    publicRoutes: { '/.well-known/jwks.json': new PublishKeys(accounts.library).route },
    reactions: [...reactions, ...organizations.reactions, ...notices.reactions],
    routes: notices.routes,
    stop: () => notices.streams.stop(),
    streams: notices.streams,
    readInbox: notices.readInbox,
    jobs: [
      ...notices.jobs,
      every(5, 'deliver-letters', () => mail.execute()),
      every(3_600, 'forget-what-ended', () => Promise.all([...ways.forgetful, ...organizations.forgetful].map(one => one.forgetOld()))),
    ],
    accounts,
  }
}

export type Accounts = ReturnType<typeof accountsOf>

function accountsOf(dataSource: DataSource, clock: Clock, { AUTH_SECRET, PUBLIC_URL }: Settings) {
  const library = new AccountLibrary(dataSource, AUTH_SECRET)
  const findUsers = new FindUsers(dataSource)
  const listMemberships = new ListMembershipsOfUsers(dataSource)
  return {
    unitOfWork: new UnitOfWork(dataSource),
    library,
    findUsers,
    listMemberships,
    findOrganizations: new FindOrganizations(dataSource),
    addOrganization: new AddOrganization(),
    checkPassword: new CheckPassword(dataSource, library),
    openAccount: new OpenAccount(library, clock),
    proveMailbox: new ProveMailbox(clock),
    grantMembership: new GrantMembership(clock),
    confirmActor: new ConfirmActor(listMemberships),
    startSession: new StartSession(library, clock),
    grantAccess: new GrantAccess(library, findUsers, listMemberships, clock),
    makeSignInLink: new MakeSignInLink(PUBLIC_URL),
  }
}

function waysIn(clock: Clock, { AUTH_SECRET }: Settings, accounts: Accounts, mail: DeliverLetters) {
  const { unitOfWork } = accounts
  const limitAttempts = new LimitAttempts(unitOfWork, AUTH_SECRET, clock)
  const byLink = new SignInByLink(unitOfWork, accounts, clock)
  const refresh = new RefreshSession(unitOfWork, accounts.grantAccess, clock)
  const resolvers = [
    new SignInResolver(new SignIn(unitOfWork, { ...accounts, limitAttempts })),
    new SignUpResolver(new SignUp(unitOfWork, { ...accounts, limitAttempts })),
    new RequestSignInLinkResolver(new RequestSignInLink(unitOfWork, limitAttempts, mail, clock)),
    new SignInByLinkResolver(byLink),
    new RefreshSessionResolver(refresh),
    new SignOutResolver(new SignOut(unitOfWork, clock)),
  ]
  return { resolvers, forgetful: [limitAttempts, byLink, refresh] }
}
