import type { Actor, RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { UserType } from '../accounts/user.type.ts'
import type { ListMembershipsOfUsers, OpenMembership } from './list-memberships-of-users.use-case.ts'
import { MembershipType } from './membership.type.ts'

@Resolver(() => UserType)
export class ListUserMembershipsResolver {
  constructor(private readonly useCase: ListMembershipsOfUsers) {}

  @FieldResolver(() => [MembershipType], {
    description: 'Roles in force, longest first. Of other people you see those in organizations you are in, administrators all.',
  })
  async memberships(@Root() { id, seesAll }: UserType, @Ctx() { actor, loaders }: RequestContext): Promise<MembershipType[]> {
    const all = await loaders.for(this.useCase, ids => this.useCase.execute(ids as string[])).load(id)
    return (all ?? []).filter(one => seesAll || isSharedWith(actor, one)).map(MembershipType.from)
  }
}

const isSharedWith = (actor: Actor, { organizationId }: OpenMembership) =>
  actor.memberships.some(one => one.organizationId === organizationId)
