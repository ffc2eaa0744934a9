import { pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { FairType } from '../planning/fair.type.ts'
import { Exhibitor } from './exhibitor.type.ts'
import type { KnownExhibitor, ListExhibitors } from './list-exhibitors.use-case.ts'

@Resolver(() => FairType)
export class ListExhibitorsResolver {
  constructor(private readonly useCase: ListExhibitors) {}

  @FieldResolver(() => [Exhibitor], { description: 'Producers with a booth, in the order they were accepted.' })
  async exhibitors(
    @Root() { id }: FairType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ) {
    const size = pageSize(first)
    const exhibitors = await loaders
      .for<string, KnownExhibitor[]>(`exhibitors of fair ${size}`, ids => this.useCase.ofFairs(ids, size))
      .load(id)
    return exhibitors!.map(exhibitor => Exhibitor.from(exhibitor))
  }
}
