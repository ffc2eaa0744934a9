import { LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'The recognition has run out, was revoked or was followed by another: nothing about it can be changed.',
})
export class RecognitionNotValid extends Refusal {
  constructor() {
    super('This recognition is not valid any more.')
  }
}

@ObjectType({ implements: Refusal, description: 'The law gives this recognition no transition, or none that long.' })
export class ExtensionNotProvided extends Refusal {
  @Field(() => LocalDate, { nullable: true, description: 'Last day the law allows. Null when it allows none.' })
  readonly latest: string | null

  constructor(latest: string | null) {
    super(latest ? `The law allows ${latest} at the latest.` : 'The law gives this recognition no transition.')
    this.latest = latest
  }
}
