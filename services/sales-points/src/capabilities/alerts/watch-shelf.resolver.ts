import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import { ExpiringLotType, ShelfAlertsType, WatchedProductType } from './shelf-alerts.type.ts'
import type { WatchShelf } from './watch-shelf.use-case.ts'

const SOON = 14

@InputType({ description: 'When to be told that little of a product is left.' })
class SetStockThresholdInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => Int, { nullable: true, description: 'Fewer than these is low, 1 to 1,000,000,000. Null: no longer be told.' })
  least?: number | null
}

const SetStockThresholdResult = createUnionType({
  name: 'SetStockThresholdResult',
  description: 'The alerts as they are now, or why nothing was set.',
  types: () => [ShelfAlertsType, ProductNotKnown] as const,
})

@Resolver(() => WatchedProductType)
export class WatchShelfResolver {
  constructor(private readonly useCase: WatchShelf) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => ShelfAlertsType, { description: 'What runs low and what must be sold first. Open to staff and managers of the point.' })
  async shelfAlerts(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('withinDays', () => Int, { defaultValue: SOON, description: 'How many days ahead to look for last days, 1 to 90.' })
    withinDays: number,
    @Ctx() { actor }: RequestContext,
  ) {
    return ShelfAlertsType.from(await this.useCase.read(salesPointId, withinDays, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => SetStockThresholdResult, {
    description: 'Says from which quantity on a product is low. Repeating it changes nothing. Open to managers of the point.',
  })
  async setStockThreshold(@Arg('input', () => SetStockThresholdInput) input: SetStockThresholdInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.setThreshold({ ...input, least: input.least ?? null }, actor)
    return outcome instanceof Refusal ? outcome : ShelfAlertsType.from(await this.useCase.read(input.salesPointId, SOON, actor))
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: WatchedProductType) {
    return { id: productId }
  }
}

@Resolver(() => ExpiringLotType)
export class ExpiringLotResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: ExpiringLotType) {
    return { id: productId }
  }
}
