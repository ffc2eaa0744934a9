import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { DeadlineProcedure } from './deadline-procedure.enum.ts'
import { DeadlineStatus } from './deadline-status.enum.ts'
import { explanationOf } from './deadline-words.rules.ts'
import type { Deadline } from './deadline.rules.ts'

@ObjectType({ description: 'A date the law sets around a fair, by the rules in force on its opening day.' })
export class LegalDeadline {
  @Field(() => DeadlineProcedure)
  procedure!: DeadlineProcedure

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it may be done. Null when there is none, or it does not apply.',
  })
  earliestOn!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it is in time. Null when it does not apply.' })
  dueOn!: string | null

  @Field(() => DeadlineStatus)
  status!: DeadlineStatus

  @Field(() => String, { description: 'Who is to be addressed, by its Vietnamese name.' })
  authority!: string

  @Field(() => String, { description: 'The legal text, by its Vietnamese name.' })
  legalBasis!: string

  @Field(() => Boolean, { description: 'Whether the number of days was read in the law or an official text.' })
  isVerified!: boolean

  @Field(() => String, { description: 'The rule in a sentence for the organizer, in the language of the request: Vietnamese, or English.' })
  explanation!: string

  static from(deadline: Deadline, language: string): LegalDeadline {
    const { rule, earliestOn, dueOn, status } = deadline
    const { procedure, authority, legalBasis, isVerified } = rule
    const explanation = explanationOf(deadline, language)
    return Object.assign(new LegalDeadline(), { procedure, authority, legalBasis, isVerified, earliestOn, dueOn, status, explanation })
  }
}
