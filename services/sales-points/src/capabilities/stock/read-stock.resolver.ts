import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { LotStub, ProductStub } from '../products/product.type.ts'
import type { ReadStock } from './read-stock.use-case.ts'
import { StockLotConnection, StockLotType, StockMovementConnection, StockMovementType } from './stock-lot.type.ts'

const STAFF_ONLY = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const PRODUCT = { nullable: true, description: 'Null while its service does not answer.' }

@ArgsType()
class StockPageArguments {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' })
  first: number = 50

  @Field(() => String, { nullable: true, description: 'Cursor of the edge to go on after. Null starts at the beginning.' })
  after?: string | null
}

@Resolver(() => StockLotType)
export class ReadStockResolver {
  constructor(
    private readonly useCase: ReadStock,
    private readonly now: Clock,
  ) {}

  @Directive(STAFF_ONLY)
  @Query(() => StockLotConnection, {
    description: 'The shelf by lot: by product, then by expiry; empty lots for 30 days. Open to staff and managers of the point.',
  })
  async stock(
    @Args(() => StockPageArguments) { salesPointId, ...page }: StockPageArguments,
    @Arg('search', () => String, { nullable: true, description: 'Words of the product or producer, or a whole lot code.' }) search:
      | string
      | null,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.lots(salesPointId, search, page, actor)
    const today = vietnamDay(this.now())
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: StockLotType.from(node, today) })) }
  }

  @Directive(STAFF_ONLY)
  @Query(() => [StockLotType], {
    description:
      'Up to 50 lots with free units for a scanned or typed GTIN, lot code, internal code or name; what expires first comes first, what may not be sold last. Open to staff and managers of the point.',
  })
  async findSellable(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('code', () => String, { description: '1 to 100 signs.' }) code: string,
    @Ctx() { actor }: RequestContext,
  ) {
    const today = vietnamDay(this.now())
    return (await this.useCase.byCode(salesPointId, code, actor)).map(lot => StockLotType.from(lot, today))
  }

  @FieldResolver(() => ProductStub, PRODUCT)
  product(@Root() { productId }: StockLotType) {
    return { id: productId }
  }

  @FieldResolver(() => LotStub, {
    nullable: true,
    description: 'The traced lot with this code. Null when its producer has not traced it, or its service does not answer.',
  })
  async lot(@Root() { productId, lotCode }: StockLotType, @Ctx() { loaders }: RequestContext) {
    const id = await loaders
      .for<{ productId: string; lotCode: string }, string>(this.useCase, lots => this.useCase.traced(lots))
      .load({ productId, lotCode })
    return id && { id }
  }
}

@Resolver(() => StockMovementType)
export class ReadStockMovementsResolver {
  constructor(private readonly useCase: ReadStock) {}

  @Directive(STAFF_ONLY)
  @Query(() => StockMovementConnection, { description: 'The ledger of the point, newest first. Open to staff and managers of the point.' })
  async stockMovements(
    @Args(() => StockPageArguments) { salesPointId, ...page }: StockPageArguments,
    @Arg('productId', () => UUID, { nullable: true, description: 'Only movements of this product.' }) productId: string | null,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.movements(salesPointId, productId, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: StockMovementType.from(node) })) }
  }

  @FieldResolver(() => ProductStub, PRODUCT)
  product(@Root() { productId }: StockMovementType) {
    return { id: productId }
  }
}
