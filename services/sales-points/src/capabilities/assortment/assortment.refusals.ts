import { LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'What moved since that day was put away from the ledger, so nobody can say what lay on the shelves then.',
})
export class ShelvesPutAway extends Refusal {
  @Field(() => LocalDate, { description: 'The earliest day of which it can still be said.' })
  readonly earliest: string

  constructor(earliest: string) {
    super(`What lay on the shelves is known from ${earliest} on.`)
    this.earliest = earliest
  }
}
