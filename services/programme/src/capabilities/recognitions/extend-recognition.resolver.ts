import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { ExtendRecognition } from './extend-recognition.use-case.ts'
import { RecognitionType } from './recognition.type.ts'
import { ExtensionNotProvided, RecognitionNotValid } from './recognitions.refusals.ts'

@InputType({ description: 'The certificate that counts longer, how long, and why.' })
class ExtendRecognitionInput {
  @Field(() => UUID)
  recognitionId!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day with the star. Null: as long as the law allows.' })
  extendedTo?: string | null

  @Field(() => String, { description: 'What the office relies on, such as the number of the re-grading dossier; 1 to 500 characters.' })
  basis!: string
}

const ExtendRecognitionResult = createUnionType({
  name: 'ExtendRecognitionResult',
  description: 'The recognition as it is now, or why it stays as it was.',
  types: () => [RecognitionType, RecognitionNotValid, ExtensionNotProvided] as const,
})

@Resolver()
export class ExtendRecognitionResolver {
  constructor(private readonly useCase: ExtendRecognition) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => ExtendRecognitionResult, {
    description:
      'Lets a certificate that was valid when today’s law came into force count until its re-grading is decided, at most as long as the law’s transition (Decision 26/2026, art. 12); also after it has run out, within that time. Open to those who may revoke it.',
  })
  async extendRecognition(@Arg('input', () => ExtendRecognitionInput) input: ExtendRecognitionInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : RecognitionType.from(outcome)
  }
}
