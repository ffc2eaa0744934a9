import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql'
import type { FindLots, LotView } from './find-lots.use-case.ts'
import { LotType } from './lot.type.ts'

@ArgsType()
class LotArguments {
  @Field(() => UUID, { nullable: true, description: 'The lot’s id. Null to find it by another key.' })
  id?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The address on its label, or only the path, of any host. Null to find it by another key.',
  })
  digitalLink?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'GTIN of its product, 8 to 14 digits; needs `code` too. Null to find it by another key.',
  })
  gtin?: string | null

  @Field(() => String, { nullable: true, description: 'Its lot code, together with `gtin`.' })
  code?: string | null

  @Field(() => String, { nullable: true, description: 'The random part of an internal link. Null to find it by another key.' })
  token?: string | null
}

@Resolver()
export class FindLotResolver {
  constructor(private readonly useCase: FindLots) {}

  @Query(() => LotType, {
    nullable: true,
    description: 'One lot by a key that is public: the first one given counts. Null when there is none. Open to all; counts no scan.',
  })
  async lot(@Args(() => LotArguments) key: LotArguments): Promise<LotType | null> {
    const lot = await this.useCase.byKey(key)
    return lot && LotType.from(lot)
  }

  /** For other fields and the gateway: all ids asked for in one tick are one statement. */
  async reference(id: string, { loaders }: RequestContext): Promise<LotType | null> {
    const lot = await loaders.for<string, LotView>(this.useCase, ids => this.useCase.execute(ids)).load(id)
    return lot && LotType.from(lot)
  }
}
