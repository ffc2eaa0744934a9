import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { SettlementState } from './settlement.enum.ts'

@ObjectType({ implements: Refusal, description: 'The month is not over yet (calendar month in Vietnam).' })
export class MonthNotOver extends Refusal {
  @Field(() => LocalDate, { description: 'The first day on which it can be settled.' })
  readonly settledFrom: string

  constructor(settledFrom: string) {
    super(`The month can be settled from ${settledFrom} on.`)
    this.settledFrom = settledFrom
  }
}

@ObjectType({ implements: Refusal, description: 'Nothing of this producer was sold or lost until then that is in no statement yet.' })
export class NothingToSettle extends Refusal {
  constructor() {
    super('There is nothing to settle.')
  }
}

@ObjectType({ implements: Refusal, description: 'The month has a statement already. Correct that one.' })
export class MonthAlreadySettled extends Refusal {
  @Field(() => UUID, { description: 'The statement of the month.' })
  readonly settlementId: string

  constructor(settlementId: string) {
    super('The month has a statement already.')
    this.settlementId = settlementId
  }
}

@ObjectType({ implements: Refusal, description: 'The statement is not in a state in which this can be done.' })
export class SettlementNotInState extends Refusal {
  @Field(() => SettlementState, { description: 'The state it is in.' })
  readonly settlementState: SettlementState

  constructor(state: SettlementState) {
    super(`The statement is ${state.toLowerCase()}.`)
    this.settlementState = state
  }
}

@ObjectType({ implements: Refusal, description: 'The point has drawn up another version meanwhile. Look at that one first.' })
export class SettlementChanged extends Refusal {
  @Field(() => Int, { description: 'The version it has now.' })
  readonly currentVersion: number

  constructor(currentVersion: number) {
    super(`The statement has version ${currentVersion} by now.`)
    this.currentVersion = currentVersion
  }
}

@ObjectType({ implements: Refusal, description: 'What was paid is not what is due.' })
export class PaymentDiffers extends Refusal {
  @Field(() => Vnd, { description: 'What is due.' })
  readonly dueAmount: number

  constructor(due: number) {
    super(`What is due is ${due} đồng.`)
    this.dueAmount = due
  }
}
