import type { Clock } from '@ocop/service-kit/clock'
import { BadInput, pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { CoordinatesInput, SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import type { Holding } from './availability.repository.ts'
import type { ReadAvailability } from './read-availability.use-case.ts'
import { ProductAvailabilityType } from './shelf-item.type.ts'

@Resolver(() => ProductStub)
export class ReadAvailabilityResolver {
  constructor(
    private readonly useCase: ReadAvailability,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly now: Clock,
  ) {}

  @FieldResolver(() => [ProductAvailabilityType], {
    nullable: true,
    description:
      'The active sales points that have it for sale now: nearest first when `near` is given, else those with most of it. Empty when none has. Null while its service does not answer.',
  })
  async availability(
    @Root() { id }: ProductStub,
    @Arg('near', () => CoordinatesInput, { nullable: true, description: 'Where the person stands.' }) near: CoordinatesInput | null,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    const size = pageSize(first)
    const place = placeOf(near)
    const question = `holdings ${JSON.stringify([place, size])}`
    const holdings = await context.loaders.for<string, Holding[]>(question, ids => this.useCase.holdings(ids, place, size)).load(id)
    const points = await Promise.all(holdings!.map(({ salesPointId }) => this.findSalesPoints.load(salesPointId, context)))
    const asOf = this.now()
    return holdings!.map((holding, index) => ProductAvailabilityType.from(holding, SalesPointType.from(points[index]!), asOf))
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether any active sales point has it for sale now. Null while its service does not answer.',
  })
  isOnShelf(@Root() { id }: ProductStub, @Ctx() { loaders }: RequestContext) {
    return loaders.for<string, boolean>('products on shelves', ids => this.useCase.onShelf(ids)).load(id)
  }
}

function placeOf(near: CoordinatesInput | null | undefined): { latitude: number; longitude: number } | null {
  if (!near) return null
  if (!(Math.abs(near.latitude) <= 90)) throw new BadInput('near.latitude', 'A latitude lies between -90 and 90.')
  if (!(Math.abs(near.longitude) <= 180)) throw new BadInput('near.longitude', 'A longitude lies between -180 and 180.')
  return { latitude: near.latitude, longitude: near.longitude }
}
