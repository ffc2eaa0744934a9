import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { ProductType } from '../products/product.type.ts'
import type { FindRecognitions } from './find-recognitions.use-case.ts'
import { RecognitionType } from './recognition.type.ts'

@Resolver(() => ProductType)
export class ProductRecognitionsResolver {
  constructor(private readonly useCase: FindRecognitions) {}

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Stars of the recognition valid today. Null without one: an expired or revoked star is never told here.',
  })
  async star(@Root() product: ProductType, @Ctx() context: RequestContext) {
    return (await this.#valid(product, context))?.star ?? null
  }

  @FieldResolver(() => RecognitionType, {
    nullable: true,
    description: 'The recognition valid today; of several the latest issued. Null without one.',
  })
  async recognition(@Root() product: ProductType, @Ctx() context: RequestContext) {
    const valid = await this.#valid(product, context)
    return valid ? RecognitionType.from(valid) : null
  }

  @FieldResolver(() => [RecognitionType], { description: 'The whole history, newest first, run-out and revoked ones too.' })
  async recognitions(@Root() product: ProductType, @Ctx() context: RequestContext) {
    return (await this.#history(product, context)).map(RecognitionType.from)
  }

  async #valid(product: ProductType, context: RequestContext) {
    return (await this.#history(product, context)).find(({ counts }) => counts)
  }

  async #history({ id }: ProductType, { loaders }: RequestContext) {
    return (await loaders.for(this.useCase.ofProducts, this.useCase.ofProducts).load(id)) ?? []
  }
}
