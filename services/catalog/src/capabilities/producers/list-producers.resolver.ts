import { ConnectionArguments, connectionFrom } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Field, Query, Resolver } from 'type-graphql'
import type { FindProducers } from './find-producers.use-case.ts'
import type { ListProducers } from './list-producers.use-case.ts'
import { ProducerConnection, ProducerType } from './producer.type.ts'

@ArgsType()
class ProducersArguments extends ConnectionArguments {
  @Field(() => String, { nullable: true, description: 'Beginnings of words of the name, diacritics do not matter. Null: any name.' })
  search?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Slug of an administrative unit, of then or today: only producers in it. Null: anywhere.',
  })
  unit?: string | null
}

@Resolver()
export class ListProducersResolver {
  constructor(
    private readonly useCase: ListProducers,
    private readonly findProducers: FindProducers,
  ) {}

  @Query(() => ProducerConnection, { description: 'Producers by name.' })
  async producers(@Args(() => ProducersArguments) args: ProducersArguments) {
    const rows = await this.useCase.execute(args)
    return connectionFrom(
      rows,
      args,
      producer => [producer.nameKey, producer.id],
      producer => ProducerType.from(producer),
    )
  }

  @Query(() => ProducerType, { nullable: true, description: 'One producer by slug, or null when there is none.' })
  async producer(@Arg('slug', () => String) slug: string) {
    const producer = await this.findProducers.bySlug(slug)
    return producer && ProducerType.from(producer)
  }
}
