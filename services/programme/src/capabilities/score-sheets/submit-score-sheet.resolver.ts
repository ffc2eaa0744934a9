import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, Float, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { DossierNotInSession, SessionClosed, SheetAlreadySubmitted } from '../sessions/enter-session.use-case.ts'
import { ScoreSheetType } from './score-sheet.type.ts'
import { ConflictDeclared, PointsNotInRubric } from './score-sheets.refusals.ts'
import type { SubmitScoreSheet } from './submit-score-sheet.use-case.ts'

@InputType({ description: 'The answer to one criterion.' })
class ScoreLineInput {
  @Field(() => String, { description: 'As in the dossier’s scoring table.' })
  criterionCode!: string

  @Field(() => Int, { nullable: true, description: 'Place of the chosen option, from 0. Null where only the total of a part is known.' })
  optionIndex?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Only where the total of a part is known; otherwise the option says it. At most two decimals.',
  })
  points?: number | null

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters. Null for none.' })
  note?: string | null
}

@InputType({ description: 'A member’s sheet. A device that was offline sends it later, under the same key.' })
class SubmitScoreSheetInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the sheet instead of submitting another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  sessionId!: string

  @Field(() => UUID)
  dossierId!: string

  @Field(() => [ScoreLineInput], { description: 'Each criterion at most once; what is missing counts 0.' })
  lines!: ScoreLineInput[]

  @Field(() => String, { nullable: true, description: 'At most 5,000 characters. Null for none.' })
  comment?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why the dossier is out of the running, such as a forged paper; at most 2,000 characters. Null: it is not.',
  })
  disqualificationReason?: string | null
}

const SubmitScoreSheetResult = createUnionType({
  name: 'SubmitScoreSheetResult',
  description: 'The sheet as it stands in the record, or why it was not taken.',
  types: () =>
    [
      ScoreSheetType,
      SheetAlreadySubmitted,
      SessionClosed,
      DossierNotReady,
      DossierNotInSession,
      ConflictDeclared,
      PointsNotInRubric,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class SubmitScoreSheetResolver {
  constructor(private readonly useCase: SubmitScoreSheet) {}

  @Directive('@requiresScopes(scopes: [["role:council-member"]])')
  @Mutation(() => SubmitScoreSheetResult, {
    description: 'Submits a sheet for good; the total is reckoned here. Open to those of the session’s council who score.',
  })
  async submitScoreSheet(@Arg('input', () => SubmitScoreSheetInput) input: SubmitScoreSheetInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : ScoreSheetType.from(outcome)
  }
}
