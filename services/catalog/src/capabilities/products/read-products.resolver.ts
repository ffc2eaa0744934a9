import { ConnectionArguments, connectionFrom, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitType } from '../administrative-units/administrative-unit.type.ts'
import type { FindAdministrativeUnits } from '../administrative-units/find-administrative-units.use-case.ts'
import type { FindUnitRelations } from '../administrative-units/find-unit-relations.use-case.ts'
import type { ListSectors } from '../classification/list-sectors.use-case.ts'
import { ProductSetType } from '../classification/product-set.type.ts'
import type { FindProducers } from '../producers/find-producers.use-case.ts'
import { ProducerType } from '../producers/producer.type.ts'
import { ProductConnection } from '../product-search/product-connection.type.ts'
import type { FindProducts } from './find-products.use-case.ts'
import type { ListProducts } from './list-products.use-case.ts'
import { ProductStatus } from './product-status.enum.ts'
import { ProductType } from './product.type.ts'

@ArgsType()
class MyProductsArguments extends ConnectionArguments {
  @Field(() => ProductStatus, { nullable: true, description: 'Only pages standing there. Null: all.' })
  status?: ProductStatus | null
}

/** What a field of a product asks of the rest of the catalogue. */
export interface Surroundings {
  readonly listSectors: ListSectors
  readonly findProducers: FindProducers
  readonly findUnits: FindAdministrativeUnits
  readonly unitRelations: FindUnitRelations
}

@Resolver(() => ProductType)
export class ReadProductsResolver {
  constructor(
    private readonly find: FindProducts,
    private readonly list: ListProducts,
    private readonly around: Surroundings,
  ) {}

  @Query(() => ProductType, {
    nullable: true,
    description:
      'The public page with this slug; one never published only for its producer and the officers in charge. Null when there is none to be seen.',
  })
  async product(@Arg('slug', () => String) slug: string, @Ctx() { actor }: RequestContext) {
    const product = await this.find.bySlug(slug, actor)
    return product && ProductType.from(product)
  }

  @Query(() => ProductType, {
    nullable: true,
    description:
      'A page by id: with its revision for its producer and the officers in charge, as published for all others. Null when there is none to be seen.',
  })
  async productById(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const product = await this.find.revised(id, actor)
    return product && ProductType.from(product)
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Query(() => ProductConnection, {
    description: 'Pages of the producers one acts for, with their revisions, the latest changed first. Open to producers.',
  })
  async myProducts(@Args(() => MyProductsArguments) args: MyProductsArguments, @Ctx() { actor }: RequestContext) {
    const rows = await this.list.mine(args, actor)
    return ProductConnection.plain(connectionFrom(rows, args, row => [row.updatedKey, row.id], ProductType.from))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => ProductConnection, {
    description: 'Submitted pages one is in charge of, with their revisions, who waits longest first. Open to officers.',
  })
  async productsToModerate(@Args(() => ConnectionArguments) args: ConnectionArguments, @Ctx() { actor }: RequestContext) {
    const rows = await this.list.toModerate(args, actor)
    return ProductConnection.plain(connectionFrom(rows, args, row => [row.updatedKey, row.id], ProductType.from))
  }

  @FieldResolver(() => ProductSetType)
  async set(@Root() { setNumber }: ProductType) {
    const [set] = await this.around.listSectors.sets([setNumber])
    return ProductSetType.from(set!)
  }

  @FieldResolver(() => ProducerType)
  async producer(@Root() { producerId }: ProductType, @Ctx() { loaders }: RequestContext) {
    const { findProducers } = this.around
    return ProducerType.from((await loaders.for(findProducers, (ids: readonly string[]) => findProducers.execute(ids)).load(producerId))!)
  }

  @FieldResolver(() => AdministrativeUnitType, {
    description: 'The unit it comes from, as on the date of its documents: for older products a district of before 01/07/2025.',
  })
  async origin(@Root() { originId }: ProductType, @Ctx() { loaders }: RequestContext) {
    const { findUnits } = this.around
    return AdministrativeUnitType.from((await loaders.for(findUnits, (ids: readonly string[]) => findUnits.execute(ids)).load(originId))!)
  }

  @FieldResolver(() => [AdministrativeUnitType], {
    description: 'What `origin` is today; itself while in force. Empty where no successor is recorded.',
  })
  async presentOrigins(@Root() { originId }: ProductType, @Ctx() { loaders }: RequestContext) {
    const { present } = this.around.unitRelations
    return ((await loaders.for(present, present).load(originId)) ?? []).map(link => AdministrativeUnitType.from(link.unit))
  }
}
