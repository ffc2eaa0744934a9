import type { Clock } from '@ocop/service-kit/clock'
import { type Connection, ConnectionArguments, type RequestContext } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import type { ShelfItem } from './availability.repository.ts'
import type { ReadAvailability } from './read-availability.use-case.ts'
import { ShelfConnection, ShelfItemType } from './shelf-item.type.ts'

@ArgsType()
class ShelfArguments extends ConnectionArguments {
  @Field(() => String, { nullable: true, description: 'Words of the product or producer; diacritics and case do not matter.' })
  search?: string | null
}

@Resolver(() => SalesPointType)
export class ReadShelfResolver {
  constructor(
    private readonly useCase: ReadAvailability,
    private readonly now: Clock,
  ) {}

  @FieldResolver(() => ShelfConnection, { description: 'What is for sale here now, by name of the product.' })
  async shelf(
    @Root() { id }: SalesPointType,
    @Args(() => ShelfArguments) { first, after = null, search = null }: ShelfArguments,
    @Ctx() { loaders }: RequestContext,
  ) {
    const page = { first, after, search }
    const question = `shelves ${JSON.stringify(page)}`
    const shelf = await loaders.for<string, Connection<ShelfItem>>(question, ids => this.useCase.shelves(ids, page)).load(id)
    const asOf = this.now()
    return { ...shelf!, edges: shelf!.edges.map(({ cursor, node }) => ({ cursor, node: ShelfItemType.from(node, asOf) })) }
  }

  @FieldResolver(() => Int, { description: 'How many products are for sale here now.' })
  productCount(@Root() { id }: SalesPointType, @Ctx() { loaders }: RequestContext) {
    return loaders.for<string, number>('products of points', ids => this.useCase.productCounts(ids)).load(id)
  }
}

@Resolver(() => ShelfItemType)
export class ShelfItemResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: ShelfItemType) {
    return { id: productId }
  }
}
