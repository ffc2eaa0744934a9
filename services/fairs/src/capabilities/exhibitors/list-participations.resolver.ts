import { pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { BoothApplicationType } from '../booth-applications/booth-application.type.ts'
import type { KnownApplication, ListApplications } from '../booth-applications/list-applications.use-case.ts'
import { ProducerType } from '../product-stars/producer.type.ts'

@Resolver(() => ProducerType)
export class ListParticipationsResolver {
  constructor(private readonly useCase: ListApplications) {}

  @FieldResolver(() => [BoothApplicationType], {
    nullable: true,
    description: 'Accepted applications of the producer, the latest first; all of them for the producer. Null while fairs cannot be asked.',
  })
  async participations(
    @Root() { id }: ProducerType,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { actor, loaders }: RequestContext,
  ) {
    const size = pageSize(first)
    const question = `participations of producer ${size}`
    const found = await loaders.for<string, KnownApplication[]>(question, ids => this.useCase.ofProducers(ids, size, actor)).load(id)
    return found!.map(application => BoothApplicationType.from(application))
  }
}
