import { requireUser, type RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, Directive, Query, Resolver } from 'type-graphql'
import type { ListMembershipsOfUsers } from '../memberships/list-memberships-of-users.use-case.ts'
import { OrganizationType } from './organization.type.ts'

@Resolver()
export class ListMyOrganizationsResolver {
  constructor(private readonly listMemberships: ListMembershipsOfUsers) {}

  @Directive('@authenticated')
  @Query(() => [OrganizationType], {
    description: 'The organizations you are a member of, by name. At most a few dozen. Open to everybody signed in.',
  })
  async myOrganizations(@Ctx() { actor }: RequestContext): Promise<OrganizationType[]> {
    const memberships = await this.listMemberships.ofOne(requireUser(actor))
    const organizations = memberships.flatMap(({ organization }) => organization ?? [])
    return [...new Map(organizations.map(one => [one.id, OrganizationType.from(one)])).values()].toSorted((a, b) =>
      a.name.localeCompare(b.name, 'vi'),
    )
  }
}
