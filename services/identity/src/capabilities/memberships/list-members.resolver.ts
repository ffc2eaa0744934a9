import {
  ConnectionArguments,
  connectionFrom,
  connectionTypes,
  decodeCursor,
  pageSize,
  type RequestContext,
  UUID,
} from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import { UserType } from '../accounts/user.type.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import type { ListMembers } from './list-members.use-case.ts'
import { MembershipType } from './membership.type.ts'

const { NodeConnection: MembershipConnection } = connectionTypes(() => MembershipType, 'Membership')

@Resolver(() => OrganizationType)
export class ListMembersResolver {
  constructor(
    private readonly useCase: ListMembers,
    private readonly findUsers: FindUsers,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => [UserType], {
    description: 'People of your organizations who may sit in a council, by name; at most 200. Open to officers.',
  })
  async councilCandidates(@Ctx() { actor }: RequestContext): Promise<UserType[]> {
    const people = await this.findUsers.execute(await this.useCase.councilCandidates(actor), actor)
    return people
      .flatMap(user => (user ? [UserType.from(user, actor)] : []))
      .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'vi'))
  }

  @Directive('@authenticated')
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: 'Who acts for the organization, longest members first. Null unless you manage it or are an administrator.',
  })
  async members(
    @Root() { id }: OrganizationType,
    @Args(() => ConnectionArguments) { first, after }: ConnectionArguments,
    @Arg('subjectId', () => UUID, { nullable: true, description: 'Only those for this sales point, producer or unit.' }) subjectId:
      | string
      | null,
    @Ctx() { actor, loaders }: RequestContext,
  ) {
    const limit = pageSize(first) + 1
    const place = after ? (decodeCursor(after, ['moment', 'uuid']) as [string, string]) : null
    const load = (ids: readonly string[]) => this.useCase.execute(ids, { limit, after: place, subjectId: subjectId ?? null }, actor)
    const rows = await loaders.for(`members ${first} ${after ?? ''} ${subjectId ?? ''}`, load).load(id)
    return rows && connectionFrom(rows, { first, after }, row => [row.since.toISOString(), row.id], MembershipType.from)
  }
}
