import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, InputType, Int } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { TargetComparison } from '../targets/comparison.enum.ts'
import { FormulaName } from '../figures/formula-name.enum.ts'

@InputType({ description: 'One target of a plan.' })
class PlanTargetInput {
  @Field(() => String, {
    description: 'Short name within the plan, 1 to 10 capital letters, digits, dots and hyphens. A code that stays keeps its history.',
  })
  code!: string

  @Field(() => String, { description: '3 to 500 characters.' })
  titleVi!: string

  @Field(() => String, { description: '3 to 500 characters.' })
  titleEn!: string

  @Field(() => FormulaName)
  formula!: FormulaName

  @Field(() => TargetComparison)
  comparison!: TargetComparison

  @Field(() => Float, { description: 'Percent or count, as the formula measures.' })
  number!: number

  @Field(() => Float, { nullable: true, description: 'Upper end, exactly when it is a range. Else null.' })
  numberTo?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'What one record must reach where the formula leaves it open. Null for the formula’s own.',
  })
  threshold?: number | null

  @Field(() => LocalDate, { description: 'Last day, within the plan’s year or the one after.' })
  deadline!: string

  @Field(() => OfficeLevel)
  responsible!: OfficeLevel
}

/** What an office decides about a plan, as both `createPlan` and `editPlan` ask for it. */
@InputType()
export class PlanTermsFields {
  @Field(() => String, { description: 'Number of the document, 1 to 100 characters.' })
  number!: string

  @Field(() => LocalDate, { description: 'Day on which it was signed.' })
  decidedOn!: string

  @Field(() => String, { description: '3 to 300 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What a reader should know, at most 2,000 characters. Null for nothing.' })
  note?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day whose districts and communes are counted. Null for the day of the document.',
  })
  unitsOn?: string | null

  @Field(() => [PlanTargetInput], { description: '1 to 60, in the order of the document.' })
  targets!: PlanTargetInput[]
}

@InputType({ description: 'A new plan of a province.' })
export class CreatePlanInput extends PlanTermsFields {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first plan instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'The province, as on the day of the document.' })
  unitId!: string

  @Field(() => Int, { description: '2018 to 2100.' })
  year!: number
}

@InputType({ description: 'The whole of a plan as it is to be.' })
export class EditPlanInput extends PlanTermsFields {
  @Field(() => UUID)
  planId!: string

  @Field(() => Int, { description: 'The `version` that was read; another one by now is refused.' })
  version!: number
}

@InputType({ description: 'The plan that takes a step.' })
export class PlanStepInput {
  @Field(() => UUID)
  planId!: string
}
