import { type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { ProductAvailabilityType, ShelfItemType } from '../availability/shelf-item.type.ts'
import { ProductStub } from '../products/product.type.ts'
import { StockLotType } from '../stock/stock-lot.type.ts'
import type { Asked, PriceInForce } from './point-price.entity.ts'
import { PointPriceConnection, PointPriceType, PriceAtPointType } from './price-at-point.type.ts'
import { PriceListConnection, PriceListItemType } from './price-list.type.ts'
import type { ReadPriceList } from './read-price-list.use-case.ts'

const STAFF_ONLY = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const OFFER = 'What the point asks for it now.'

@ArgsType()
class PricePageArguments {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' })
  first: number = 50

  @Field(() => String, { nullable: true, description: 'Cursor of the edge to go on after. Null starts at the beginning.' })
  after?: string | null
}

@Resolver(() => PriceListItemType)
export class ReadPriceListResolver {
  constructor(private readonly useCase: ReadPriceList) {}

  @Directive(STAFF_ONLY)
  @Query(() => PriceListConnection, {
    description: 'What the point asks for the products that it has or had on its shelf, by name. Open to staff and managers of the point.',
  })
  async priceList(
    @Args(() => PricePageArguments) { salesPointId, ...page }: PricePageArguments,
    @Arg('search', () => String, { nullable: true, description: 'Words of the product or producer.' }) search: string | null,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.list(salesPointId, search ?? null, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: PriceListItemType.from(node) })) }
  }

  @Directive(STAFF_ONLY)
  @Query(() => PointPriceConnection, {
    description: 'Every price that the point has set for a product, newest first. Open to staff and managers of the point.',
  })
  async pointPrices(
    @Args(() => PricePageArguments) { salesPointId, ...page }: PricePageArguments,
    @Arg('productId', () => UUID) productId: string,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.history({ salesPointId, productId }, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: PointPriceType.from(node) })) }
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: PriceListItemType) {
    return { id: productId }
  }
}

/** Many prices of one request in one statement. */
const offerOf = async (useCase: ReadPriceList, asked: Asked, { loaders }: RequestContext) =>
  PriceAtPointType.from((await loaders.for<Asked, PriceInForce>(useCase, many => useCase.offers(many)).load(asked))!)

@Resolver(() => ProductAvailabilityType)
export class AvailabilityOfferResolver {
  constructor(private readonly useCase: ReadPriceList) {}

  @FieldResolver(() => PriceAtPointType, { description: OFFER })
  offer(@Root() { salesPoint, productId }: ProductAvailabilityType, @Ctx() context: RequestContext) {
    return offerOf(this.useCase, { salesPointId: salesPoint.id, productId }, context)
  }
}

@Resolver(() => ShelfItemType)
export class ShelfOfferResolver {
  constructor(private readonly useCase: ReadPriceList) {}

  @FieldResolver(() => PriceAtPointType, { description: OFFER })
  offer(@Root() { salesPointId, productId }: ShelfItemType, @Ctx() context: RequestContext) {
    return offerOf(this.useCase, { salesPointId, productId }, context)
  }

  @FieldResolver(() => Vnd, {
    nullable: true,
    description: 'What a customer pays for one unit here, taxes included. Null: ask the producer.',
  })
  async price(@Root() item: ShelfItemType, @Ctx() context: RequestContext) {
    return (await this.offer(item, context)).unitPrice
  }
}

@Resolver(() => StockLotType)
export class LotOfferResolver {
  constructor(private readonly useCase: ReadPriceList) {}

  @FieldResolver(() => PriceAtPointType, { description: OFFER })
  offer(@Root() { salesPointId, productId }: StockLotType, @Ctx() context: RequestContext) {
    return offerOf(this.useCase, { salesPointId, productId }, context)
  }
}
