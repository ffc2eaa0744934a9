import { connectionTypes, LocalDate, Vnd } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import {
  growthOf,
  type MonthTurnover,
  type PointTurnover,
  type ProductTurnover,
  type TurnoverPage,
  type TurnoverQuestion,
} from './read-turnover.use-case.ts'

@ObjectType('MonthTurnover', { description: 'What was sold of a product in a month.' })
export class MonthTurnoverType implements Omit<MonthTurnover, 'productId'> {
  @Field(() => String, { description: 'The month, `YYYY-MM`; only the days of the period count.' })
  month!: string

  @Field(() => Float, { description: 'Whole units, in the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was paid for them.' })
  revenue!: number
}

@ObjectType('PointTurnover', { description: 'What was sold of a product at a sales point.' })
export class PointTurnoverType {
  @Field(() => Float, { description: 'Whole units, in the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was paid for them.' })
  revenue!: number

  salesPointId!: string

  static from(point: PointTurnover): PointTurnoverType {
    return Object.assign(new PointTurnoverType(), point)
  }
}

@ObjectType('ProductTurnover', {
  description: 'What was sold of a product over the counter and by orders handed over; sales taken back are left out.',
})
export class ProductTurnoverType {
  @Field(() => String, { description: 'Its name as it is today.' })
  name!: string

  @Field(() => Float, { description: 'Whole units, in the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was paid for them.' })
  revenue!: number

  @Field(() => Float, { description: 'Units that were sold without a price and bring no revenue that is known.' })
  unpriced!: number

  @Field(() => Vnd, { description: 'Revenue in the same days a year before.' })
  revenueBefore!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Whole percent by which revenue grew against the year before. Null when there was none.',
  })
  growth!: number | null

  productId!: string
  question!: TurnoverQuestion

  static from(product: ProductTurnover, question: TurnoverQuestion): ProductTurnoverType {
    const growth = growthOf(product.revenue, product.revenueBefore)
    return Object.assign(new ProductTurnoverType(), { ...product, growth, question })
  }
}

const { NodeConnection } = connectionTypes(() => ProductTurnoverType, 'ProductTurnover')

@ObjectType('TurnoverConnection', { description: 'A page of `ProductTurnover`, with the sums of all.' })
export class TurnoverConnection extends NodeConnection {
  @Field(() => LocalDate, { description: 'First day of the period.' })
  from!: string

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  to!: string

  @Field(() => Vnd, { description: 'Revenue of all products the person may see, on all pages.' })
  revenue!: number

  @Field(() => Vnd, { description: 'The same in the same days a year before.' })
  revenueBefore!: number

  @Field(() => Vnd, {
    description: 'What was paid for bringing orders from the points the person may see; it is no revenue of goods. 0 for producers.',
  })
  deliveryFees!: number

  @Field(() => Vnd, { description: 'The same in the same days a year before.' })
  deliveryFeesBefore!: number

  static from({ edges, question, ...page }: TurnoverPage) {
    const nodes = edges.map(({ cursor, node }) => ({ cursor, node: ProductTurnoverType.from(node, question) }))
    return { ...page, edges: nodes, ...question.now }
  }
}
