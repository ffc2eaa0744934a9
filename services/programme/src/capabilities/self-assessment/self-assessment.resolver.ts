import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, Float, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady } from '../dossiers/write-dossier.use-case.ts'
import type { AnswerCriteria } from './answer-criteria.use-case.ts'
import type { LinkEvidence } from './link-evidence.use-case.ts'
import { AnswersNotInTable } from './self-assessment.refusals.ts'

const ANSWER = {
  criterionCode: { description: 'Code of the criterion, or of the part where only its total is known.' },
  optionIndex: { nullable: true, description: 'Place of the chosen option, from 0. Null with `points`, or to take the answer back.' },
  points: { nullable: true, description: 'Points, only where a part has no options. Null otherwise.' },
  note: { nullable: true, description: 'A note to it, at most 2,000 characters. Null for nothing.' },
}

@InputType({ description: 'The producer’s own answer to a criterion; neither option nor points takes it back.' })
class CriterionAnswerInput {
  @Field(() => String, ANSWER.criterionCode)
  criterionCode!: string

  @Field(() => Int, ANSWER.optionIndex)
  optionIndex?: number | null

  @Field(() => Float, ANSWER.points)
  points?: number | null

  @Field(() => String, ANSWER.note)
  note?: string | null
}

@InputType()
class AnswerCriterionInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => CriterionAnswerInput)
  answer!: CriterionAnswerInput
}

@InputType()
class AnswerCriteriaInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => [CriterionAnswerInput], { description: '1 to 200, each criterion once.' })
  answers!: CriterionAnswerInput[]
}

const LINK = { description: 'Codes of criteria, 1 to 100; `*` for the dossier as a whole.' }

@InputType()
class LinkEvidenceInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => UUID, { description: 'A paper of the same producer.' })
  evidenceId!: string

  @Field(() => [String], LINK)
  criterionCodes!: string[]
}

@InputType()
class UnlinkEvidenceInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => UUID)
  evidenceId!: string

  @Field(() => [String], LINK)
  criterionCodes!: string[]
}

const answered = () => [DossierType, DossierNotReady, AnswersNotInTable] as const
const linked = () => [DossierType, DossierNotReady] as const
const AnswerCriterionResult = createUnionType({ name: 'AnswerCriterionResult', types: answered })
const AnswerCriteriaResult = createUnionType({ name: 'AnswerCriteriaResult', types: answered })
const LinkEvidenceResult = createUnionType({ name: 'LinkEvidenceResult', types: linked })
const UnlinkEvidenceResult = createUnionType({ name: 'UnlinkEvidenceResult', types: linked })

const shown = <No extends Refusal>(outcome: Dossier | No) => (outcome instanceof Refusal ? outcome : DossierType.from(outcome))

@Resolver()
export class SelfAssessmentResolver {
  constructor(
    private readonly answer: AnswerCriteria,
    private readonly papers: LinkEvidence,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => AnswerCriterionResult, { description: 'Scores one criterion; repeating it changes nothing. Open to the producer.' })
  async answerCriterion(@Arg('input', () => AnswerCriterionInput) input: AnswerCriterionInput, @Ctx() { actor }: RequestContext) {
    return shown(await this.answer.one(input.dossierId, input.answer, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => AnswerCriteriaResult, {
    description: 'Scores many criteria, all or none; repeating it changes nothing. Open to the producer.',
  })
  async answerCriteria(@Arg('input', () => AnswerCriteriaInput) input: AnswerCriteriaInput, @Ctx() { actor }: RequestContext) {
    return shown(await this.answer.many(input.dossierId, input.answers, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => LinkEvidenceResult, {
    description: 'Lets a paper prove criteria of a dossier; repeating it changes nothing. Open to the producer.',
  })
  async linkEvidence(@Arg('input', () => LinkEvidenceInput) input: LinkEvidenceInput, @Ctx() { actor }: RequestContext) {
    return shown(await this.papers.link(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => UnlinkEvidenceResult, { description: 'Takes a paper from criteria of a dossier. Open to the producer.' })
  async unlinkEvidence(@Arg('input', () => UnlinkEvidenceInput) input: UnlinkEvidenceInput, @Ctx() { actor }: RequestContext) {
    return shown(await this.papers.unlink(input, actor))
  }
}
