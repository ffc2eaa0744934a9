import { connectionFrom, pageSize, type RequestContext, Vnd } from '@ocop/service-kit/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, ArgsType, Ctx, Field, Info, InputType, Int, Query, Resolver } from 'type-graphql'
import { CertificateScheme } from '../certificates/certificate-scheme.enum.ts'
import type { FindProducts, OpenedProduct } from '../products/find-products.use-case.ts'
import { ProductType } from '../products/product.type.ts'
import type { LabelFacets } from './label-facets.use-case.ts'
import { ProductConnection } from './product-connection.type.ts'
import { ProductSort } from './product-sort.enum.ts'
import { requestedFields } from './requested-fields.rules.ts'
import type { SearchProducts } from './search-products.use-case.ts'

@InputType({
  description:
    'Narrows a list of products. Choices of one field widen each other, fields narrow each other; an empty list does not narrow.',
})
class ProductFilter {
  @Field(() => [Int], { nullable: true, description: 'Stars valid today, 3 to 5.' })
  stars?: number[] | null

  @Field(() => [String], { nullable: true, description: 'Codes of sectors, `I` to `VI`.' })
  sectors?: string[] | null

  @Field(() => [Int], { nullable: true, description: 'Numbers of sets, 1 to 26.' })
  sets?: number[] | null

  @Field(() => [String], { nullable: true, description: 'Slugs of provinces of then or today.' })
  provinces?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Slugs of districts or communes of origin.' })
  districts?: string[] | null

  @Field(() => [CertificateScheme], { nullable: true, description: 'Quality certificates valid today; one of them is enough.' })
  certificates?: CertificateScheme[] | null

  @Field(() => Boolean, { nullable: true, description: 'True: on a shelf of a sales point now. False: on none. Null: either.' })
  isOnShelf?: boolean | null

  @Field(() => [String], { nullable: true, description: 'Slugs of producers.' })
  producers?: string[] | null

  @Field(() => Vnd, { nullable: true, description: 'Lowest price; leaves out products without one.' })
  minimumPrice?: number | null

  @Field(() => Vnd, { nullable: true, description: 'Highest price; leaves out products without one.' })
  maximumPrice?: number | null
}

@ArgsType()
class ProductsArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of name, producer, place, kind or story; diacritics, đ/d and tone placement do not matter, the last word may be only begun, small typos are forgiven. At most 400 characters and 12 words.',
  })
  search?: string | null

  @Field(() => ProductFilter, { nullable: true, description: 'Null: all.' })
  filter?: ProductFilter | null

  @Field(() => ProductSort, { defaultValue: 'RELEVANCE' })
  sort!: ProductSort

  @Field(() => Int, { defaultValue: 24, description: 'How many at most, 1 to 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the edge to go on after. Null starts at the beginning.' })
  after?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the page, from 1, within the first 1000 products. Not together with `after`.',
  })
  page?: number | null
}

@Resolver()
export class SearchProductsResolver {
  constructor(
    private readonly useCase: SearchProducts,
    private readonly findProducts: FindProducts,
    private readonly labelFacets: LabelFacets,
  ) {}

  @Query(() => ProductConnection, { description: 'Public product pages found by words and filters, with counts beside every filter.' })
  async products(@Args(() => ProductsArguments) args: ProductsArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    const requested = requestedFields(info)
    const withTotal = requested.has('totalCount') || requested.has('isTotalCapped')
    const found = await this.useCase.execute({ ...args, withTotal, withFacets: requested.has('facets') })
    const rows = await this.#rows(found.page, context)
    const connection = connectionFrom(
      rows,
      args,
      row => [row.key, row.product.id],
      row => ProductType.from(row.product),
    )
    Object.assign(connection.pageInfo, {
      hasNextPage: found.page.length > args.first,
      hasPreviousPage: Boolean(args.after) || (args.page ?? 1) > 1,
    })
    const facets = found.facets && (await this.labelFacets.execute(found.facets, context.language))
    const total = found.total ?? 0
    return ProductConnection.from(connection, {
      facets,
      totalCount: Math.min(total, 1_000),
      isTotalCapped: total > 1_000,
      suggestion: found.suggestion,
    })
  }

  @Query(() => [ProductType], { description: 'Public products whose words begin with what was typed so far, best first.' })
  async productSuggestions(
    @Arg('prefix', () => String, { description: 'What was typed, at most 400 characters.' }) prefix: string,
    @Arg('first', () => Int, { defaultValue: 8, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    pageSize(first)
    if (prefix.trim() === '') return []
    const { page } = await this.useCase.execute({ search: prefix, sort: 'RELEVANCE', first, withTotal: false, withFacets: false })
    return (await this.#rows(page.slice(0, first), context)).map(row => ProductType.from(row.product))
  }

  /** The pages found, without those withdrawn in this very moment. */
  async #rows(page: readonly { id: string; key: string | number }[], { actor }: RequestContext) {
    const products = await this.findProducts.execute(
      page.map(({ id }) => id),
      actor,
    )
    return page
      .map(({ key }, index) => ({ key, product: products[index]! }))
      .filter((row): row is { key: string | number; product: OpenedProduct } => row.product !== null)
  }
}
