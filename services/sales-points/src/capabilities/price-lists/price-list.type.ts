import { connectionTypes, Vnd } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { PointPriceType, PriceAtPointType } from './price-at-point.type.ts'
import type { PriceListItem } from './read-price-list.use-case.ts'

@ObjectType('PriceListItem', { description: 'A product in the price list of a sales point. Staff and managers of the point only.' })
export class PriceListItemType {
  @Field(() => PriceAtPointType, { description: 'What a customer pays now.' })
  offer!: PriceAtPointType

  @Field(() => Vnd, { nullable: true, description: 'The producer’s price, which holds where the point set none. Null when it told none.' })
  listedPrice!: number | null

  @Field(() => PointPriceType, {
    nullable: true,
    description: 'The point’s own price now, without promotions. Null: the producer’s holds.',
  })
  ownPrice!: PointPriceType | null

  @Field(() => PointPriceType, { nullable: true, description: 'The next own price that is planned. Null when none is.' })
  nextPrice!: PointPriceType | null

  @Field(() => Vnd, {
    nullable: true,
    description:
      'The lowest price at which it was sold here in the 30 days before now, promotions included; for reference. Null when it had none.',
  })
  lowestIn30Days!: number | null

  productId!: string

  static from({ inForce, ownPrice, nextPrice, ...item }: PriceListItem): PriceListItemType {
    return Object.assign(new PriceListItemType(), item, {
      offer: PriceAtPointType.from(inForce),
      ownPrice: ownPrice && PointPriceType.from(ownPrice),
      nextPrice: nextPrice && PointPriceType.from(nextPrice),
    })
  }
}

export const { NodeConnection: PriceListConnection } = connectionTypes(() => PriceListItemType, 'PriceList')
