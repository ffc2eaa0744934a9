import { type Connection, ConnectionArguments, connectionFrom, connectionTypes, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql'
import type { ListLots } from './list-lots.use-case.ts'
import { LotType } from './lot.type.ts'

const { NodeConnection: LotConnection } = connectionTypes(() => LotType, 'Lot')

@ArgsType()
class MyLotsArguments extends ConnectionArguments {
  @Field(() => UUID, { nullable: true, description: 'Lots of this producer only. Null for all producers the person acts for.' })
  producerId?: string | null
}

@Resolver()
export class ListMyLotsResolver {
  constructor(private readonly useCase: ListLots) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Query(() => LotConnection, {
    description: 'The producer’s own lots, those of raw materials included, newest first. Open to producers, for themselves.',
  })
  async myLots(
    @Args(() => MyLotsArguments) { producerId, first, after }: MyLotsArguments,
    @Ctx() { actor }: RequestContext,
  ): Promise<Connection<LotType>> {
    const rows = await this.useCase.own({ producerId: producerId ?? null, first, after: after ?? null }, actor)
    return connectionFrom(rows, { first, after }, lot => [lot.createdAt.toISOString(), lot.id], LotType.from)
  }
}
