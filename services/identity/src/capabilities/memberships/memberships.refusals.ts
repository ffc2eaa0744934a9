import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'Without this member nobody could let people in or out any more. Invite another manager first.',
})
export class LastManager extends Refusal {
  constructor() {
    super('The last manager of an organization cannot leave. Invite another manager first.')
  }
}
