import { Field, ObjectType } from 'type-graphql'
import type { BankAccount } from './bank-account.rules.ts'

@ObjectType('PayeeAccount', {
  description:
    'The bank account of a sales point to which its customers pay, or of a producer to which sales points pay. The platform never holds money.',
})
export class PayeeAccountType {
  @Field(() => String, { description: 'Bank identification number (BIN) of NAPAS, six digits.' })
  bankBin!: string

  @Field(() => String, { description: 'Number of the account at that bank.' })
  accountNumber!: string

  @Field(() => String, { description: 'Holder, in capital letters without accents, as banks write it.' })
  accountName!: string

  static from(account: BankAccount): PayeeAccountType {
    return Object.assign(new PayeeAccountType(), account)
  }
}
