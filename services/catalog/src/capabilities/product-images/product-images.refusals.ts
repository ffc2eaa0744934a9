import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The picture has more bytes than may be sent.' })
export class ImageTooLarge extends Refusal {
  @Field(() => Int, { description: 'The largest size taken.' })
  readonly maximumBytes: number

  constructor(maximumBytes: number) {
    super(`A picture may have ${maximumBytes} bytes.`)
    this.maximumBytes = maximumBytes
  }
}

@ObjectType({
  implements: Refusal,
  description: 'Not a kind of picture that is taken here; drawings (SVG) may hold scripts and are refused too.',
})
export class ImageTypeNotAllowed extends Refusal {
  @Field(() => [String], { description: 'Media types that are taken.' })
  readonly allowedTypes: readonly string[]

  constructor(allowedTypes: readonly string[]) {
    super(`Send one of ${allowedTypes.join(', ')}.`)
    this.allowedTypes = allowedTypes
  }
}

@ObjectType({ implements: Refusal, description: 'The product has as many pictures as it may have. Remove one first.' })
export class TooManyImages extends Refusal {
  @Field(() => Int, { description: 'How many pictures a product may have.' })
  readonly maximumCount: number

  constructor(maximumCount: number) {
    super(`A product has at most ${maximumCount} pictures.`)
    this.maximumCount = maximumCount
  }
}
