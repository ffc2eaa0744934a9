import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'No published product is of the producer to whom the permission was to be given.' })
export class DelegateNotKnown extends Refusal {
  constructor() {
    super('No published product is of this producer.')
  }
}
