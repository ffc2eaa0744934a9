import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { PromotionKind } from '../promotions/promotion.enum.ts'
import type { PointPrice, PriceInForce, PromotionInForce } from './point-price.entity.ts'

@ObjectType('PromotionInForce', { description: 'The promotion that lowers a price now.' })
class PromotionInForceType implements PromotionInForce {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'As the sales point announced it.' })
  name!: string

  @Field(() => PromotionKind)
  kind!: PromotionKind

  @Field(() => LocalDate, { description: 'Its first day, in Vietnam.' })
  firstDay!: string

  @Field(() => LocalDate, { description: 'Its last day; the price holds until the end of it.' })
  lastDay!: string
}

@ObjectType('PriceAtPoint', { description: 'What a sales point asks for one unit of a product now, taxes included.' })
export class PriceAtPointType {
  @Field(() => Vnd, { nullable: true, description: 'What a customer pays. Null: neither point nor producer told a price.' })
  unitPrice!: number | null

  @Field(() => Vnd, {
    nullable: true,
    description: 'The price immediately before the promotion, to be shown struck out. Null without a promotion.',
  })
  priceBefore!: number | null

  @Field(() => PromotionInForceType, { nullable: true, description: 'Why it is lower. Null without a promotion.' })
  promotion!: PromotionInForce | null

  static from({ unitPrice, regularPrice, promotion }: PriceInForce): PriceAtPointType {
    return Object.assign(new PriceAtPointType(), { unitPrice, promotion, priceBefore: promotion ? regularPrice : null })
  }
}

@ObjectType('PointPrice', {
  description: 'A retail price that a sales point set itself; it may end, it is never edited. Staff and managers of the point only.',
})
export class PointPriceType {
  @Field(() => UUID)
  id!: string

  @Field(() => Vnd, { description: 'Of one unit, taxes included.' })
  unitPrice!: number

  @Field(() => DateTimeISO, { description: 'From when it holds.' })
  beginsAt!: Date

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'The first moment at which it does not hold; the same as `beginsAt` when it was taken back before. Null: open.',
  })
  endsAt!: Date | null

  @Field(() => DateTimeISO, { description: 'When it was set.' })
  setAt!: Date

  static from({ id, unitPrice, beginsAt, endsAt, setAt }: PointPrice): PointPriceType {
    return Object.assign(new PointPriceType(), { id, unitPrice, beginsAt, endsAt, setAt })
  }
}

export const { NodeConnection: PointPriceConnection } = connectionTypes(() => PointPriceType, 'PointPrice')
