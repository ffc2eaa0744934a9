import { DateTimeISO, LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { FairStatus } from './fair-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'The last day of the fair lies before its first.' })
export class FairEndsBeforeItStarts extends Refusal {
  @Field(() => LocalDate, { description: 'First day asked for.' })
  readonly startsOn: string

  @Field(() => LocalDate, { description: 'Last day asked for.' })
  readonly endsOn: string

  constructor(startsOn: string, endsOn: string) {
    super(`A fair cannot end on ${endsOn} when it starts on ${startsOn}.`)
    this.startsOn = startsOn
    this.endsOn = endsOn
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The fair was changed by somebody else since it was read. Read it again, then repeat the change.',
})
export class FairChangedMeanwhile extends Refusal {
  @Field(() => Int, { description: 'The version the fair has now.' })
  readonly currentVersion: number

  constructor(currentVersion: number) {
    super(`The fair has version ${currentVersion} by now.`)
    this.currentVersion = currentVersion
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The fair is not at a point in its life where this step is possible, or offers no booths although the step needs them.',
})
export class FairNotReady extends Refusal {
  @Field(() => FairStatus, { description: 'Where the fair stands now.' })
  readonly fairStatus: FairStatus

  @Field(() => Int, { description: 'Booths the organizer has put on offer.' })
  readonly boothCount: number

  constructor(fairStatus: FairStatus, boothCount: number) {
    super(`This step is not possible while the fair is ${fairStatus} with ${boothCount} booths.`)
    this.fairStatus = fairStatus
    this.boothCount = boothCount
  }
}

@ObjectType({
  implements: Refusal,
  description: 'Fewer booths were asked for than are needed: some are given away, or applications are open.',
})
export class TooFewBooths extends Refusal {
  @Field(() => Int, { description: 'The least number of booths possible now.' })
  readonly minimum: number

  constructor(minimum: number) {
    super(`At least ${minimum} booths are needed.`)
    this.minimum = minimum
  }
}

@ObjectType({ implements: Refusal, description: 'Applications must close after now and before the fair starts.' })
export class ClosingDateOutOfRange extends Refusal {
  @Field(() => DateTimeISO, { description: 'The closing moment must be later than this.' })
  readonly after: Date

  @Field(() => DateTimeISO, { description: 'The closing moment must be earlier than this: the beginning of the first day in Vietnam.' })
  readonly before: Date

  constructor(after: Date, before: Date) {
    super(`Applications must close between ${after.toISOString()} and ${before.toISOString()}.`)
    this.after = after
    this.before = before
  }
}
