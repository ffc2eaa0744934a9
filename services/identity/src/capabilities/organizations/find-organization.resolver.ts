import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { FindOrganizations } from './find-organizations.use-case.ts'
import { OrganizationType } from './organization.type.ts'

@Resolver()
export class FindOrganizationResolver {
  constructor(private readonly useCase: FindOrganizations) {}

  @Query(() => OrganizationType, { nullable: true, description: 'One organization. Null when there is none with this id. Public.' })
  organization(
    @Arg('id', () => UUID, { description: 'Which one.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OrganizationType | null> {
    return this.reference({ id }, context)
  }

  /** Answers other services' references as well. */
  readonly reference = async ({ id }: { id: string }, { loaders }: RequestContext): Promise<OrganizationType | null> => {
    const organization = await loaders.for(this.useCase, ids => this.useCase.execute(ids as string[])).load(id)
    return organization && OrganizationType.from(organization)
  }
}
