import type { Clock } from '@ocop/service-kit/clock'
import { pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProducerStub, ProductStub } from '../products/product.type.ts'
import type { ProducerHolding } from './availability.repository.ts'
import type { ReadAvailability } from './read-availability.use-case.ts'
import { ProducerShelfType } from './shelf-item.type.ts'

@Resolver(() => ProducerStub)
export class ReadProducerShelvesResolver {
  constructor(
    private readonly useCase: ReadAvailability,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @FieldResolver(() => [ProducerShelfType], {
    nullable: true,
    description:
      'The producer’s goods at active sales points, by point and product. Null for everybody but the producer, and while its service does not answer.',
  })
  async shelves(
    @Root() { id }: ProducerStub,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() context: RequestContext,
  ) {
    const size = pageSize(first)
    const { actor, loaders } = context
    const shelves = await loaders
      .for<string, ProducerHolding[]>(`shelves of producers, ${size}`, ids => this.useCase.ofProducers(ids, size, actor))
      .load(id)
    if (!shelves) return null
    const points = await Promise.all(shelves.map(({ salesPointId }) => this.findSalesPoints.load(salesPointId, context)))
    const asOf = this.now()
    return shelves.map((shelf, index) => ProducerShelfType.from(shelf, SalesPointType.from(points[index]!), asOf))
  }
}

@Resolver(() => ProducerShelfType)
export class ProducerShelfResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: ProducerShelfType) {
    return { id: productId }
  }
}
