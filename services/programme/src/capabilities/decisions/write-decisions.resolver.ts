import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { DossierElsewhere } from '../sessions/open-session.use-case.ts'
import { DecisionSignerInput } from './decision-signer.type.ts'
import { DecisionType } from './decision.type.ts'
import {
  AppealPending,
  BelowForwardingThreshold,
  DateOutsideRegime,
  DecisionBeforeConclusion,
  DecisionNumberUsed,
  DecisionOfAnotherLevel,
  RecognisedThatDay,
} from './decisions.refusals.ts'
import type { ForwardDossier } from './forward-dossier.use-case.ts'
import type { IssueDecision } from './issue-decision.use-case.ts'

@InputType({ description: 'An authority’s decision that products have stars.' })
class IssueRecognitionDecisionInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the decision instead of issuing another.' })
  idempotencyKey!: string

  @Field(() => OfficeLevel, { description: 'District, province or centre: whoever decides about the stars under the law of the dossiers.' })
  level!: OfficeLevel

  @Field(() => UUID, { nullable: true, description: 'The district or province. Null for the centre.' })
  unitId?: string | null

  @Field(() => String, { description: 'As on the paper, 1 to 100 characters; unique for the authority and year.' })
  number!: string

  @Field(() => LocalDate, { description: 'Today or before, not before the conclusions, while the law of the dossiers is in force.' })
  issuedOn!: string

  @Field(() => [UUID], { description: '1 to 500 concluded dossiers under one law.' })
  dossierIds!: string[]

  @Field(() => DecisionSignerInput, { nullable: true, description: 'Null while it is not known: the papers leave the name out.' })
  signer?: DecisionSignerInput | null
}

@InputType({ description: 'The dossier that goes to the level above.' })
class ForwardDossierInput {
  @Field(() => UUID)
  dossierId!: string
}

const IssueRecognitionDecisionResult = createUnionType({
  name: 'IssueRecognitionDecisionResult',
  description: 'The decision, or why nothing was decided.',
  types: () =>
    [
      DecisionType,
      DossierElsewhere,
      DossierNotReady,
      AppealPending,
      DecisionBeforeConclusion,
      DateOutsideRegime,
      DecisionOfAnotherLevel,
      DecisionNumberUsed,
      RecognisedThatDay,
      IdempotencyKeyReused,
    ] as const,
})
const ForwardDossierResult = createUnionType({
  name: 'ForwardDossierResult',
  description: 'The dossier as it is now, or why it stays where it was.',
  types: () => [DossierType, DossierNotReady, BelowForwardingThreshold] as const,
})

@Resolver()
export class WriteDecisionsResolver {
  constructor(
    private readonly issue: IssueDecision,
    private readonly forward: ForwardDossier,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => IssueRecognitionDecisionResult, {
    description:
      'Recognises all dossiers or none: stars with certificate numbers, told to everybody; those with points enough go to the level above afterwards. Open to the office that decides about the stars; about five the ministry’s.',
  })
  async issueRecognitionDecision(
    @Arg('input', () => IssueRecognitionDecisionInput) input: IssueRecognitionDecisionInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.issue.execute(input, actor)
    return outcome instanceof Refusal ? outcome : DecisionType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => ForwardDossierResult, {
    description: 'Sends a concluded or recognised dossier with points enough to the level above. Open to the office where it lies.',
  })
  async forwardDossier(@Arg('input', () => ForwardDossierInput) { dossierId }: ForwardDossierInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.forward.execute(dossierId, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }
}
