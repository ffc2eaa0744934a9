import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RecordSupport } from './record-support.use-case.ts'
import { SalesPointFileType, SalesPointSupportType } from './registry.type.ts'

@InputType({ description: 'Public money that a sales point was given.' })
class RecordSalesPointSupportInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first record instead of writing another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => String, { description: 'Number of the decision, 1 to 100 signs.' })
  decisionNumber!: string

  @Field(() => LocalDate, { description: 'Today or before.' })
  decidedOn!: string

  @Field(() => Vnd, { description: 'At least one đồng.' })
  amount!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Whole percent of the cost that it bears, 1 to 100. Null when the decision does not say.',
  })
  share?: number | null

  @Field(() => String, { description: 'Where the money comes from, in 1 to 300 signs.' })
  source!: string
}

const RecordSalesPointSupportResult = createUnionType({
  name: 'RecordSalesPointSupportResult',
  description: 'The record, or why there is none.',
  types: () => [SalesPointSupportType, IdempotencyKeyReused] as const,
})

@Resolver(() => SalesPointFileType)
export class RecordSupportResolver {
  constructor(private readonly useCase: RecordSupport) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => RecordSalesPointSupportResult, { description: 'Records a support decision for a point. Open to the office of its area.' })
  async recordSalesPointSupport(
    @Arg('input', () => RecordSalesPointSupportInput) input: RecordSalesPointSupportInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute({ ...input, share: input.share ?? null }, actor)
    return outcome instanceof Refusal ? outcome : Object.assign(new SalesPointSupportType(), outcome)
  }

  @FieldResolver(() => [SalesPointSupportType], { description: 'Public money it was given, the oldest first.' })
  supports(@Root() { id }: SalesPointFileType, @Ctx() context: RequestContext) {
    return this.useCase.load(id, context)
  }
}
