import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { SalesPointType } from '../places/sales-point.type.ts'
import type { ReadReturns } from './read-returns.use-case.ts'
import { ReturnTerms } from './return.type.ts'

@InputType({ description: 'For how long a sales point takes goods back.' })
class SetReturnDaysInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => Int, { description: '0 to 90; 0: not at all.' })
  days!: number
}

@Resolver(() => SalesPointType)
export class ReturnDaysResolver {
  constructor(private readonly readReturns: ReadReturns) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => ReturnTerms, {
    description:
      'Says for how many days the point takes goods back. What was handed over before follows it too. Repeating it changes nothing. Open to managers of the point.',
  })
  async setReturnDays(
    @Arg('input', () => SetReturnDaysInput) { salesPointId, days }: SetReturnDaysInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return Object.assign(new ReturnTerms(), { days: await this.readReturns.setDays(salesPointId, days, actor) })
  }

  @FieldResolver(() => Int, { description: 'For how many days after handing over it takes goods back; 7 unless it said otherwise.' })
  returnDays(@Root() { id }: SalesPointType, @Ctx() context: RequestContext) {
    return this.readReturns.loadDays(id, context)
  }
}
