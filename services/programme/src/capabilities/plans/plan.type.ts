import { connectionTypes, DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { TargetComparison } from '../targets/comparison.enum.ts'
import { FormulaName } from '../figures/formula-name.enum.ts'
import type { Plan, PlanTarget } from './find-plans.use-case.ts'
import { PlanStatus } from './plan-status.enum.ts'

@Directive('@key(fields: "id")')
@ObjectType('Plan', {
  description: 'What a province sets out to reach in the programme in one year. Its figures are computed, never typed in.',
})
export class PlanType {
  @Field(() => UUID)
  id!: string

  @Field(() => AdministrativeUnitType, {
    nullable: true,
    description: 'The province, as on the day of the document. Null while the catalogue does not answer.',
  })
  province!: AdministrativeUnitType

  @Field(() => Int, { description: 'The year it is for.' })
  year!: number

  @Field(() => String, { description: 'Number of the document.' })
  number!: string

  @Field(() => LocalDate, { description: 'Day on which the document was signed.' })
  decidedOn!: string

  @Field(() => String, { description: 'As on the document.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What a reader should know of the document. Null for nothing.' })
  note!: string | null

  @Field(() => PlanStatus)
  status!: PlanStatus

  @Field(() => LocalDate, { description: 'The day whose districts and communes are counted, whatever is merged later.' })
  unitsOn!: string

  @Field(() => Boolean, { description: 'Whether the plan is loaded for demonstration.' })
  isDemo!: boolean

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was published. Null for a draft.' })
  publishedAt!: Date | null

  @Field(() => Int, { description: 'Grows with every change; pass it to `editPlan`.' })
  version!: number

  unitId!: string

  static from(plan: Plan): PlanType {
    return Object.assign(new PlanType(), plan, { province: AdministrativeUnitType.of(plan.unitId) })
  }
}

@Directive('@key(fields: "id")')
@ObjectType('PlanTarget', { description: 'One thing a plan sets out to reach, with the formula by which it is measured.' })
export class PlanTargetType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Short name within the plan: `T4`.' })
  code!: string

  @Field(() => String, { description: 'In Vietnamese, the language of the plan.' })
  titleVi!: string

  @Field(() => String, { description: 'In English.' })
  titleEn!: string

  @Field(() => FormulaName)
  formula!: FormulaName

  @Field(() => TargetComparison)
  comparison!: TargetComparison

  @Field(() => Float, { description: 'What is to be reached: percent or count, as the formula measures.' })
  number!: number

  @Field(() => Float, { nullable: true, description: 'Upper end of a range. Null unless it is one.' })
  numberTo!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'What one record must reach where the formula leaves it open, as 1.5 times. Null for the formula’s own.',
  })
  threshold!: number | null

  @Field(() => LocalDate, { description: 'Last day.' })
  deadline!: string

  @Field(() => OfficeLevel, { description: 'Who is responsible.' })
  responsible!: OfficeLevel

  row!: PlanTarget

  static from(row: PlanTarget): PlanTargetType {
    return Object.assign(new PlanTargetType(), row, { row })
  }
}

const { NodeConnection } = connectionTypes(() => PlanType, 'Plan')

export { NodeConnection as PlanConnection }
