import { type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { DraftProduct } from './draft-product.use-case.ts'
import type { EditProduct } from './edit-product.use-case.ts'
import type { Product } from './product.entity.ts'
import { ProductType } from './product.type.ts'
import { ProductChangedMeanwhile, ProductCodeTaken } from './products.refusals.ts'
import { QuantityUnit } from './quantity-unit.enum.ts'

const PRODUCER = '@requiresScopes(scopes: [["role:producer"]])'

@InputType({ description: 'What stands on a page. A field left out stays as it is; null empties it.' })
abstract class PageInput {
  @Field(() => String, { nullable: true, description: 'One or two sentences, at most 500 characters.' })
  summary?: string | null

  @Field(() => String, { nullable: true, description: 'At most 20,000 characters of plain text.' })
  story?: string | null

  @Field(() => String, { nullable: true, description: 'At most 5,000 characters.' })
  ingredients?: string | null

  @Field(() => String, { nullable: true, description: 'At most 5,000 characters.' })
  usage?: string | null

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  storage?: string | null

  @Field(() => String, { nullable: true, description: 'What one piece is, at most 200 characters.' })
  packaging?: string | null

  @Field(() => Vnd, { nullable: true, description: 'Price of one piece with VAT, 0 to 10¹² đồng. Null: ask the producer.' })
  price?: number | null

  @Field(() => QuantityUnit, { nullable: true, description: '`PIECE` unless said otherwise.' })
  unit?: QuantityUnit

  @Field(() => String, {
    nullable: true,
    description: 'GTIN-8, -12, -13 or -14 with its check digit. Left out or null: the code stays, at first an internal one.',
  })
  gtin?: string | null
}

@InputType({ description: 'A new product page.' })
class DraftProductInput extends PageInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first page instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  producerId!: string

  @Field(() => String, { description: 'At most 200 characters.' })
  name!: string

  @Field(() => Int, { description: 'Number of its product set, 1 to 26.' })
  setNumber!: number

  @Field(() => UUID, { nullable: true, description: 'Administrative unit it comes from. Null: the producer’s.' })
  originId?: string | null
}

@InputType({ description: 'Changes to a product page.' })
class EditProductInput extends PageInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number

  @Field(() => String, { nullable: true, description: 'At most 200 characters; left out: as it is.' })
  name?: string

  @Field(() => Int, { nullable: true, description: 'Number of its product set, 1 to 26; left out: as it is.' })
  setNumber?: number
}

const DraftProductResult = createUnionType({
  name: 'DraftProductResult',
  types: () => [ProductType, ProductCodeTaken, IdempotencyKeyReused] as const,
})
const EditProductResult = createUnionType({
  name: 'EditProductResult',
  types: () => [ProductType, ProductChangedMeanwhile, ProductCodeTaken] as const,
})

const answer = (outcome: Product | Refusal) => (outcome instanceof Refusal ? outcome : ProductType.open(outcome))

@Resolver()
export class WriteProductResolver {
  constructor(
    private readonly draft: DraftProduct,
    private readonly edit: EditProduct,
  ) {}

  @Directive(PRODUCER)
  @Mutation(() => DraftProductResult, {
    description: 'Begins a product page; nobody but its producer and the officers in charge sees it. Open to the producer.',
  })
  async draftProduct(@Arg('input', () => DraftProductInput) input: DraftProductInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.draft.execute({ ...input }, actor))
  }

  @Directive(PRODUCER)
  @Mutation(() => EditProductResult, {
    description:
      'Changes a page and puts it back to `DRAFT`. A page published before stays public as it was until the change is published. Open to its producer.',
  })
  async editProduct(@Arg('input', () => EditProductInput) input: EditProductInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.edit.execute({ ...input }, actor))
  }
}
