import { type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { ListLots } from './list-lots.use-case.ts'
import type { LotView } from './lot-view.repository.ts'
import { LotType } from './lot.type.ts'
import { ProductType } from './product.type.ts'

@Resolver(() => ProductType)
export class ProductLotsResolver {
  constructor(private readonly useCase: ListLots) {}

  @FieldResolver(() => [LotType], {
    nullable: true,
    description: 'The newest lots, by the day they were made. Null while the trace does not answer.',
  })
  async lots(
    @Root() { id }: ProductType,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<LotType[]> {
    const lots = await loaders.for<string, LotView[]>(`newest ${first} lots`, ids => this.useCase.ofProducts(ids, first)).load(id)
    return (lots ?? []).map(LotType.from)
  }
}
