import { type Connection, PageInfo } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ProductEdge, type ProductType } from '../products/product.type.ts'

@ObjectType({ description: 'One choice of a filter and how many products it would leave.' })
export class FacetValue {
  @Field(() => String, { description: 'What to pass in the filter.' })
  value!: string

  @Field(() => String, { description: 'What people read, in the language of the request where a translation exists.' })
  label!: string

  @Field(() => Int, { description: 'Products with this value among those matching all other filters, at most 1000 looked at.' })
  count!: number
}

@ObjectType({
  description:
    'Counts beside every filter. Each ignores its own selection, so that another choice can be added. Empty choices are left out.',
})
export class ProductFacets {
  @Field(() => [FacetValue], { description: '`5`, `4`, `3`: stars valid today.' })
  stars!: FacetValue[]

  @Field(() => [FacetValue], { description: '`I` to `VI`.' })
  sectors!: FacetValue[]

  @Field(() => [FacetValue], { description: '`1` to `26`.' })
  sets!: FacetValue[]

  @Field(() => [FacetValue], { description: 'Slugs of provinces, as on the date of the documents.' })
  provinces!: FacetValue[]

  @Field(() => [FacetValue], { description: 'Slugs of districts as on the date of the documents.' })
  districts!: FacetValue[]

  @Field(() => [FacetValue], { description: 'Schemes of quality certificates valid today.' })
  certificates!: FacetValue[]

  @Field(() => [FacetValue], { description: '`true` or `false`: on a shelf of a sales point now.' })
  onShelf!: FacetValue[]
}

@ObjectType({ description: 'A page of products.' })
export class ProductConnection implements Connection<ProductType> {
  @Field(() => [ProductEdge])
  edges!: readonly InstanceType<typeof ProductEdge>[]

  @Field(() => PageInfo)
  pageInfo!: PageInfo

  @Field(() => ProductFacets, { nullable: true, description: 'Null for lists that are not found by `products`.' })
  facets!: ProductFacets | null

  @Field(() => Int, { description: 'How many match, counted up to 1000; for lists that are not found by `products` those on this page.' })
  totalCount!: number

  @Field(() => Boolean, { description: 'True when there are more than `totalCount`.' })
  isTotalCapped!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Words that were searched instead, because nothing was found by those asked for. Null when they were found.',
  })
  suggestion!: string | null

  static from(
    connection: Connection<ProductType>,
    found: Pick<ProductConnection, 'facets' | 'totalCount' | 'isTotalCapped' | 'suggestion'>,
  ): ProductConnection {
    return Object.assign(new ProductConnection(), connection, found)
  }

  static plain(connection: Connection<ProductType>): ProductConnection {
    const isTotalCapped = connection.pageInfo.hasNextPage || connection.pageInfo.hasPreviousPage
    return ProductConnection.from(connection, { facets: null, totalCount: connection.edges.length, isTotalCapped, suggestion: null })
  }
}
