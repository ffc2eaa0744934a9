import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { LotType } from '../lots/lot.type.ts'
import type { FindRecalls, Recall } from './find-recalls.use-case.ts'
import { RecallType } from './recall.type.ts'

@Resolver(() => LotType)
export class LotRecallResolver {
  constructor(private readonly useCase: FindRecalls) {}

  @FieldResolver(() => RecallType, { nullable: true, description: 'The open recall. Null while the lot is not recalled.' })
  async recall(@Root() { id }: LotType, @Ctx() { loaders }: RequestContext): Promise<RecallType | null> {
    const recall = await loaders.for<string, Recall>(this.useCase, ids => this.useCase.execute(ids)).load(id)
    return recall && RecallType.from(recall)
  }
}
