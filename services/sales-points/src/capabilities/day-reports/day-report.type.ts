import { LocalDate, Vnd } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { DayReport, SoldHour, SoldProduct, SoldWay } from './read-day-report.use-case.ts'
import { SaleWay } from './sale-way.enum.ts'

@ObjectType('SoldHour', { description: 'An hour of the day with sales.' })
export class SoldHourType implements SoldHour {
  @Field(() => Int, { description: 'The hour in Vietnam, 0 to 23.' })
  hour!: number

  @Field(() => Int, { description: 'Counter sales and orders handed over.' })
  sales!: number

  @Field(() => Vnd, { description: 'What was paid for them.' })
  revenue!: number
}

@ObjectType('SoldWay', { description: 'A way in which goods were sold and paid.' })
export class SoldWayType implements SoldWay {
  @Field(() => SaleWay)
  way!: SaleWay

  @Field(() => Int, { description: 'How many sales.' })
  sales!: number

  @Field(() => Vnd, { description: 'What was paid for the goods.' })
  revenue!: number

  @Field(() => Vnd, { description: 'What was paid for bringing them, beside the goods.' })
  deliveryFees!: number
}

@ObjectType('SoldProduct', { description: 'What was sold of a product on a day.' })
export class SoldProductType {
  @Field(() => String)
  name!: string

  @Field(() => Float, { description: 'Whole units, in the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was paid for them.' })
  revenue!: number

  @Field(() => Vnd, { description: 'What promotions took off their regular prices.' })
  reduction!: number

  @Field(() => Vnd, {
    nullable: true,
    description: 'What was earned on the goods whose purchase price is known: their revenue less what they cost. Null when none is known.',
  })
  margin!: number | null

  @Field(() => Vnd, { description: 'Revenue of goods whose purchase price is not known; no margin can be told of it.' })
  uncostedRevenue!: number

  productId!: string

  static from({ costedRevenue, cost, ...product }: SoldProduct): SoldProductType {
    const margin = costedRevenue > 0 ? costedRevenue - cost : null
    return Object.assign(new SoldProductType(), { ...product, margin, uncostedRevenue: product.revenue - costedRevenue })
  }
}

@ObjectType('DayReport', { description: 'A day at a sales point. Staff and managers of the point only.' })
export class DayReportType {
  @Field(() => LocalDate, { description: 'The day in Vietnam.' })
  on!: string

  @Field(() => Vnd, { description: 'All that was paid for goods sold on the day; sales taken back are left out.' })
  revenue!: number

  @Field(() => Vnd, { description: 'What promotions took off the regular prices of these goods.' })
  reductions!: number

  @Field(() => Vnd, { description: 'What was paid for bringing orders that were handed over on the day; it is no revenue of goods.' })
  deliveryFees!: number

  @Field(() => Vnd, { description: 'Goods and fees together: `revenue` and `deliveryFees`.' })
  takings!: number

  @Field(() => Int, { description: 'Counter sales and orders handed over.' })
  sales!: number

  @Field(() => Int, { description: 'Orders handed over.' })
  ordersHandedOver!: number

  @Field(() => Vnd, { nullable: true, description: 'Sum of the margins that are known. Null when none is.' })
  margin!: number | null

  @Field(() => [SoldHourType], { description: 'By hour; hours without sales are left out.' })
  hours!: readonly SoldHourType[]

  @Field(() => [SoldWayType], { description: 'By way of selling and paying.' })
  ways!: readonly SoldWayType[]

  @Field(() => [SoldProductType], { description: 'Best sellers first, by revenue; at most 500.' })
  products!: SoldProductType[]

  @Field(() => Int, { description: 'Counter sales that were taken back on the day.' })
  undoneSales!: number

  @Field(() => Vnd, { description: 'What had been paid for them.' })
  undoneAmount!: number

  @Field(() => Int, { description: 'Orders whose money was given back on the day.' })
  refunds!: number

  @Field(() => Vnd, { description: 'What was given back for them.' })
  refundedAmount!: number

  @Field(() => Int, { description: 'Returns whose money was given back on the day.' })
  returnRefunds!: number

  @Field(() => Vnd, { description: 'What was given back for them; it lessens the revenue of the day on which the goods were sold.' })
  returnRefundedAmount!: number

  @Field(() => Vnd, {
    description: 'What was given back in cash on the day: for returns, and out of drawers for orders that ended without goods.',
  })
  cashGivenBack!: number

  static from(report: DayReport): DayReportType {
    const products = report.products.map(product => SoldProductType.from(product))
    const margins = products.flatMap(({ margin }) => (margin === null ? [] : [margin]))
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
    const revenue = sum(report.ways.map(way => way.revenue))
    const deliveryFees = sum(report.ways.map(way => way.deliveryFees))
    return Object.assign(new DayReportType(), {
      ...report,
      products,
      reductions: sum(products.map(({ reduction }) => reduction)),
      revenue,
      deliveryFees,
      takings: revenue + deliveryFees,
      sales: sum(report.ways.map(({ sales }) => sales)),
      ordersHandedOver: sum(report.ways.filter(({ way }) => !way.startsWith('COUNTER')).map(({ sales }) => sales)),
      margin: margins.length > 0 ? sum(margins) : null,
    })
  }
}
