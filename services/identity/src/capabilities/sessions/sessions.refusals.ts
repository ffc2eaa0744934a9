import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description:
    'The session is over: signed out, expired, or ended because its refresh token was used twice, which means that somebody else has it. Sign in again.',
})
export class SessionEnded extends Refusal {
  constructor() {
    super('This session is over. Sign in again.')
  }
}
