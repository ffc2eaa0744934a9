import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { ShownImage } from './product-image.entity.ts'
import type { ImageUploadTicket } from './prepare-image-upload.use-case.ts'

@ObjectType('ProductImage', {
  description: 'A picture of a product, or a drawing of ours where there is none. Paths end in the width: 320, 640 and 1280 exist.',
})
export class ProductImageType {
  @Field(() => UUID, { nullable: true, description: 'Null for a drawing of ours.' })
  id!: string | null

  @Field(() => String, { description: 'Path of the largest file (WebP, at most 1280 pixels wide). Its content never changes.' })
  url!: string

  @Field(() => String, { description: 'Path of the smallest file, at most 320 pixels wide.' })
  thumbnailUrl!: string

  @Field(() => Int, { description: 'Pixels of the largest file.' })
  width!: number

  @Field(() => Int, { description: 'Pixels of the largest file.' })
  height!: number

  @Field(() => String, { description: 'What is to be seen, in Vietnamese.' })
  alternativeText!: string

  @Field(() => Boolean, { description: 'True for a drawing of the kind of product, made by us: not what this product looks like.' })
  isArtwork!: boolean

  static from = (image: ShownImage): ProductImageType => Object.assign(new ProductImageType(), image)
}

@ObjectType('ImageUploadTicket', { description: 'Leave to send one picture: PUT its bytes to `url`. Keep it secret.' })
export class ImageUploadTicketType implements ImageUploadTicket {
  @Field(() => String, { description: 'Path at the gateway; good once.' })
  url!: string

  @Field(() => DateTimeISO)
  expiresAt!: Date

  @Field(() => Int, { description: 'The largest size taken; the upload is cut off beyond it.' })
  maximumBytes!: number

  static from = (ticket: ImageUploadTicket): ImageUploadTicketType => Object.assign(new ImageUploadTicketType(), ticket)
}
