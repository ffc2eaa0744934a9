import type { Clock } from '@ocop/service-kit/clock'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import type { DataSource } from 'typeorm'
import type { Accounts } from './application.ts'
import { ListAuditEntriesResolver } from './capabilities/audit/list-audit-entries.resolver.ts'
import { ListAuditEntries } from './capabilities/audit/list-audit-entries.use-case.ts'
import { AcceptInvitationResolver } from './capabilities/invitations/accept-invitation.resolver.ts'
import { AcceptInvitation } from './capabilities/invitations/accept-invitation.use-case.ts'
import { FindInvitationResolver } from './capabilities/invitations/find-invitation.resolver.ts'
import { FindInvitation } from './capabilities/invitations/find-invitation.use-case.ts'
import { InviteMemberResolver } from './capabilities/invitations/invite-member.resolver.ts'
import { InviteMember } from './capabilities/invitations/invite-member.use-case.ts'
import { ListInvitationsResolver } from './capabilities/invitations/list-invitations.resolver.ts'
import { ListInvitations } from './capabilities/invitations/list-invitations.use-case.ts'
import { ResendInvitationResolver } from './capabilities/invitations/resend-invitation.resolver.ts'
import { ResendInvitation } from './capabilities/invitations/resend-invitation.use-case.ts'
import { RevokeInvitationResolver } from './capabilities/invitations/revoke-invitation.resolver.ts'
import { RevokeInvitation } from './capabilities/invitations/revoke-invitation.use-case.ts'
import { AppointManagers } from './capabilities/memberships/appoint-managers.use-case.ts'
import { CheckGrant } from './capabilities/memberships/check-grant.use-case.ts'
import { EndMembershipResolver } from './capabilities/memberships/end-membership.resolver.ts'
import { EndMembership } from './capabilities/memberships/end-membership.use-case.ts'
import { ListMembersResolver } from './capabilities/memberships/list-members.resolver.ts'
import { ListMembers } from './capabilities/memberships/list-members.use-case.ts'
import { ListUserMembershipsResolver } from './capabilities/memberships/list-user-memberships.resolver.ts'
import { ShowMembershipResolver } from './capabilities/memberships/show-membership.resolver.ts'
import { CreateOrganizationResolver } from './capabilities/organizations/create-organization.resolver.ts'
import { CreateOrganization } from './capabilities/organizations/create-organization.use-case.ts'
import { ListMyOrganizationsResolver } from './capabilities/organizations/list-my-organizations.resolver.ts'
import { ListOrganizationsResolver } from './capabilities/organizations/list-organizations.resolver.ts'
import { ListOrganizations } from './capabilities/organizations/list-organizations.use-case.ts'
import { whenSalesPointApproved } from './reactions/when-sales-point-approved.ts'

/** Organizations, who acts for them, and how people get in and out. */
export function createOrganizations(dataSource: DataSource, clock: Clock, accounts: Accounts, mail: DeliverLetters) {
  const { unitOfWork, confirmActor, listMemberships, findUsers, findOrganizations } = accounts
  const checkGrant = new CheckGrant(confirmActor)
  const listMembers = new ListMembers(dataSource)
  const revoke = new RevokeInvitation(unitOfWork, checkGrant, clock)
  const resolvers = [
    new ListMyOrganizationsResolver(listMemberships),
    new ListOrganizationsResolver(new ListOrganizations(dataSource)),
    new CreateOrganizationResolver(new CreateOrganization(unitOfWork, confirmActor, accounts.addOrganization)),
    new ShowMembershipResolver(findUsers),
    new ListUserMembershipsResolver(listMemberships),
    new ListMembersResolver(listMembers, findUsers),
    new EndMembershipResolver(new EndMembership(unitOfWork, confirmActor, clock)),
    new FindInvitationResolver(new FindInvitation(dataSource, clock), findOrganizations),
    new InviteMemberResolver(new InviteMember(unitOfWork, { checkGrant, findOrganizations, mail }, clock)),
    new AcceptInvitationResolver(new AcceptInvitation(unitOfWork, accounts, clock)),
    new RevokeInvitationResolver(revoke),
    new ResendInvitationResolver(new ResendInvitation(unitOfWork, { manager: dataSource.manager, checkGrant, mail }, clock)),
    new ListInvitationsResolver(new ListInvitations(dataSource, listMembers, clock)),
    new ListAuditEntriesResolver(new ListAuditEntries(dataSource, confirmActor)),
  ]
  return { resolvers, forgetful: [revoke], reactions: [whenSalesPointApproved(new AppointManagers(accounts.grantMembership))] }
}
