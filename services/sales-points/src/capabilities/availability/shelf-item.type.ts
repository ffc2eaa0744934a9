import { connectionTypes, DateTimeISO } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { SalesPointType } from '../places/sales-point.type.ts'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { Holding, ProducerHolding, ShelfItem } from './availability.repository.ts'

@ObjectType('ShelfItem', {
  description: 'A product that is for sale at a sales point now: the sum of its lots that are neither expired, recalled nor set aside.',
})
export class ShelfItemType {
  @Field(() => Int, { description: 'In `unit`; 2,147,483,647 stands for that many or more.' })
  available!: number

  @Field(() => QuantityUnit)
  unit!: QuantityUnit

  @Field(() => DateTimeISO, { description: 'The moment the numbers were true; do not keep them longer than seconds.' })
  asOf!: Date

  productId!: string
  salesPointId!: string

  static from(item: ShelfItem, asOf: Date): ShelfItemType {
    return Object.assign(new ShelfItemType(), { ...item, asOf })
  }
}

@ObjectType('ProductAvailability', { description: 'A sales point that has the product for sale now.' })
export class ProductAvailabilityType {
  @Field(() => SalesPointType)
  salesPoint!: SalesPointType

  @Field(() => Int, { description: 'In the product’s unit; 2,147,483,647 stands for that many or more.' })
  available!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Kilometres as the crow flies. Null without `near`, or when the point’s place is unknown.',
  })
  distanceKm!: number | null

  @Field(() => DateTimeISO, { description: 'The moment the numbers were true; do not keep them longer than seconds.' })
  asOf!: Date

  productId!: string

  static from(holding: Holding, salesPoint: SalesPointType, asOf: Date): ProductAvailabilityType {
    const { available, distanceKm, productId } = holding
    return Object.assign(new ProductAvailabilityType(), { salesPoint, productId, available, distanceKm, asOf })
  }
}

@ObjectType('ProducerShelf', { description: 'What a sales point holds of one product of a producer. The producer only.' })
export class ProducerShelfType {
  @Field(() => SalesPointType)
  salesPoint!: SalesPointType

  @Field(() => Int, { description: 'What is there, in `unit`; expired and recalled goods included.' })
  onHand!: number

  @Field(() => Int, { description: 'What the public can buy of it.' })
  available!: number

  @Field(() => Int, { description: 'The part of `onHand` that lies there on consignment and is the producer’s own.' })
  consigned!: number

  @Field(() => Int, { description: 'Sold today (in Vietnam), less what came back.' })
  soldToday!: number

  @Field(() => Int, { description: 'Sold in this calendar month (in Vietnam), less what came back.' })
  soldThisMonth!: number

  @Field(() => QuantityUnit)
  unit!: QuantityUnit

  @Field(() => DateTimeISO, { description: 'The moment the numbers were true.' })
  asOf!: Date

  productId!: string

  static from(holding: ProducerHolding, salesPoint: SalesPointType, asOf: Date): ProducerShelfType {
    return Object.assign(new ProducerShelfType(), { ...holding, salesPoint, asOf })
  }
}

export const { NodeConnection: ShelfConnection } = connectionTypes(() => ShelfItemType, 'Shelf')
