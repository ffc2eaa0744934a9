import {
  ConnectionArguments,
  connectionFrom,
  connectionTypes,
  decodeCursor,
  pageSize,
  type RequestContext,
  UUID,
} from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import { OrganizationType } from '../organizations/organization.type.ts'
import { InvitationType } from './invitation.type.ts'
import type { ListInvitations } from './list-invitations.use-case.ts'

const { NodeConnection: InvitationConnection } = connectionTypes(() => InvitationType, 'Invitation')

@Resolver(() => OrganizationType)
export class ListInvitationsResolver {
  constructor(private readonly useCase: ListInvitations) {}

  @Directive('@authenticated')
  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description: 'Who was asked to come in, latest first. Null unless you manage the organization or are an administrator.',
  })
  async invitations(
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
    const rows = await loaders.for(`invitations ${first} ${after ?? ''} ${subjectId ?? ''}`, load).load(id)
    return rows && connectionFrom(rows, { first, after }, row => [row.createdAt.toISOString(), row.id], InvitationType.from)
  }
}
