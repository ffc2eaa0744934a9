import { Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { BankCreditState } from './bank-credit.enum.ts'

@ObjectType({
  implements: Refusal,
  description: 'No line of the file names a day, an amount and a description in words that are known. Say with `columns` where they stand.',
})
export class StatementColumnsUnclear extends Refusal {
  @Field(() => [[String]], { description: 'The first rows of the file as they were read, at most 20 rows of 20 cells of 80 signs.' })
  readonly firstRows: readonly (readonly string[])[]

  constructor(firstRows: readonly (readonly string[])[]) {
    super('The columns of the file are not known.')
    this.firstRows = firstRows
  }
}

@ObjectType({
  implements: Refusal,
  description: 'This cannot be done with the money as it stands now; somebody else was faster, or it is decided.',
})
export class BankCreditDecided extends Refusal {
  @Field(() => BankCreditState)
  readonly state: BankCreditState

  constructor(state: BankCreditState) {
    super(`The money is ${state.toLowerCase().replaceAll('_', ' ')}.`)
    this.state = state
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The transfers are less than the order costs. Add the missing one, or accept less.',
})
export class BankCreditTooLittle extends Refusal {
  @Field(() => Vnd, { description: 'What is missing to the total of the order.' })
  readonly missing: number

  constructor(missing: number) {
    super(`${missing} đồng are missing.`)
    this.missing = missing
  }
}
