import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import { InsufficientStock } from '../stock/move-goods.use-case.ts'
import { UserStub } from '../transfers/transfer-parts.type.ts'
import { StockDiscrepancyAlreadyResolved } from './discrepancies.refusals.ts'
import type { ListStockDiscrepancies } from './list-stock-discrepancies.use-case.ts'
import type { ResolveStockDiscrepancy } from './resolve-stock-discrepancy.use-case.ts'
import { StockDiscrepancyConnection, StockDiscrepancyType } from './stock-discrepancy.type.ts'
import { StockDiscrepancyOutcome } from './stock-discrepancy-outcome.enum.ts'

@InputType({ description: 'How it came that goods were sold which the books did not have.' })
class ResolveStockDiscrepancyInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got.' })
  idempotencyKey!: string

  @Field(() => UUID)
  discrepancyId!: string

  @Field(() => StockDiscrepancyOutcome)
  outcome!: StockDiscrepancyOutcome

  @Field(() => String, { description: 'What was found, in 1 to 500 signs.' })
  reason!: string
}

const ResolveStockDiscrepancyResult = createUnionType({
  name: 'ResolveStockDiscrepancyResult',
  description: 'The discrepancy as resolved, or why it was left alone.',
  types: () => [StockDiscrepancyType, StockDiscrepancyAlreadyResolved, InsufficientStock, IdempotencyKeyReused] as const,
})

@Resolver(() => StockDiscrepancyType)
export class ResolveStockDiscrepancyResolver {
  constructor(
    private readonly resolving: ResolveStockDiscrepancy,
    private readonly listing: ListStockDiscrepancies,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => ResolveStockDiscrepancyResult, {
    description: 'Says, by name and with a reason, how goods were sold that the books did not have. Open to managers of the point.',
  })
  async resolveStockDiscrepancy(
    @Arg('input', () => ResolveStockDiscrepancyInput) input: ResolveStockDiscrepancyInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.resolving.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : StockDiscrepancyType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => StockDiscrepancyConnection, {
    description: 'Goods that tills of the point sold though the books had none, newest first. Open to staff and managers of the point.',
  })
  async stockDiscrepancies(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('isOpen', () => Boolean, { defaultValue: true, description: 'Only those that nobody has resolved; false for all.' })
    isOpen: boolean,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.listing.execute(salesPointId, isOpen, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: StockDiscrepancyType.from(node) })) }
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: StockDiscrepancyType) {
    return { id: productId }
  }

  @FieldResolver(() => UserStub, {
    nullable: true,
    description: 'Who resolved it. Null while nobody has, and unless the person belongs to an organization of yours.',
  })
  resolver(@Root() { resolvedBy }: StockDiscrepancyType) {
    return resolvedBy === null ? null : { id: resolvedBy }
  }
}
