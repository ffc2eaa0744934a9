import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'The product is fresh, unprocessed or looks like another nearby: the registration must be admitted, with a reason, first.',
})
export class RegistrationNotScreened extends Refusal {
  constructor() {
    super('Admit or decline the registration first.')
  }
}
