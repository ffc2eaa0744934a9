import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The address for stopping letters is not one of ours, or was cut short.' })
export class OptOutLinkNotValid extends Refusal {
  constructor() {
    super('This address for stopping letters is not one of ours.')
  }
}
