import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ProductType } from '../known-facts/product.type.ts'
import type { FindRecognitions, JudgedRecognition } from './find-recognitions.use-case.ts'
import { RecognitionType } from './recognition.type.ts'

@Resolver(() => ProductType)
export class FindRecognitionsResolver {
  constructor(private readonly useCase: FindRecognitions) {}

  @FieldResolver(() => [RecognitionType], {
    nullable: true,
    description:
      'Every grading that led to a star, newest first, run-out and revoked ones too; imported ones have neither dossier nor certificate number. Null while the programme does not answer.',
  })
  async gradings(@Root() { id }: ProductType, @Ctx() { loaders }: RequestContext) {
    return (
      (await loaders.for<string, JudgedRecognition[]>(this.useCase.ofProducts, ids => this.useCase.ofProducts(ids)).load(id)) ?? []
    ).map(RecognitionType.from)
  }

  /** How the gateway gets from an id to the recognition. */
  async reference({ id }: { readonly id: string }, { loaders }: RequestContext): Promise<RecognitionType | null> {
    const found = await loaders.for(this.useCase.byIds, this.useCase.byIds).load(id)
    return found && RecognitionType.from(found)
  }
}
