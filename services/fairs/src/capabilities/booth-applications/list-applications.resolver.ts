import { actsFor, ConnectionArguments, type RequestContext } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { FairType } from '../planning/fair.type.ts'
import { BoothApplicationConnection, applicationConnection, applicationPage } from './booth-application-connection.type.ts'
import { BoothApplicationStatus } from './booth-application-status.enum.ts'
import type { KnownApplication, ListApplications } from './list-applications.use-case.ts'

@ArgsType()
class FairApplicationsArguments extends ConnectionArguments {
  @Field(() => BoothApplicationStatus, { nullable: true, description: 'Null for all.' })
  status?: BoothApplicationStatus | null

  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' })
  override first: number = 50
}

@Resolver(() => FairType)
export class ListApplicationsResolver {
  constructor(private readonly useCase: ListApplications) {}

  @FieldResolver(() => BoothApplicationConnection, {
    nullable: true,
    description: 'Applications for booths, in the order they came. Null for everybody but the fair’s organizer.',
  })
  async applications(
    @Root() fair: FairType,
    @Args(() => FairApplicationsArguments) { status = null, first, after = null }: FairApplicationsArguments,
    @Ctx() { actor, loaders }: RequestContext,
  ) {
    if (!actsFor(actor, fair.organizer.id, 'ORGANIZER')) return null
    const page = applicationPage({ first, after })
    const question = `applications of fair ${JSON.stringify([status, first, after])}`
    const found = await loaders.for<string, KnownApplication[]>(question, ids => this.useCase.ofFairs(ids, status, page)).load(fair.id)
    return applicationConnection(found!, { first, after })
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Query(() => BoothApplicationConnection, {
    description: 'All applications of the producers the person acts for, the latest first. Open to producers.',
  })
  async myBoothApplications(@Args(() => ConnectionArguments) page: ConnectionArguments, @Ctx() { actor }: RequestContext) {
    return applicationConnection(await this.useCase.mine(applicationPage(page), actor), page)
  }
}
