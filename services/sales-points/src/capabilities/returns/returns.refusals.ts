import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { ReturnDenial, ReturnStatus } from './return.enum.ts'

@ObjectType({ implements: Refusal, description: 'These goods cannot be returned, or not for this reason.' })
export class ReturnNotPossible extends Refusal {
  @Field(() => ReturnDenial)
  readonly denial: ReturnDenial

  constructor(denial: ReturnDenial) {
    super(`The goods cannot be returned: ${denial.toLowerCase().replaceAll('_', ' ')}.`)
    this.denial = denial
  }
}

@ObjectType({ implements: Refusal, description: 'The return is not in a state in which this can be done; somebody else was faster.' })
export class ReturnNotInState extends Refusal {
  @Field(() => ReturnStatus)
  readonly status: ReturnStatus

  constructor(status: ReturnStatus) {
    super(`The return is ${status.toLowerCase()}.`)
    this.status = status
  }
}
