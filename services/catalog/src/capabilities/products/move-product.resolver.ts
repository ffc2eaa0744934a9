import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { ModerateProduct } from './moderate-product.use-case.ts'
import type { Product } from './product.entity.ts'
import { ProductType } from './product.type.ts'
import { ProductChangedMeanwhile, ProductIncomplete, ProductNotReady } from './products.refusals.ts'
import type { SubmitProduct } from './submit-product.use-case.ts'

@InputType()
abstract class MoveInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number
}

@InputType()
class SubmitProductInput extends MoveInput {}

@InputType()
class PublishProductInput extends MoveInput {}

@InputType()
class ReturnProductInput extends MoveInput {
  @Field(() => String, { description: 'What the producer should mend, at most 2,000 characters.' })
  reason!: string
}

@InputType()
class WithdrawProductInput extends MoveInput {
  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason!: string
}

const result = (name: string) => createUnionType({ name, types: () => [ProductType, ProductNotReady, ProductChangedMeanwhile] as const })
const PublishProductResult = result('PublishProductResult')
const ReturnProductResult = result('ReturnProductResult')
const WithdrawProductResult = result('WithdrawProductResult')
const SubmitProductResult = createUnionType({
  name: 'SubmitProductResult',
  types: () => [ProductType, ProductIncomplete, ProductNotReady, ProductChangedMeanwhile] as const,
})

const answer = (outcome: Product | Refusal) => (outcome instanceof Refusal ? outcome : ProductType.open(outcome))

@Resolver()
export class MoveProductResolver {
  constructor(
    private readonly submit: SubmitProduct,
    private readonly moderate: ModerateProduct,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => SubmitProductResult, { description: 'Hands a page to the officers. Open to its producer.' })
  async submitProduct(@Arg('input', () => SubmitProductInput) input: SubmitProductInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.submit.execute(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => PublishProductResult, { description: 'Makes a submitted page public. Open to officers in charge of its origin.' })
  async publishProduct(@Arg('input', () => PublishProductInput) input: PublishProductInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.moderate.publish(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => ReturnProductResult, {
    description: 'Sends a submitted page back to its producer. Open to officers in charge of its origin.',
  })
  async returnProduct(@Arg('input', () => ReturnProductInput) input: ReturnProductInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.moderate.return(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:producer"]])')
  @Mutation(() => WithdrawProductResult, {
    description: 'Takes a page from the public at once. Open to its producer and to officers in charge of its origin.',
  })
  async withdrawProduct(@Arg('input', () => WithdrawProductInput) input: WithdrawProductInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.moderate.withdraw(input, actor))
  }
}
