import { ConnectionArguments, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Field, Query, Resolver } from 'type-graphql'
import type { ListSalesPoints } from './list-sales-points.use-case.ts'
import { CoordinatesInput, SalesPointConnection, SalesPointType } from './sales-point.type.ts'

@ArgsType()
class ListSalesPointsArguments extends ConnectionArguments {
  @Field(() => String, { nullable: true, description: 'Slug of an administrative unit, old or new: only points inside it.' })
  unit?: string | null

  @Field(() => String, { nullable: true, description: 'Words of the name or address; diacritics and case do not matter.' })
  search?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only points that have this product for sale now.' })
  productId?: string | null
}

@Resolver()
export class ListSalesPointsResolver {
  constructor(private readonly useCase: ListSalesPoints) {}

  @Query(() => SalesPointConnection, {
    description: 'Active sales points, nearest first when `near` is given, else by slug. Open to everybody.',
  })
  async salesPoints(
    @Args(() => ListSalesPointsArguments) { first, after, ...search }: ListSalesPointsArguments,
    @Arg('near', () => CoordinatesInput, { nullable: true, description: 'Where the person stands. Points of unknown place come last.' })
    near: CoordinatesInput | null,
  ) {
    const { edges, pageInfo } = await this.useCase.execute({ ...search, near }, { first, after })
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: SalesPointType.from(node) })) }
  }
}
