import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { BadInput, ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import { problemOfPlan } from './promotion-plan.rules.ts'
import { PromotionCheckType } from './promotion-check.type.ts'
import { CheckPromotionInput, linesOf } from './promotion-input.type.ts'
import { PromotionConnection, PromotionLineType, PromotionType } from './promotion.type.ts'
import type { ReadPromotions } from './read-promotions.use-case.ts'

const STAFF_ONLY = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const PRODUCT = { nullable: true, description: 'Null while its service does not answer.' }

@Resolver(() => PromotionLineType)
export class ReadPromotionsResolver {
  constructor(
    private readonly useCase: ReadPromotions,
    private readonly now: Clock,
  ) {}

  @Directive(STAFF_ONLY)
  @Query(() => PromotionConnection, { description: 'Promotions of the point, newest first. Open to staff and managers of the point.' })
  async promotions(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.list(salesPointId, page, actor)
    const now = this.now()
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: PromotionType.from(node, now) })) }
  }

  @Directive(STAFF_ONLY)
  @Query(() => PromotionType, { description: 'One promotion. Open to staff and managers of its point.' })
  async promotion(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    return PromotionType.from(await this.useCase.one(id, actor), this.now())
  }

  @Directive(STAFF_ONLY)
  @Query(() => [PromotionCheckType], {
    description:
      'What the law would say of a promotion, product by product in the order in which they are asked; nothing is kept. Open to staff and managers of the point.',
  })
  async checkPromotion(@Arg('input', () => CheckPromotionInput) input: CheckPromotionInput, @Ctx() { actor }: RequestContext) {
    const plan = { ...input, lines: linesOf(input) }
    const problem = problemOfPlan({ ...plan, name: '-', kind: 'OWN', decision: null }, vietnamDay(this.now()))
    if (problem) throw new BadInput(problem.field, problem.message)
    return (await this.useCase.judge(plan, actor)).map(line => PromotionCheckType.from(line))
  }

  @FieldResolver(() => ProductStub, PRODUCT)
  product(@Root() { productId }: PromotionLineType) {
    return { id: productId }
  }
}

@Resolver(() => PromotionCheckType)
export class PromotionCheckResolver {
  @FieldResolver(() => ProductStub, PRODUCT)
  product(@Root() { productId }: PromotionCheckType) {
    return { id: productId }
  }
}
