import { LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({
  implements: Refusal,
  description: 'A lot code has 1 to 20 signs of GS1 character set 82: letters without diacritics, digits and some punctuation, no space.',
})
export class LotCodeNotAllowed extends Refusal {
  constructor() {
    super('A lot code has 1 to 20 letters without diacritics, digits or signs of !"%&\'()*+,-./:;<=>?_ and no space.')
  }
}

@ObjectType({ implements: Refusal, description: 'The lot’s last day has passed; nobody may put it on a shelf.' })
export class LotAlreadyExpired extends Refusal {
  @Field(() => LocalDate)
  readonly expiredOn: string

  constructor(expiredOn: string) {
    super(`The lot expired on ${expiredOn}.`)
    this.expiredOn = expiredOn
  }
}

@Directive('@shareable')
@ObjectType({ implements: Refusal, description: 'The lot has been called back.' })
export class LotRecalled extends Refusal {
  constructor() {
    super('The lot has been called back.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point knows this lot with another last day. One of the two is a mistake.' })
export class LotExpiryDiffers extends Refusal {
  @Field(() => LocalDate, { description: 'The last day by the books.' })
  readonly bookedExpiresOn: string

  constructor(bookedExpiresOn: string) {
    super(`By the books this lot expires on ${bookedExpiresOn}.`)
    this.bookedExpiresOn = bookedExpiresOn
  }
}
