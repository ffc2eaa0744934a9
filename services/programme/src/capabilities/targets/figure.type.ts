import { connectionTypes, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { PlanTargetType, PlanType } from '../plans/plan.type.ts'
import { FormulaName } from '../figures/formula-name.enum.ts'
import type { TargetRecordRow } from './list-records.use-case.ts'
import { MeasureUnit } from '../figures/measure-unit.enum.ts'
import type { Judged, UnitFigure, UnitProgress } from './read-figures.use-case.ts'
import { TargetStatus } from './target-status.enum.ts'

@ObjectType({ description: 'How far a target is, computed from records.' })
export class TargetFigure {
  @Field(() => Int, { description: 'What counts towards the target.' })
  numerator!: number

  @Field(() => Int, { description: 'Of how many; 0 for a count.' })
  denominator!: number

  @Field(() => Float, { nullable: true, description: 'Percent (2 decimals) or count. Null while there is nothing to divide by.' })
  value!: number | null

  @Field(() => TargetStatus)
  status!: TargetStatus

  @Field(() => Boolean, { description: 'Whether it may be missed: before the deadline, not met, and behind the time that has passed.' })
  isAtRisk!: boolean

  static from = (judged: Judged) => Object.assign(new TargetFigure(), judged)
}

@ObjectType('UnitFigure', {
  description: 'The part of a figure that lies in one unit. A count is asked of the whole only: its parts are never met or missed.',
})
export class UnitFigureType extends TargetFigure {
  @Field(() => PlanTargetType)
  target!: PlanTargetType

  @Field(() => AdministrativeUnitType, { nullable: true, description: 'The unit it lies in. Null while the catalogue does not answer.' })
  unit!: AdministrativeUnitType

  @Field(() => String, { nullable: true, description: 'Code of the unit. Null for the unit that was asked for, and the whole.' })
  unitCode!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the unit. Null for the unit that was asked for, and the whole.' })
  unitName!: string | null

  static of(figure: UnitFigure): UnitFigureType {
    return Object.assign(new UnitFigureType(), figure, {
      target: PlanTargetType.from(figure.target),
      unit: AdministrativeUnitType.of(figure.unitId),
    })
  }
}

@ObjectType('UnitProgress', { description: 'How far a unit is with the plan of a year.' })
export class UnitProgressType {
  @Field(() => PlanType)
  plan!: PlanType

  @Field(() => [UnitFigureType], { description: 'One for each target, in the order of the plan.' })
  figures!: UnitFigureType[]

  static from({ plan, figures }: UnitProgress): UnitProgressType {
    return Object.assign(new UnitProgressType(), { plan: PlanType.from(plan), figures: figures.map(figure => UnitFigureType.of(figure)) })
  }
}

@ObjectType({ description: 'One thing known of a record.' })
export class RecordFact {
  @Field(() => String, { description: 'What it is, as `issuedOn`.' })
  name!: string

  @Field(() => String, { description: 'As it was when the figure was computed.' })
  value!: string
}

@ObjectType('TargetRecord', { description: 'A record behind a figure: a product, a district, a fair.' })
export class TargetRecordType {
  @Field(() => UUID, { description: 'Of the product, unit, dossier, fair or whatever the formula counts.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  label!: string

  @Field(() => AdministrativeUnitType, { nullable: true, description: 'Where it lies. Null while the catalogue does not answer.' })
  unit!: AdministrativeUnitType

  @Field(() => Boolean, { description: 'Whether it adds to the numerator.' })
  isReached!: boolean

  @Field(() => Boolean, { description: 'Whether it is counted at all; false where a figure it needs is not known.' })
  isCounted!: boolean

  @Field(() => [RecordFact], { description: 'What the formula looked at.' })
  facts!: RecordFact[]

  /** What it is about, for the field that leads there. */
  formula!: FormulaName
  subjectId!: string
  isDeclared!: boolean

  static from(
    { recordId, subjectId, unitId, numerator, denominator, label, facts }: TargetRecordRow,
    formula: FormulaName,
  ): TargetRecordType {
    const told = Object.entries(facts).filter(([, value]) => value !== null)
    return Object.assign(new TargetRecordType(), {
      id: recordId,
      formula,
      subjectId,
      isDeclared: 'source' in facts,
      label,
      unit: AdministrativeUnitType.of(unitId),
      isReached: numerator > 0,
      isCounted: numerator + denominator > 0,
      facts: told.map(([name, value]) => ({
        name,
        value: Array.isArray(value) ? value.join(', ') : String(value),
      })),
    })
  }
}

const { NodeConnection } = connectionTypes(() => TargetRecordType, 'TargetRecord')

export { NodeConnection as TargetRecordConnection }

@ObjectType({ description: 'A definition of how a figure comes about.' })
export class PlanFormula {
  @Field(() => FormulaName)
  name!: FormulaName

  @Field(() => MeasureUnit)
  measure!: MeasureUnit

  @Field(() => String, { description: 'What is counted, in the person’s language.' })
  numerator!: string

  @Field(() => String, { nullable: true, description: 'Of what, in the person’s language. Null for a count.' })
  denominator!: string | null
}
