import { Field, ObjectType } from 'type-graphql'
import type { PayeeAccount } from './payee-account.repository.ts'

@ObjectType('PayeeAccount', {
  description: 'The bank account of a sales point to which its customers pay. The platform never holds money.',
})
export class PayeeAccountType {
  @Field(() => String, { description: 'Bank identification number (BIN) of NAPAS, six digits.' })
  bankBin!: string

  @Field(() => String, { description: 'Number of the account at that bank.' })
  accountNumber!: string

  @Field(() => String, { description: 'Holder, in capital letters without accents, as banks write it.' })
  accountName!: string

  static from(account: PayeeAccount): PayeeAccountType {
    return Object.assign(new PayeeAccountType(), account)
  }
}
