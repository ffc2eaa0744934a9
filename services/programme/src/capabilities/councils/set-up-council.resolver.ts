import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { AgreementRule } from './agreement-rule.enum.ts'
import { CouncilRole } from './council-role.enum.ts'
import { CouncilType } from './council.type.ts'
import { CouncilAlreadySetUp, CouncilHasScored } from './councils.refusals.ts'
import type { SetUpCouncil } from './set-up-council.use-case.ts'

@InputType({ description: 'Somebody in a council.' })
class CouncilMemberInput {
  @Field(() => String, { description: 'The account the person signs in with.' })
  userId!: string

  @Field(() => String, { description: '1 to 200 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Office or trade. Null when not told.' })
  position?: string | null

  @Field(() => CouncilRole)
  role!: CouncilRole
}

@InputType()
class CouncilFields {
  @Field(() => String, { description: '1 to 200 characters.' })
  name!: string

  @Field(() => [CouncilMemberInput], { description: 'At most 50, one of them the chair.' })
  members!: CouncilMemberInput[]

  @Field(() => AgreementRule)
  agreement!: AgreementRule

  @Field(() => Int, {
    description: '1 to 100: from which share of a criterion’s maximum on members differ so much that a reason is asked for.',
  })
  divergencePercent!: number

  @Field(() => Int, { description: 'Sheets needed to conclude: at least 1, at most as many as score.' })
  quorum!: number
}

@InputType({ description: 'A council as the decision of an authority sets it up.' })
class SetUpCouncilInput extends CouncilFields {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first council instead of making another.' })
  idempotencyKey!: string

  @Field(() => OfficeLevel, { description: 'District, province or centre.' })
  level!: OfficeLevel

  @Field(() => UUID, { nullable: true, description: 'The district or province. Null for the centre.' })
  unitId?: string | null

  @Field(() => String, { description: '1 to 100 characters.' })
  decisionNumber!: string

  @Field(() => LocalDate, { description: 'Today or before.' })
  decidedOn!: string
}

@InputType({ description: 'A council anew, while it has not scored.' })
class EditCouncilInput extends CouncilFields {
  @Field(() => UUID)
  councilId!: string
}

const SetUpCouncilResult = createUnionType({
  name: 'SetUpCouncilResult',
  description: 'The council, or why there is none.',
  types: () => [CouncilType, CouncilAlreadySetUp, IdempotencyKeyReused] as const,
})
const EditCouncilResult = createUnionType({
  name: 'EditCouncilResult',
  description: 'The council as it is now, or why it stays as it was.',
  types: () => [CouncilType, CouncilHasScored] as const,
})

@Resolver()
export class SetUpCouncilResolver {
  constructor(private readonly useCase: SetUpCouncil) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => SetUpCouncilResult, {
    description: 'Sets a council up. Open to the office of that level and unit; the ministry’s at the centre.',
  })
  async setUpCouncil(@Arg('input', () => SetUpCouncilInput) input: SetUpCouncilInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : CouncilType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => EditCouncilResult, {
    description: 'Changes who is in a council and how it agrees, before its first sheet. Open to the office that set it up.',
  })
  async editCouncil(@Arg('input', () => EditCouncilInput) { councilId, ...words }: EditCouncilInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.edit(councilId, words, actor)
    return outcome instanceof Refusal ? outcome : CouncilType.from(outcome)
  }
}
