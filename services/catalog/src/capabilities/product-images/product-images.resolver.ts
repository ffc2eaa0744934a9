import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { PositiveInt } from '@ocop/service-kit/graphql'
import { ProductType } from '../products/product.type.ts'
import type { FindProductImages } from './find-product-images.use-case.ts'
import type { PrepareImageUpload } from './prepare-image-upload.use-case.ts'
import { ImageUploadTicketType, ProductImageType } from './product-image.type.ts'
import { ImageTooLarge, ImageTypeNotAllowed, TooManyImages } from './product-images.refusals.ts'
import type { RemoveImage } from './remove-image.use-case.ts'

@InputType()
class PrepareImageUploadInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: '`image/jpeg`, `image/png` or `image/webp`; the bytes are looked at all the same.' })
  contentType!: string

  @Field(() => PositiveInt, { description: 'Size of the file.' })
  bytes!: number

  @Field(() => String, { description: 'What is to be seen, for people who do not see it; 1 to 300 characters.' })
  alternativeText!: string
}

@InputType()
class RemoveImageInput {
  @Field(() => UUID)
  imageId!: string
}

const PrepareImageUploadResult = createUnionType({
  name: 'PrepareImageUploadResult',
  types: () => [ImageUploadTicketType, ImageTooLarge, ImageTypeNotAllowed, TooManyImages] as const,
})
const RemoveImageResult = createUnionType({ name: 'RemoveImageResult', types: () => [ProductType] as const })

@Resolver(() => ProductType)
export class ProductImagesResolver {
  constructor(
    private readonly find: FindProductImages,
    private readonly prepare: PrepareImageUpload,
    private readonly remove: RemoveImage,
  ) {}

  @FieldResolver(() => [ProductImageType], {
    description: 'In the producer’s order; never empty: a drawing of ours where there is no picture.',
  })
  async images(@Root() { id: productId, setNumber, status }: ProductType, @Ctx() { loaders }: RequestContext) {
    const images = await loaders
      .for(this.find.ofProducts, this.find.ofProducts)
      .load({ productId, setNumber, isRevised: status !== 'PUBLISHED' })
    return (images ?? []).map(ProductImageType.from)
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => PrepareImageUploadResult, {
    description:
      'Gives leave for 15 minutes to send one picture. Once sent, the page goes back to `DRAFT`; the public sees the picture after the next publishing. Open to the producer.',
  })
  async prepareImageUpload(@Arg('input', () => PrepareImageUploadInput) input: PrepareImageUploadInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.prepare.execute(input, actor)
    return outcome instanceof Refusal ? outcome : ImageUploadTicketType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => RemoveImageResult, {
    description: 'Takes a picture away, from the public too, and puts the page back to `DRAFT`. Open to the producer.',
  })
  async removeImage(@Arg('input', () => RemoveImageInput) { imageId }: RemoveImageInput, @Ctx() { actor }: RequestContext) {
    return ProductType.open(await this.remove.execute(imageId, actor))
  }
}
