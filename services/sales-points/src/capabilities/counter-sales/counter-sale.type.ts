import { connectionTypes, DateTimeISO, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { totalOf } from './counter-sale.rules.ts'
import type { CounterSale, CounterSaleLine } from './counter-sale.repository.ts'

@ObjectType('CounterSaleLine', { description: 'What was sold of one lot.' })
export class CounterSaleLineType {
  @Field(() => String, { description: 'The lot that was really taken.' })
  lotCode!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { nullable: true, description: 'Price of one unit when it was sold, taxes included. Null when the product had none.' })
  unitPrice!: number | null

  @Field(() => Vnd, { nullable: true, description: 'Price times quantity. Null when the product had no price.' })
  amount!: number | null

  @Field(() => Vnd, { nullable: true, description: 'Price of one unit before the promotion that lowered it. Null without a promotion.' })
  priceBefore!: number | null

  productId!: string

  static from(line: CounterSaleLine): CounterSaleLineType {
    return Object.assign(new CounterSaleLineType(), line, { priceBefore: line.promotionId ? line.listPrice : null })
  }
}

@ObjectType('CounterSale', { description: 'Goods sold over the counter of a sales point, all at once. Staff of the point only.' })
export class CounterSaleType {
  @Field(() => UUID)
  id!: string

  @Field(() => DateTimeISO)
  soldAt!: Date

  @Field(() => [CounterSaleLineType], { description: 'One per product and lot; the lots are those that were really taken.' })
  lines!: CounterSaleLineType[]

  @Field(() => Vnd, { nullable: true, description: 'Sum of the amounts. Null when a line has no amount.' })
  total!: number | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When the sale was taken back. Null while it stands.' })
  undoneAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why the sale was taken back. Null while it stands.' })
  undoReason!: string | null

  salesPointId!: string

  static from(sale: CounterSale): CounterSaleType {
    const lines = sale.lines.map(line => CounterSaleLineType.from(line))
    return Object.assign(new CounterSaleType(), { ...sale, lines, total: totalOf(sale.lines) })
  }
}

export const { NodeConnection: CounterSaleConnection } = connectionTypes(() => CounterSaleType, 'CounterSale')
