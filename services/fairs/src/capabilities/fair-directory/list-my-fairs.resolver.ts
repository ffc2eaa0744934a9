import { ConnectionArguments, type RequestContext } from '@ocop/service-kit/graphql'
import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql'
import { FairConnection, fairConnection, fairPage } from './fair-connection.type.ts'
import type { ListMyFairs } from './list-my-fairs.use-case.ts'

@Resolver()
export class ListMyFairsResolver {
  constructor(private readonly useCase: ListMyFairs) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Query(() => FairConnection, {
    description: 'All fairs of the bodies the person organizes for, drafts and cancelled ones too, the latest first. Open to organizers.',
  })
  async myFairs(@Args(() => ConnectionArguments) page: ConnectionArguments, @Ctx() { actor }: RequestContext) {
    return fairConnection(await this.useCase.execute(fairPage(page), actor), page)
  }
}
