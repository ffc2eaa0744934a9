import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { CouncilType } from '../councils/council.type.ts'
import type { FindSessions, Session } from './find-sessions.use-case.ts'
import { SessionType } from './session.type.ts'

@Resolver(() => CouncilType)
export class CouncilSessionsResolver {
  constructor(private readonly useCase: FindSessions) {}

  @FieldResolver(() => [SessionType], { description: 'Its sittings, the latest held first; at most the latest fifty.' })
  async sessions(@Root() { id }: CouncilType, @Ctx() { loaders }: RequestContext) {
    const found = await loaders.for<string, Session[]>(this.useCase.ofCouncils, this.useCase.ofCouncils).load(id)
    return (found ?? []).map(SessionType.from)
  }
}
