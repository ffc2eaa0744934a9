import { LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The last day of the fair is over; it can no longer be announced or cancelled.' })
export class FairIsPast extends Refusal {
  @Field(() => LocalDate, { description: 'Its last day.' })
  readonly endedOn: string

  constructor(endedOn: string) {
    super(`The fair ended on ${endedOn}.`)
    this.endedOn = endedOn
  }
}

@ObjectType({ implements: Refusal, description: 'The fair has not reached its last day yet.' })
export class FairStillRuns extends Refusal {
  @Field(() => LocalDate, { description: 'Its last day, from which on it can be marked as held.' })
  readonly lastDay: string

  constructor(lastDay: string) {
    super(`The fair runs until ${lastDay}.`)
    this.lastDay = lastDay
  }
}
