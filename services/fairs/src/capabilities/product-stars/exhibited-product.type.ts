import { Field, ObjectType } from 'type-graphql'
import type { JudgedProduct } from './judge-products.use-case.ts'
import { ProductType } from './product.type.ts'
import { StarProblem } from './star-problem.enum.ts'

@ObjectType({ description: 'One product that a producer shows, or wishes to show, at a fair.' })
export class ExhibitedProduct {
  @Field(() => ProductType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  product!: ProductType

  @Field(() => Boolean, {
    description: 'Whether the product has no star, or none any more, on some day of the fair. It must not be shown with a star.',
  })
  hasLapsedStar!: boolean

  @Field(() => StarProblem, { nullable: true, description: 'What is missing. Null when the star is valid on every day of the fair.' })
  starProblem!: StarProblem | null

  static from({ productId, problem }: JudgedProduct): ExhibitedProduct {
    return Object.assign(new ExhibitedProduct(), {
      product: ProductType.of(productId),
      hasLapsedStar: problem !== null,
      starProblem: problem?.reason ?? null,
    })
  }
}
