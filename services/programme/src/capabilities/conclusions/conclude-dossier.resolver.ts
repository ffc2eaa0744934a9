import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { BadInput, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, Float, InputType, Mutation, Resolver } from 'type-graphql'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import { PointsNotInRubric } from '../score-sheets/submit-score-sheet.use-case.ts'
import { DossierNotInSession, SessionClosed } from '../sessions/enter-session.use-case.ts'
import type { ConcludeDossier } from './conclude-dossier.use-case.ts'
import { ConclusionType } from './conclusion.type.ts'
import { AlreadyConcluded, ConclusionIncomplete, QuorumNotReached } from './conclusions.refusals.ts'

@InputType({ description: 'What the chair says of one criterion.' })
class AgreedPointsInput {
  @Field(() => String, { description: 'As in the scoring table.' })
  criterionCode!: string

  @Field(() => Float, {
    nullable: true,
    description: 'The points agreed on. Null: by the council’s rule, which is the only way unless its chair concludes.',
  })
  points?: number | null

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters. Null where none is asked for.' })
  reason?: string | null
}

@InputType({ description: 'What the council agreed on.' })
class ConcludeDossierInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the conclusion.' })
  idempotencyKey!: string

  @Field(() => UUID)
  sessionId!: string

  @Field(() => UUID)
  dossierId!: string

  @Field(() => [AgreedPointsInput], {
    description: 'Criteria on which members differ, each at most once; the others stand as all gave them.',
  })
  agreed!: AgreedPointsInput[]

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the dossier is out of the running, as a member found.' })
  isDisqualified: boolean = false

  @Field(() => String, {
    nullable: true,
    description:
      'What became of members’ findings that the dossier is out of the running; at most 2,000 characters. Null when nobody found so.',
  })
  findingReason?: string | null
}

const ConcludeDossierResult = createUnionType({
  name: 'ConcludeDossierResult',
  description: 'The conclusion, or why there is none.',
  types: () =>
    [
      ConclusionType,
      AlreadyConcluded,
      QuorumNotReached,
      ConclusionIncomplete,
      PointsNotInRubric,
      DossierNotInSession,
      DossierNotReady,
      SessionClosed,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class ConcludeDossierResolver {
  constructor(private readonly useCase: ConcludeDossier) {}

  @Directive('@requiresScopes(scopes: [["role:council-member"]])')
  @Mutation(() => ConcludeDossierResult, {
    description: 'Concludes a dossier in a session, once. Open to the council’s chair.',
  })
  async concludeDossier(@Arg('input', () => ConcludeDossierInput) input: ConcludeDossierInput, @Ctx() { actor }: RequestContext) {
    const { idempotencyKey, ...content } = input
    const command = {
      ...content,
      idempotencyKey,
      content,
      words: wordsOf(input),
      findingReason: takeWordsOrNone(input.findingReason, 'findingReason', 2_000),
    }
    const outcome = await this.useCase.execute(command, actor)
    return outcome instanceof Refusal ? outcome : ConclusionType.from(outcome)
  }
}

function wordsOf({ agreed }: ConcludeDossierInput) {
  const words = new Map(
    agreed.map(({ criterionCode, points, reason }) => [
      criterionCode,
      { points: points ?? null, reason: takeWordsOrNone(reason, `agreed.${criterionCode}.reason`, 2_000) },
    ]),
  )
  if (words.size < agreed.length) throw new BadInput('agreed', 'Name each criterion once.')
  return words
}
