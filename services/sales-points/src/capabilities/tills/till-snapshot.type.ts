import { DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { TillSnapshot } from './read-till-snapshot.use-case.ts'
import { TillType } from './till.type.ts'
import type { SnapshotLot, SnapshotPrice, SnapshotProduct } from './till-snapshot.repository.ts'

@ObjectType('TillSnapshotLot', { description: 'One lot as it was when the snapshot was taken.' })
class TillSnapshotLotType implements SnapshotLot {
  @Field(() => String, { description: 'Lot code as printed by the producer.' })
  lotCode!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it may be sold. Null when it does not expire.' })
  expiresOn!: string | null

  @Field(() => Boolean, { description: 'Its producer or an office called it back: it must not be sold.' })
  isRecalled!: boolean

  @Field(() => Int, { description: 'Units on the shelf that nobody has ordered, by the books.' })
  free!: number
}

@ObjectType('TillSnapshotPrice', { description: 'What one unit costs from a moment on, until the next price begins.' })
class TillSnapshotPriceType implements SnapshotPrice {
  @Field(() => DateTimeISO, { nullable: true, description: 'Null: it holds already.' })
  from!: string | null

  @Field(() => Vnd, { nullable: true, description: 'Taxes included. Null when none was told: the till asks for it.' })
  unitPrice!: number | null

  @Field(() => Vnd, { nullable: true, description: 'The price immediately before the promotion that lowers it. Null without one.' })
  priceBefore!: number | null
}

@ObjectType('TillSnapshotProduct', { description: 'What a till has to know of a product to sell it without a network.' })
class TillSnapshotProductType implements SnapshotProduct {
  @Field(() => UUID)
  productId!: string

  @Field(() => String)
  name!: string

  @Field(() => QuantityUnit)
  unit!: QuantityUnit

  @Field(() => Vnd, {
    nullable: true,
    description: 'What the point asks for one unit when it is taken, taxes included. Null when none was told: the till asks for it.',
  })
  price!: number | null

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [TillSnapshotPriceType], {
    description: 'What it costs now and in the next 30 days, promotions that begin or end meanwhile included; the earliest first.',
  })
  prices!: readonly SnapshotPrice[]

  @Field(() => String, { nullable: true, description: 'Barcode number (GTIN) or the register’s own code. Null when it has none.' })
  code!: string | null

  @Field(() => Boolean, { description: 'May be sold to adults only.' })
  isAlcohol!: boolean

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [TillSnapshotLotType], { description: 'What expires first comes first; empty lots for 30 days.' })
  lots!: readonly SnapshotLot[]
}

@ObjectType('TillSnapshot', { description: 'What a till sells from while it has no network. Staff of the point only.' })
export class TillSnapshotType {
  @Field(() => String, { description: 'The same for the same goods, prices and recalls.' })
  version!: string

  @Field(() => DateTimeISO, { description: 'When it was taken, by the clock of the service.' })
  takenAt!: Date

  @Field(() => TillType)
  till!: TillType

  @Directive('@listSize(assumedSize: 1000)')
  @Field(() => [TillSnapshotProductType], { description: 'By name; at most 1,000.' })
  products!: readonly SnapshotProduct[]

  @Field(() => Boolean, { description: 'False when the point has more products than a snapshot holds.' })
  isComplete!: boolean

  static from({ till, ...snapshot }: TillSnapshot): TillSnapshotType {
    return Object.assign(new TillSnapshotType(), { ...snapshot, till: TillType.from(till) })
  }
}
