import { pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { FairType } from '../planning/fair.type.ts'
import type { Fair } from '../planning/read-fairs.use-case.ts'
import { ProductType } from '../product-stars/product.type.ts'
import type { ListAppearances } from './list-appearances.use-case.ts'

@Resolver(() => ProductType)
export class ListAppearancesResolver {
  constructor(private readonly useCase: ListAppearances) {}

  @FieldResolver(() => [FairType], {
    nullable: true,
    description: 'Running and coming fairs that show the product with a valid star, the next one first. Null while fairs cannot be asked.',
  })
  async exhibitedAt(
    @Root() { id }: ProductType,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ) {
    const size = pageSize(first)
    const fairs = await loaders.for<string, Fair[]>(`appearances of product ${size}`, ids => this.useCase.execute(ids, size)).load(id)
    return fairs!.map(fair => FairType.from(fair))
  }
}
