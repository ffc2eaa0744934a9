import { ConnectionArguments, LocalDate, type RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Args, ArgsType, createUnionType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import { ShelvesPutAway } from './assortment.refusals.ts'
import { AssortedProductType, SalesPointAssortmentPage, SalesPointAssortmentType } from './assortment.type.ts'
import type { ReadAssortment } from './read-assortment.use-case.ts'

@ArgsType()
class AssortmentArguments extends ConnectionArguments {
  @Field(() => LocalDate, { nullable: true, description: 'The day, not in the future. Null: today.' })
  on?: string | null

  @Field(() => String, { nullable: true, description: 'Slug of an administrative unit, old or new: only points inside it.' })
  unit?: string | null
}

const AssortmentByOriginResult = createUnionType({
  name: 'AssortmentByOriginResult',
  description: 'The shelves of that day, or why nobody can say what lay there.',
  types: () => [SalesPointAssortmentPage, ShelvesPutAway] as const,
})

@Resolver(() => SalesPointAssortmentType)
export class ReadAssortmentResolver {
  constructor(
    private readonly useCase: ReadAssortment,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => AssortmentByOriginResult, {
    description:
      'What lay on the shelves at the end of a day, by where it comes from, by slug: points that were active in an officer’s units, and those where one works.',
  })
  async assortmentByOrigin(@Args(() => AssortmentArguments) asked: AssortmentArguments, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.list({ ...asked }, actor)
    return outcome instanceof Refusal ? outcome : SalesPointAssortmentPage.from(outcome)
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: SalesPointAssortmentType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => [AssortedProductType], { description: 'The products themselves, by origin and name; at most 200.' })
  async products(@Root() { salesPointId, on }: SalesPointAssortmentType, @Ctx() context: RequestContext) {
    return (await this.useCase.loadProducts(salesPointId, on, context)).map(product => AssortedProductType.from(product))
  }
}

@Resolver(() => AssortedProductType)
export class AssortedProductResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: AssortedProductType) {
    return { id: productId }
  }
}
