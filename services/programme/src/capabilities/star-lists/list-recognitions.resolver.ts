import { ConnectionArguments, connectionFrom, connectionTypes, decodeCursor, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ProductType } from '../known-facts/product.type.ts'
import { RecognitionStatus } from '../recognitions/recognition-status.enum.ts'
import { RecognitionType } from '../recognitions/recognition.type.ts'
import type { ListRecognitions } from './list-recognitions.use-case.ts'

const { NodeConnection: RecognitionConnection } = connectionTypes(() => RecognitionType, 'Recognition')

@ArgsType()
class RecognitionsArguments extends ConnectionArguments {
  @Field(() => UUID, {
    nullable: true,
    description: 'The unit the products come from, with all that lies or lay in it. Null for the whole country, which is the ministry’s.',
  })
  unitId?: string | null

  @Field(() => RecognitionStatus, { nullable: true, description: 'Null for all.' })
  status?: RecognitionStatus | null
}

@Resolver(() => RecognitionType)
export class ListRecognitionsResolver {
  constructor(private readonly useCase: ListRecognitions) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => RecognitionConnection, {
    description: 'Gradings of the products of a unit, the latest first, run-out and revoked ones too. Open to officers in charge.',
  })
  async recognitions(
    @Args(() => RecognitionsArguments) { unitId = null, status, ...page }: RecognitionsArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const after = page.after ? (decodeCursor(page.after, ['moment', 'uuid']) as [string, string]) : undefined
    return connectionFrom(
      await this.useCase.execute(unitId, { first: page.first, after, status }, actor),
      page,
      ({ issuedOn, id }) => [`${issuedOn}T00:00:00Z`, id],
      RecognitionType.from,
    )
  }

  @FieldResolver(() => ProductType, { nullable: true, description: 'What was graded. Null while the catalogue does not answer.' })
  product(@Root() { productId }: RecognitionType): ProductType {
    return ProductType.of(productId)
  }
}
