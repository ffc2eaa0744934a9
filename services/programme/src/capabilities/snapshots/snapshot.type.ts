import { DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { FrozenFigure, Snapshot } from './find-snapshots.use-case.ts'

@ObjectType('FrozenFigure', { description: 'A figure as it was on the day it was frozen.' })
export class FrozenFigureType {
  @Field(() => String, { description: 'The target’s short name on that day.' })
  code!: string

  @Field(() => LocalDate, { description: 'The day.' })
  takenOn!: string

  @Field(() => Int, { description: 'What counted towards the target.' })
  numerator!: number

  @Field(() => Int, { description: 'Of how many; 0 for a count.' })
  denominator!: number

  @Field(() => Float, { nullable: true, description: 'Percent (2 decimals) or count. Null while there was nothing to divide by.' })
  value!: number | null

  static from(figure: FrozenFigure): FrozenFigureType {
    const { measure, numerator, denominator } = figure
    const percent = denominator === 0 ? null : Math.round((10_000 * numerator) / denominator) / 100
    return Object.assign(new FrozenFigureType(), figure, { value: measure === 'COUNT' ? numerator : percent })
  }
}

@ObjectType('PlanSnapshot', { description: 'A plan’s figures frozen on a day; they never change again.' })
export class PlanSnapshotType {
  @Field(() => UUID)
  id!: string

  @Field(() => LocalDate, { description: 'The day.' })
  takenOn!: string

  @Field(() => DateTimeISO, { description: 'The moment.' })
  takenAt!: Date

  @Field(() => String, { nullable: true, description: 'What it was frozen for. Null at the end of a month.' })
  note!: string | null

  static from = (snapshot: Snapshot) => Object.assign(new PlanSnapshotType(), snapshot)
}
