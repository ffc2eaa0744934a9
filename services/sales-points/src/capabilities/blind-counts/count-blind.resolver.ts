import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { AdjustmentReason } from '../adjustments/adjustment-reason.enum.ts'
import { ProductStub } from '../products/product.type.ts'
import { LotNotKnown } from '../stock/move-goods.use-case.ts'
import { BlindCountType, BlindDifferenceType } from './blind-count.type.ts'
import { CountAlreadyClosed, CountBelowReserved, CountNeedsReasons } from './blind-counts.refusals.ts'
import type { ExplainCount } from './explain-count.use-case.ts'
import type { SealCount } from './seal-count.use-case.ts'

@InputType({ description: 'What was found of one lot.' })
class SealedLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'A lot that the point has held before.' })
  lotCode!: string

  @Field(() => Int, { description: 'What is really there, 0 to 1,000,000,000.' })
  counted!: number
}

@InputType({ description: 'A count of lots, made without seeing the books.' })
class SealBlindCountInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first count instead of counting again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => [SealedLineInput], { description: '1 to 500 lots, each once.' })
  lines!: SealedLineInput[]
}

@InputType({ description: 'Why the books were wrong about a lot.' })
class DifferenceReasonInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'A lot of the count with a difference.' })
  lotCode!: string

  @Field(() => AdjustmentReason, { description: '`FOUND` for more goods than in the books, else one of the others; `OTHER` needs a note.' })
  reason!: AdjustmentReason

  @Field(() => String, { nullable: true, description: 'At most 500 signs. Null when there is nothing to add.' })
  note?: string | null
}

@InputType({ description: 'The reasons for all differences of a count.' })
class ExplainBlindCountInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the count as it was closed.' })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'The count.' })
  countId!: string

  @Field(() => [DifferenceReasonInput], { description: 'One for each lot whose books were wrong.' })
  reasons!: DifferenceReasonInput[]
}

@InputType({ description: 'A count that is given up.' })
class DiscardBlindCountInput {
  @Field(() => UUID, { description: 'The count.' })
  countId!: string

  @Field(() => String, { description: 'Why, in 1 to 500 signs.' })
  note!: string
}

const SealBlindCountResult = createUnionType({
  name: 'SealBlindCountResult',
  description: 'The sealed count with its differences, or why it was not sealed.',
  types: () => [BlindCountType, LotNotKnown, IdempotencyKeyReused] as const,
})
const CloseBlindCountResult = createUnionType({
  name: 'CloseBlindCountResult',
  description: 'The closed count, or why it stays open.',
  types: () => [BlindCountType, CountAlreadyClosed, CountNeedsReasons, CountBelowReserved, IdempotencyKeyReused] as const,
})
const STAFF = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'

@Resolver(() => BlindDifferenceType)
export class CountBlindResolver {
  constructor(
    private readonly sealCount: SealCount,
    private readonly explainCount: ExplainCount,
  ) {}

  @Directive(STAFF)
  @Mutation(() => SealBlindCountResult, {
    description:
      'Seals what was counted and tells where the books say otherwise; they follow when each difference was explained. Open to staff and managers of the point.',
  })
  async sealBlindCount(@Arg('input', () => SealBlindCountInput) input: SealBlindCountInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.sealCount.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor)
    return outcome instanceof Refusal ? outcome : BlindCountType.from(outcome)
  }

  @Directive(STAFF)
  @Mutation(() => CloseBlindCountResult, {
    description:
      'Says why the books were wrong, for all differences of a count, and makes them follow it. Open to staff and managers of the point.',
  })
  async explainBlindCount(@Arg('input', () => ExplainBlindCountInput) input: ExplainBlindCountInput, @Ctx() { actor }: RequestContext) {
    const reasons = input.reasons.map(({ note, ...reason }) => ({ ...reason, note: note?.trim() || null }))
    const outcome = await this.explainCount.execute({ ...input, reasons }, actor)
    return outcome instanceof Refusal ? outcome : BlindCountType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => CloseBlindCountResult, {
    description: 'Gives a count up, with a reason; the books stay as they are. Open to managers of the point.',
  })
  async discardBlindCount(@Arg('input', () => DiscardBlindCountInput) input: DiscardBlindCountInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.explainCount.discard({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : BlindCountType.from(outcome)
  }

  @Directive(STAFF)
  @Query(() => [BlindCountType], {
    description: 'Counts whose differences wait for reasons, the newest first; at most 50. Open to staff and managers of the point.',
  })
  async openBlindCounts(@Arg('salesPointId', () => UUID) salesPointId: string, @Ctx() { actor }: RequestContext) {
    return (await this.sealCount.open(salesPointId, actor)).map(count => BlindCountType.from(count))
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: BlindDifferenceType) {
    return { id: productId }
  }
}
