import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { DecisionSignerInput } from '../decisions/decision-signer.type.ts'
import { DecisionNumberUsed } from '../decisions/record-decision.use-case.ts'
import { RecognitionType } from './recognition.type.ts'
import { RecognitionNotValid } from './recognitions.refusals.ts'
import type { RevokeRecognition } from './revoke-recognition.use-case.ts'
import { RevocationGround } from './revocation-ground.enum.ts'

@InputType({ description: 'The authority’s decision that takes stars back.' })
class RevocationDecisionInput {
  @Field(() => String, { description: 'As on the paper, 1 to 100 characters.' })
  number!: string

  @Field(() => LocalDate, { description: 'Today or before.' })
  issuedOn!: string

  @Field(() => DecisionSignerInput, {
    nullable: true,
    description: 'Null while it is not known. Of a decision entered before it stays as it was.',
  })
  signer?: DecisionSignerInput | null
}

@InputType({ description: 'The star that is taken back, why, and since when.' })
class RevokeRecognitionInput {
  @Field(() => UUID)
  recognitionId!: string

  @Field(() => RevocationGround)
  ground!: RevocationGround

  @Field(() => LocalDate, { description: 'First day without the star; today or before, not before the issue.' })
  revokedOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'What was found, in words; at most 2,000 characters. Null: only the ground is told.',
  })
  note?: string | null

  @Field(() => RevocationDecisionInput, {
    nullable: true,
    description: 'One decision may take back several stars. Null while its number is not known.',
  })
  decision?: RevocationDecisionInput | null
}

const RevokeRecognitionResult = createUnionType({
  name: 'RevokeRecognitionResult',
  description: 'The recognition as it is now, or why it stays as it was.',
  types: () => [RecognitionType, RecognitionNotValid, DecisionNumberUsed] as const,
})

@Resolver()
export class RevokeRecognitionResolver {
  constructor(private readonly useCase: RevokeRecognition) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => RevokeRecognitionResult, {
    description:
      'Takes a star back and tells everybody at once. Open to the offices in charge of the product’s origin: the province’s, the ministry’s, and whoever scores or decides the star today.',
  })
  async revokeRecognition(@Arg('input', () => RevokeRecognitionInput) input: RevokeRecognitionInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : RecognitionType.from(outcome)
  }
}
