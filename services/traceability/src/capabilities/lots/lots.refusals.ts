import { LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({
  implements: Refusal,
  description:
    'The lot code is empty, longer than 20 characters, or has characters outside GS1 character set 82 (no spaces, no letters with marks).',
})
export class LotCodeNotAllowed extends Refusal {}

@ObjectType({ implements: Refusal, description: 'The product already has a lot with this code.' })
export class LotCodeTaken extends Refusal {
  constructor(code: string) {
    super(`There is already a lot ${code} of this product. Choose another code.`)
  }
}

@ObjectType({ implements: Refusal, description: 'The dates contradict each other or the calendar.' })
export class LotDatesImpossible extends Refusal {
  @Field(() => String, { description: 'The input field to mend: `producedOn` or `expiresOn`.' })
  readonly field: 'producedOn' | 'expiresOn'

  @Field(() => LocalDate, { nullable: true, description: 'First day that would do. Null when there is no such limit.' })
  readonly earliest: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day that would do. Null when there is no such limit.' })
  readonly latest: string | null

  constructor(field: 'producedOn' | 'expiresOn', earliest: string | null, latest: string | null) {
    super(`${field} must be ${[earliest && `on or after ${earliest}`, latest && `on or before ${latest}`].filter(Boolean).join(' and ')}.`)
    this.field = field
    this.earliest = earliest
    this.latest = latest
  }
}

@Directive('@shareable')
@ObjectType({ implements: Refusal, description: 'A product named in the request is not a published product of this producer.' })
export class NotYourProducts extends Refusal {
  constructor() {
    super('This is not a published product of this producer.')
  }
}
