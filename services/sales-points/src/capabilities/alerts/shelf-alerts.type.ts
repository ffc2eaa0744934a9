import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { ExpiringLot, ShelfAlerts, WatchedProduct } from './watch-shelf.use-case.ts'

@ObjectType('WatchedProduct', { description: 'A product of which a manager wants to be told when little is left.' })
export class WatchedProductType {
  @Field(() => String)
  name!: string

  @Field(() => Int, { description: 'Fewer than these is low, in the product’s unit.' })
  least!: number

  @Field(() => Int, { description: 'Units that may be sold now.' })
  available!: number

  @Field(() => Boolean, { description: 'Whether fewer may be sold than the manager wants.' })
  isLow!: boolean

  productId!: string

  static from(product: WatchedProduct): WatchedProductType {
    return Object.assign(new WatchedProductType(), { ...product, isLow: product.available < product.least })
  }
}

@ObjectType('ExpiringLot', { description: 'A lot on the shelf whose last day is near or past.' })
export class ExpiringLotType {
  @Field(() => String, { description: 'Name of the product.' })
  name!: string

  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => LocalDate, { description: 'Last day on which it may be sold.' })
  expiresOn!: string

  @Field(() => Int, { description: 'Days left, 0 on the last day; negative when it is past.' })
  daysLeft!: number

  @Field(() => Int, { description: 'Units of it on the shelf.' })
  onHand!: number

  productId!: string

  static from(lot: ExpiringLot, today: string): ExpiringLotType {
    const daysLeft = Math.round((Date.parse(lot.expiresOn) - Date.parse(today)) / 86_400_000)
    return Object.assign(new ExpiringLotType(), { ...lot, daysLeft })
  }
}

@ObjectType('ShelfAlerts', { description: 'What must be known of a shelf today. Staff and managers of the point only.' })
export class ShelfAlertsType {
  @Field(() => [WatchedProductType], { description: 'Products with a threshold, those that run low first; at most 500.' })
  watched!: WatchedProductType[]

  @Field(() => [ExpiringLotType], { description: 'What must go first stands first, what has expired before that; at most 200.' })
  expiring!: ExpiringLotType[]

  static from({ today, watched, expiring }: ShelfAlerts): ShelfAlertsType {
    return Object.assign(new ShelfAlertsType(), {
      watched: watched.map(product => WatchedProductType.from(product)),
      expiring: expiring.map(lot => ExpiringLotType.from(lot, today)),
    })
  }
}
