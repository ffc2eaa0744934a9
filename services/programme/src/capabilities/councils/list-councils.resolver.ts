import { ConnectionArguments, connectionFrom, decodeCursor, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { CouncilConnection, CouncilType } from './council.type.ts'
import type { FindCouncils } from './find-councils.use-case.ts'

@ArgsType()
class CouncilsArguments extends ConnectionArguments {
  @Field(() => OfficeLevel)
  level!: OfficeLevel

  @Field(() => UUID, { nullable: true, description: 'The district or province. Null for the centre.' })
  unitId?: string | null
}

@Resolver()
export class ListCouncilsResolver {
  constructor(private readonly useCase: FindCouncils) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => CouncilConnection, { description: 'Councils of an office, the latest set up first. Open to that office.' })
  async councils(@Args(() => CouncilsArguments) { level, unitId = null, ...page }: CouncilsArguments, @Ctx() { actor }: RequestContext) {
    const after = page.after ? (decodeCursor(page.after, ['moment', 'uuid']) as [string, string]) : undefined
    const found = await this.useCase.ofOffice({ level, unitId }, { first: page.first, after }, actor)
    return connectionFrom(
      found,
      page,
      council => [`${council.decidedOn}T00:00:00Z`, council.id],
      council => CouncilType.from(council),
    )
  }
}
