import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The entry was not signed by the key of this till.' })
export class TillSignatureInvalid extends Refusal {
  constructor() {
    super('The entry was not signed by the key of this till.')
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The number or the id of the entry was used before with other content: the journal of the device was copied or restored.',
})
export class TillNumberReused extends Refusal {
  @Field(() => Int, { description: 'The number.' })
  readonly number: number

  constructor(number: number) {
    super(`Number ${number} was used before with other content.`)
    this.number = number
  }
}

@ObjectType({ implements: Refusal, description: 'The entry contradicts itself: no till of ours writes such a thing.' })
export class TillEntryBroken extends Refusal {
  @Field(() => String, { description: 'Which part: `counter`, `lines`, `paymentMethod`, `cash` or `note`.' })
  readonly part: string

  constructor(part: string) {
    super(`The entry cannot be: ${part}.`)
    this.part = part
  }
}

@ObjectType({ implements: Refusal, description: 'A manager decided about the entry before, or it never waited.' })
export class TillEntryAlreadyDecided extends Refusal {
  @Field(() => DateTimeISO, { nullable: true, description: 'When. Null when it was booked as it came.' })
  readonly earlierDecidedAt: Date | null

  constructor(earlierDecidedAt: Date | null) {
    super('The entry does not wait for a decision.')
    this.earlierDecidedAt = earlierDecidedAt
  }
}
