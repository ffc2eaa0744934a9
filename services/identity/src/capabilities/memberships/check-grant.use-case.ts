import { type Actor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { OrganizationKind } from '../organizations/organization-kind.enum.ts'
import type { ListMembershipsOfUsers } from './list-memberships-of-users.use-case.ts'
import { mayManage, maySpeakFor } from './may-manage.rules.ts'
import type { Role } from './role.enum.ts'
import { fitsKind, subjectsFor, whyNotSubjects } from './roles.rules.ts'

interface Grant {
  readonly organizationId: string
  readonly role: Role
  readonly subjectIds: readonly string[]
}

/** The same person with the roles in force this moment: a token may remember for ten minutes what has ended. */
export class ConfirmActor {
  constructor(private readonly listMemberships: ListMembershipsOfUsers) {}

  async execute(actor: Actor): Promise<Actor & { userId: string }> {
    const userId = requireUser(actor)
    const memberships = await this.listMemberships.ofOne(userId)
    return {
      userId,
      memberships: memberships.map(({ role, organizationId, subjectIds }) => ({
        role,
        organizationId: organizationId ?? userId,
        subjectIds,
      })),
    }
  }
}

/** Whether somebody may give a role in an organization, by the roles in force this moment. Answers who that is. */
export class CheckGrant {
  constructor(private readonly confirmActor: ConfirmActor) {}

  async execute({ organizationId, role, subjectIds }: Grant, asker: Actor): Promise<string> {
    const actor = await this.confirmActor.execute(asker)
    if (!mayManage(actor, organizationId)) throw new Forbidden('let people in or out here')
    const problem = whyNotSubjects(role, subjectIds, organizationId)
    if (problem) throw new BadInput('subjectIds', problem)
    if (!maySpeakFor(actor, organizationId, subjectsFor(role, subjectIds, organizationId)))
      throw new Forbidden('give a role for these subjects')
    return actor.userId
  }

  /** For what needs no subjects: looking at invitations, taking them back. */
  async mayManage(organizationId: string, asker: Actor): Promise<string> {
    const actor = await this.confirmActor.execute(asker)
    if (!mayManage(actor, organizationId)) throw new Forbidden('let people in or out here')
    return actor.userId
  }

  fits(role: Role, kind: OrganizationKind): boolean {
    return fitsKind(role, kind)
  }
}
