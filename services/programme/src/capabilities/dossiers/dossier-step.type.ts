import { DateTimeISO, LocalDate } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { DossierStep } from './list-dossiers.use-case.ts'

@ObjectType('DossierStep', { description: 'One event in a dossier’s life.' })
export class DossierStepType {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number

  @Field(() => String, { description: 'What happened, as `SUBMITTED`, `COMMUNE_OPINION`, `ACCEPTED`.' })
  step!: string

  @Field(() => OfficeLevel, { description: 'The level at which the dossier lay then.' })
  level!: OfficeLevel

  @Field(() => DateTimeISO, { description: 'When it happened.' })
  at!: Date

  @Field(() => LocalDate, { nullable: true, description: 'Last day for what comes next. Null where nothing sets one.' })
  dueOn!: string | null

  @Field(() => String, { nullable: true, description: 'A reason, or what else was said. Null for nothing.' })
  note!: string | null

  static from({ number, step, level, at, dueOn, note }: DossierStep): DossierStepType {
    return Object.assign(new DossierStepType(), { number, step, level, at, dueOn, note })
  }
}
