import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'The sales point does not bring orders there, or not for payment in this way. Choose one of its `deliveryOffer`.',
})
export class DeliveryNotOffered extends Refusal {
  constructor() {
    super('The sales point does not offer this delivery.')
  }
}
