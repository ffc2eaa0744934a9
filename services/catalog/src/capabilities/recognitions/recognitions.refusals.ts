import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The recognition has run out or was revoked before: there is nothing left to revoke.' })
export class RecognitionNotValid extends Refusal {
  constructor() {
    super('This recognition is not valid any more.')
  }
}
