import { connectionTypes, LocalDate } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ProductOrigin } from './product-origin.enum.ts'
import { type AssortedProduct, type AssortmentPage, missingOrigins, type PointAssortment } from './read-assortment.use-case.ts'

@ObjectType('AssortedProduct', { description: 'A product that lay on a shelf at the end of a day.' })
export class AssortedProductType {
  @Field(() => String, { description: 'Its name as it is today.' })
  name!: string

  @Field(() => Int, { description: 'How many units lay there, in the product’s unit.' })
  units!: number

  @Field(() => ProductOrigin)
  origin!: ProductOrigin

  productId!: string

  static from(product: AssortedProduct): AssortedProductType {
    return Object.assign(new AssortedProductType(), product)
  }
}

@ObjectType('SalesPointAssortment', { description: 'How many products a sales point had at the end of a day, by where they come from.' })
export class SalesPointAssortmentType {
  @Field(() => LocalDate, { description: 'The day, to its end in Vietnam; today: up to now.' })
  on!: string

  @Field(() => Int, { description: 'Products of the district in which it stands.' })
  ownDistrict!: number

  @Field(() => Int, { description: 'Products of other districts of the province.' })
  otherDistricts!: number

  @Field(() => Int, { description: 'Products of other provinces.' })
  otherProvinces!: number

  @Field(() => [ProductOrigin], { description: 'The origins of which it had no product; empty when it meets target T10.' })
  missing!: ProductOrigin[]

  salesPointId!: string

  static from(point: PointAssortment, on: string): SalesPointAssortmentType {
    return Object.assign(new SalesPointAssortmentType(), { ...point, on, missing: missingOrigins(point) })
  }
}

const { NodeConnection } = connectionTypes(() => SalesPointAssortmentType, 'SalesPointAssortment')

@ObjectType('AssortmentByOriginConnection', { description: 'A page of `SalesPointAssortment`, with how many points meet target T10.' })
export class SalesPointAssortmentPage extends NodeConnection {
  @Field(() => LocalDate, { description: 'The day that is told of.' })
  on!: string

  @Field(() => Int, { description: 'How many points the person may see that were open for business on the day, on all pages.' })
  points!: number

  @Field(() => Int, { description: 'How many of them had a product of each origin.' })
  mixed!: number

  static from({ edges, on, ...page }: AssortmentPage): SalesPointAssortmentPage {
    const told = edges.map(({ cursor, node }) => ({ cursor, node: SalesPointAssortmentType.from(node, on) }))
    return Object.assign(new SalesPointAssortmentPage(), { ...page, on, edges: told })
  }
}
