import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import type { EndPointPrice } from './end-point-price.use-case.ts'
import { PointPriceType } from './price-at-point.type.ts'
import { PriceAlreadyOver, PriceAlreadyPlanned, PriceIsPromised } from './price-lists.refusals.ts'
import type { SetPointPrice } from './set-point-price.use-case.ts'

const MANAGER = '@requiresScopes(scopes: [["role:sales-point-manager"]])'

@InputType({ description: 'A retail price of a sales point.' })
class SetPointPriceInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first price instead of setting another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => Vnd, { description: 'Of one unit, taxes included; 1 to 1,000,000,000.' })
  unitPrice!: number

  @Field(() => LocalDate, { nullable: true, description: 'First day, at most two years ahead. Null or today: at once.' })
  from?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it does not hold any more; the producer’s price holds then. Null: until another takes its place.',
  })
  until?: string | null
}

@InputType()
class EndPointPriceInput {
  @Field(() => UUID)
  priceId!: string

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it does not hold any more. Null or today: at once.' })
  on?: string | null
}

const SetPointPriceResult = createUnionType({
  name: 'SetPointPriceResult',
  description: 'The price, or why it was not set.',
  types: () => [PointPriceType, PriceIsPromised, PriceAlreadyPlanned, ProductNotKnown, IdempotencyKeyReused] as const,
})
const EndPointPriceResult = createUnionType({
  name: 'EndPointPriceResult',
  description: 'The ended price, or why it goes on.',
  types: () => [PointPriceType, PriceIsPromised, PriceAlreadyOver] as const,
})

@Resolver()
export class SetPointPriceResolver {
  constructor(
    private readonly setPrice: SetPointPrice,
    private readonly endPrice: EndPointPrice,
  ) {}

  @Directive(MANAGER)
  @Mutation(() => SetPointPriceResult, {
    description:
      'Sets what the point asks for a product, at once or from a day on, in the place of what held then; what customers hold or ordered keeps its price. Open to managers of the point.',
  })
  async setPointPrice(@Arg('input', () => SetPointPriceInput) input: SetPointPriceInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.setPrice.execute({ ...input, from: input.from ?? null, until: input.until ?? null }, actor)
    return outcome instanceof Refusal ? outcome : PointPriceType.from(outcome)
  }

  @Directive(MANAGER)
  @Mutation(() => EndPointPriceResult, {
    description:
      'Ends an own price of the point; one that has not begun never holds. The producer’s price holds from then on. Open to managers of the point.',
  })
  async endPointPrice(@Arg('input', () => EndPointPriceInput) input: EndPointPriceInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.endPrice.execute({ priceId: input.priceId, on: input.on ?? null }, actor)
    return outcome instanceof Refusal ? outcome : PointPriceType.from(outcome)
  }
}
