import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { FairType } from '../planning/fair.type.ts'
import type { FindFair } from './find-fair.use-case.ts'

@Resolver()
export class FindFairResolver {
  constructor(private readonly useCase: FindFair) {}

  @Query(() => FairType, {
    nullable: true,
    description: 'One fair by its slug. Null when there is none, or it is a draft of another organizer.',
  })
  async fair(@Arg('slug', () => String) slug: string, @Ctx() { actor }: RequestContext) {
    const fair = await this.useCase.bySlug(slug, actor)
    return fair && FairType.from(fair)
  }

  /** How the gateway gets a fair by its key; one statement for all keys of a request. */
  async reference({ id }: { id: string }, { actor, loaders }: RequestContext) {
    const fair = await loaders
      .for<string, Awaited<ReturnType<FindFair['bySlug']>>>(this.useCase, ids => this.useCase.execute(ids, actor))
      .load(id)
    return fair && FairType.from(fair)
  }
}
