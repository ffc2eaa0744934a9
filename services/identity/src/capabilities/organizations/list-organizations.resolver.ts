import {
  ConnectionArguments,
  connectionFrom,
  connectionTypes,
  decodeCursor,
  pageSize,
  type RequestContext,
} from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql'
import type { ListOrganizations } from './list-organizations.use-case.ts'
import { OrganizationKind } from './organization-kind.enum.ts'
import { OrganizationType } from './organization.type.ts'

const { NodeConnection: OrganizationConnection } = connectionTypes(() => OrganizationType, 'Organization')

@ArgsType()
class ListOrganizationsArguments extends ConnectionArguments {
  @Field(() => String, { nullable: true, description: 'Part of the name, upper or lower case. Null lists all.' })
  search?: string | null

  @Field(() => OrganizationKind, { nullable: true, description: 'Only of this kind. Null lists all.' })
  kind?: OrganizationKind | null
}

@Resolver()
export class ListOrganizationsResolver {
  constructor(private readonly useCase: ListOrganizations) {}

  @Directive('@requiresScopes(scopes: [["role:administrator"]])')
  @Query(() => OrganizationConnection, { description: 'All organizations by name. Open to administrators.' })
  async organizations(
    @Args(() => ListOrganizationsArguments) { search, kind, first, after }: ListOrganizationsArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const limit = pageSize(first) + 1
    const place = after ? (decodeCursor(after, ['text', 'uuid']) as [string, string]) : null
    const rows = await this.useCase.execute({ search: search?.trim() || null, kind: kind ?? null, limit, after: place }, actor)
    return connectionFrom(rows, { first, after }, ({ name, id }) => [name, id], OrganizationType.from)
  }
}
