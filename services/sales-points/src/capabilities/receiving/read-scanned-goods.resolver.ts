import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import type { ReadScannedGoods, ScannedGoods } from './read-scanned-goods.use-case.ts'

@ObjectType('ScannedGoods', { description: 'What the label of goods says. Staff of a sales point only.' })
class ScannedGoodsType {
  @Field(() => String, { nullable: true, description: 'The lot. Null when the label does not say.' })
  lotCode!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it may be sold. Null when the label does not say.' })
  expiresOn!: string | null

  productId!: string

  static from(goods: ScannedGoods): ScannedGoodsType {
    return Object.assign(new ScannedGoodsType(), goods)
  }
}

@Resolver(() => ScannedGoodsType)
export class ReadScannedGoodsResolver {
  constructor(private readonly useCase: ReadScannedGoods) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => ScannedGoodsType, {
    nullable: true,
    description:
      'Reads a barcode number, a GS1 Digital Link or GS1 elements of goods that come in; also of goods the point has never had. Null when it is no code of a published product. Open to staff and managers of the point.',
  })
  async scannedGoods(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('code', () => String, { description: 'As scanned, 1 to 2,000 signs.' }) code: string,
    @Ctx() { actor }: RequestContext,
  ) {
    const goods = await this.useCase.execute(salesPointId, code, actor)
    return goods && ScannedGoodsType.from(goods)
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: ScannedGoodsType) {
    return { id: productId }
  }
}
