import { BadInput, ConnectionArguments } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql'
import { FairScope } from '../planning/fair-scope.enum.ts'
import { FairConnection, fairConnection, fairPage } from './fair-connection.type.ts'
import { FairPeriod } from './fair-period.enum.ts'
import type { ListFairs } from './list-fairs.use-case.ts'

const LONGEST_SEARCH = 200

@ArgsType()
class ListFairsArguments extends ConnectionArguments {
  @Field(() => FairScope, { nullable: true, description: 'Null for all.' })
  scope?: FairScope | null

  @Field(() => String, {
    nullable: true,
    description: 'Slug of a historic district, or the id of any administrative unit. Null for everywhere.',
  })
  unit?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or venue, with or without diacritics, at most 200 characters. Null for all.',
  })
  search?: string | null

  @Field(() => FairPeriod, { defaultValue: FairPeriod.COMING })
  period!: FairPeriod
}

@Resolver()
export class ListFairsResolver {
  constructor(private readonly useCase: ListFairs) {}

  @Query(() => FairConnection, { description: 'Public fairs; unless told otherwise those that run or are to come, the next one first.' })
  async fairs(@Args(() => ListFairsArguments) { first, after, ...search }: ListFairsArguments) {
    if ((search.search?.length ?? 0) > LONGEST_SEARCH) throw new BadInput('search', 'At most 200 characters.')
    const page = { first, after }
    return fairConnection(await this.useCase.execute(search, fairPage(page)), page)
  }
}
