import { Field, ObjectType } from 'type-graphql'

@ObjectType('BankTransfer', { description: 'What a customer needs to pay an order by bank transfer.' })
export class BankTransferType {
  @Field(() => String, {
    description:
      'The text of a VietQR code with account, amount and reference (EMVCo Merchant-Presented QR, profile of NAPAS v1.0 of September 2021).',
  })
  payload!: string

  @Field(() => String, { description: 'Bank identification number (BIN) of NAPAS, six digits.' })
  bankBin!: string

  @Field(() => String, { description: 'Number of the account at that bank.' })
  accountNumber!: string

  @Field(() => String, { description: 'Holder, in capital letters without accents.' })
  accountName!: string

  @Field(() => String, {
    description: 'What must stand beside the money, so that the sales point knows what it is for: the order’s number.',
  })
  reference!: string
}
