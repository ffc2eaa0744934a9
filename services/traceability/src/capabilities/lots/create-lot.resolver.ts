import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { CreateLot } from './create-lot.use-case.ts'
import { LotType } from './lot.type.ts'
import { LotCodeNotAllowed, LotCodeTaken, LotDatesImpossible, NotYourProducts } from './lots.refusals.ts'
import { QuantityUnit } from './quantity-unit.enum.ts'

@InputType()
class CreateLotInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first lot instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID, { nullable: true, description: 'What it is a lot of. Null for a raw material, then `materialName` is needed.' })
  productId?: string | null

  @Field(() => String, { nullable: true, description: 'What raw material it is, 1 to 120 characters. Null for a lot of a product.' })
  materialName?: string | null

  @Field(() => QuantityUnit, { nullable: true, description: 'What a raw material is counted in. Null for a product: it says so itself.' })
  unit?: QuantityUnit | null

  @Field(() => UUID)
  producerId!: string

  @Field(() => String, { description: 'The code on the label: 1 to 20 characters of GS1 character set 82, unique within the product.' })
  code!: string

  @Field(() => PositiveInt, { description: 'How much was made, in the product’s unit; at most 1,000,000,000.' })
  quantity!: number

  @Field(() => LocalDate, { description: 'Not in the future.' })
  producedOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day of use, after `producedOn`. Null when the goods do not expire.' })
  expiresOn?: string | null

  @Field(() => String, { nullable: true, description: 'Internal note, at most 2,000 characters; never public. Null for none.' })
  note?: string | null
}

const CreateLotResult = createUnionType({
  name: 'CreateLotResult',
  types: () => [LotType, LotCodeNotAllowed, LotCodeTaken, LotDatesImpossible, NotYourProducts, IdempotencyKeyReused] as const,
})

@Resolver()
export class CreateLotResolver {
  constructor(private readonly useCase: CreateLot) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => CreateLotResult, {
    description: 'Begins a lot: from now on its events can be recorded and its label printed. Open to its producer.',
  })
  async createLot(@Arg('input', () => CreateLotInput) input: CreateLotInput, @Ctx() { actor }: RequestContext) {
    const { productId = null, materialName = null, unit = null, expiresOn = null, note = null } = input
    const outcome = await this.useCase.execute({ ...input, productId, materialName, unit, expiresOn, note }, actor)
    return outcome instanceof Refusal ? outcome : LotType.from(outcome)
  }
}
