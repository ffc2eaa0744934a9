import { ConnectionArguments, type RequestContext } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import type { ReadReviews } from './read-reviews.use-case.ts'
import { ProductReviewOrder } from './review.enum.ts'
import { ProductRatingType, ProductReviewConnection, ProductReviewType } from './review.type.ts'

@ArgsType()
class ReviewArguments extends ConnectionArguments {
  @Field(() => ProductReviewOrder, { defaultValue: 'NEWEST' })
  orderBy!: ProductReviewOrder

  @Field(() => Int, { nullable: true, description: 'Only reviews with so many stars, 1 to 5. Null: all.' })
  stars?: number | null
}

@Resolver(() => ProductStub)
export class ProductReviewsResolver {
  constructor(private readonly useCase: ReadReviews) {}

  @FieldResolver(() => ProductReviewConnection, {
    nullable: true,
    description: 'What people say of it who bought it. Open to everybody. Null while its service does not answer.',
  })
  async reviews(@Root() { id }: ProductStub, @Args(() => ReviewArguments) asked: ReviewArguments, @Ctx() context: RequestContext) {
    const { edges, pageInfo } = await this.useCase.loadShown(id, asked, context)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: ProductReviewType.from(node) })) }
  }

  @FieldResolver(() => ProductRatingType, {
    nullable: true,
    description: 'What its reviews come to. Null when there is none, and while its service does not answer.',
  })
  async rating(@Root() { id }: ProductStub, @Ctx() context: RequestContext) {
    return ProductRatingType.from(await this.useCase.loadRating(id, context))
  }
}

@Resolver(() => ProductReviewType)
export class ProductReviewResolver {
  constructor(private readonly findSalesPoints: FindSalesPoints) {}

  @FieldResolver(() => SalesPointType, { description: 'Which sales point handed the goods over, also when it has closed since.' })
  async salesPoint(@Root() { review }: ProductReviewType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(review.salesPointId, context))!)
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { review }: ProductReviewType) {
    return { id: review.productId }
  }
}
