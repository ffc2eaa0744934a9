import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SalesPointStatus } from '../places/sales-point-status.enum.ts'
import { GoodsOwnership } from './goods-ownership.enum.ts'

export const UnsellableReason = { EXPIRED: 'EXPIRED', RECALLED: 'RECALLED' } as const
export type UnsellableReason = keyof typeof UnsellableReason

registerEnumType(UnsellableReason, {
  name: 'UnsellableReason',
  description: 'Why a lot may not be sold.',
  valuesConfig: {
    EXPIRED: { description: 'Its last day has passed.' },
    RECALLED: { description: 'Its producer or an office called it back.' },
  },
})

@ObjectType({ implements: Refusal, description: 'The sales point holds fewer free units than were asked for.' })
export class InsufficientStock extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => String, { nullable: true, description: 'The lot that was asked for. Null when any lot would have done.' })
  readonly askedLotCode: string | null

  @Field(() => Int, { description: 'Units that could have been had at that moment.' })
  readonly available: number

  constructor(productId: string, askedLotCode: string | null, available: number) {
    super(`Only ${available} units are available.`)
    this.productId = productId
    this.askedLotCode = askedLotCode
    this.available = available
  }
}

@ObjectType({ implements: Refusal, description: 'The lot that was asked for may not be sold to anybody.' })
export class LotNotSellable extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => String, { description: 'The lot that was asked for.' })
  readonly lotCode: string

  @Field(() => UnsellableReason)
  readonly reason: UnsellableReason

  constructor(productId: string, lotCode: string, reason: UnsellableReason) {
    super(`Lot ${lotCode} may not be sold: ${reason.toLowerCase()}.`)
    this.productId = productId
    this.lotCode = lotCode
    this.reason = reason
  }
}

@Directive('@shareable')
@ObjectType({ implements: Refusal, description: 'No product with this id is published, or it has been withdrawn.' })
export class ProductNotKnown extends Refusal {
  constructor() {
    super('No product with this id is published.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point has never held this lot of the product. Receive it first.' })
export class LotNotKnown extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => String, { description: 'The lot that was asked for.' })
  readonly lotCode: string

  constructor(productId: string, lotCode: string) {
    super(`Lot ${lotCode} was never received here.`)
    this.productId = productId
    this.lotCode = lotCode
  }
}

@ObjectType({ implements: Refusal, description: 'The quantity, or what would then be on the shelf, is more than the books can hold.' })
export class QuantityOutOfRange extends Refusal {
  @Field(() => Int, { description: 'The largest quantity of one lot at one sales point.' })
  readonly maximum: number

  constructor(maximum: number) {
    super(`One lot at one sales point is at most ${maximum} units.`)
    this.maximum = maximum
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point is not open for business: goods neither come in nor are sold.' })
export class SalesPointNotActive extends Refusal {
  @Field(() => SalesPointStatus)
  readonly status: SalesPointStatus

  constructor(status: SalesPointStatus) {
    super(`The sales point is ${status.toLowerCase().replaceAll('_', ' ')}.`)
    this.status = status
  }
}

@ObjectType({
  implements: Refusal,
  description:
    'Some of this lot is there and belongs to somebody else, and two heaps of one lot cannot be told apart. Sell or give back what is there first, or take the goods in under the ownership it has.',
})
export class LotOwnershipDiffers extends Refusal {
  @Field(() => GoodsOwnership, { description: 'Whose goods the lot is now, by the books.' })
  readonly bookedOwnership: GoodsOwnership

  @Field(() => Int, { description: 'What of it is there, in the product’s unit.' })
  readonly bookedOnHand: number

  constructor(bookedOwnership: GoodsOwnership, bookedOnHand: number) {
    super(`${bookedOnHand} units of this lot are there and are ${bookedOwnership === 'OWN' ? 'the point’s own' : 'on consignment'}.`)
    this.bookedOwnership = bookedOwnership
    this.bookedOnHand = bookedOnHand
  }
}
