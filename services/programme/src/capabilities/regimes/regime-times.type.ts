import { Field, Int, ObjectType } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { RegimeDeadlineCount } from './regime-deadline-count.enum.ts'
import { RegimeStep } from './regime-step.enum.ts'
import { RegimeTransitionRule } from './regime-transition-rule.enum.ts'

const IS_VERIFIED = 'Whether it was read in the law or an official text.'

@ObjectType({ description: 'A round of evaluation that a level holds every year.' })
export class RegimeRound {
  @Field(() => OfficeLevel)
  level!: OfficeLevel

  @Field(() => Int, { description: 'Counts from 1 within a year.' })
  number!: number

  @Field(() => String, { description: 'Month and day before which the level below has proposed, as `04-30`.' })
  proposedBefore!: string

  @Field(() => String, { description: 'Month and day before which is decided; of the year after when it comes first in the calendar.' })
  decidedBefore!: string

  @Field(() => Boolean, { description: IS_VERIFIED })
  isVerified!: boolean
}

@ObjectType({ description: 'How long a step may take, or when it may be taken.' })
export class RegimeDeadline {
  @Field(() => RegimeStep)
  step!: RegimeStep

  @Field(() => Int, { description: 'How many, counted as `counts` says.' })
  days!: number

  @Field(() => RegimeDeadlineCount)
  counts!: RegimeDeadlineCount

  @Field(() => String, { description: 'The legal text, by its Vietnamese name.' })
  legalBasis!: string

  @Field(() => Boolean, { description: IS_VERIFIED })
  isVerified!: boolean
}

@ObjectType({ description: 'A rule for dossiers and certificates of before a regime began.' })
export class RegimeTransition {
  @Field(() => RegimeTransitionRule)
  rule!: RegimeTransitionRule

  @Field(() => Int, { description: 'Days after the regime begins; for a certificate, after it runs out.' })
  days!: number

  @Field(() => String, { description: 'The legal text, by its Vietnamese name.' })
  legalBasis!: string

  @Field(() => Boolean, { description: IS_VERIFIED })
  isVerified!: boolean
}
