import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { RecognitionType } from './recognition.type.ts'
import { RecognitionNotValid } from './recognitions.refusals.ts'
import type { RevokeRecognition } from './revoke-recognition.use-case.ts'

@InputType()
class RevokeRecognitionInput {
  @Field(() => UUID)
  recognitionId!: string

  @Field(() => String, { description: 'Why, as in the decision; at most 2,000 characters.' })
  ground!: string

  @Field(() => LocalDate, { description: 'First day without the star; today or before, not before the issue.' })
  revokedOn!: string
}

const RevokeRecognitionResult = createUnionType({
  name: 'RevokeRecognitionResult',
  types: () => [RecognitionType, RecognitionNotValid] as const,
})

@Resolver()
export class RevokeRecognitionResolver {
  constructor(private readonly useCase: RevokeRecognition) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => RevokeRecognitionResult, {
    description: 'Takes a star back and tells everybody at once. Open to officers in charge of the product’s origin.',
  })
  async revokeRecognition(@Arg('input', () => RevokeRecognitionInput) input: RevokeRecognitionInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : RecognitionType.from(outcome)
  }
}
