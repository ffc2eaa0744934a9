import {
  ConnectionArguments,
  connectionFrom,
  connectionTypes,
  decodeCursor,
  pageSize,
  type RequestContext,
} from '@ocop/service-kit/graphql'
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import { OrganizationType } from '../organizations/organization.type.ts'
import type { ListMembers } from './list-members.use-case.ts'
import { MembershipType } from './membership.type.ts'

const { NodeConnection: MembershipConnection } = connectionTypes(() => MembershipType, 'Membership')

@Resolver(() => OrganizationType)
export class ListMembersResolver {
  constructor(private readonly useCase: ListMembers) {}

  @Directive('@authenticated')
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: 'Who acts for the organization, longest members first. Null unless you manage it or are an administrator.',
  })
  async members(
    @Root() { id }: OrganizationType,
    @Args(() => ConnectionArguments) { first, after }: ConnectionArguments,
    @Ctx() { actor, loaders }: RequestContext,
  ) {
    const limit = pageSize(first) + 1
    const place = after ? (decodeCursor(after, ['moment', 'uuid']) as [string, string]) : null
    const load = (ids: readonly string[]) => this.useCase.execute(ids, { limit, after: place }, actor)
    const rows = await loaders.for(`members ${first} ${after ?? ''}`, load).load(id)
    return rows && connectionFrom(rows, { first, after }, row => [row.since.toISOString(), row.id], MembershipType.from)
  }
}
