import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindOrganizations } from '../organizations/find-organizations.use-case.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import type { FindInvitation } from './find-invitation.use-case.ts'
import { InvitationType } from './invitation.type.ts'

@Resolver(() => InvitationType)
export class FindInvitationResolver {
  constructor(
    private readonly useCase: FindInvitation,
    private readonly findOrganizations: FindOrganizations,
  ) {}

  @Query(() => InvitationType, {
    nullable: true,
    description: 'The invitation of a link. Null when the link belongs to none. Open to whoever holds the link.',
  })
  async invitation(
    @Arg('token', () => String, { description: 'The parameter `ma` of the link.' }) token: string,
  ): Promise<InvitationType | null> {
    const found = await this.useCase.execute(token)
    return found && InvitationType.from(found)
  }

  @FieldResolver(() => OrganizationType)
  async organization(@Root() { organizationId }: InvitationType, @Ctx() { loaders }: RequestContext): Promise<OrganizationType> {
    const organization = await loaders
      .for(this.findOrganizations, ids => this.findOrganizations.execute(ids as string[]))
      .load(organizationId)
    return OrganizationType.from(organization!)
  }
}
