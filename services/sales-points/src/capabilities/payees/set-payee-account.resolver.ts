import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindPayeeAccounts } from './find-payee-accounts.use-case.ts'
import { PayeeAccountType } from './payee-account.type.ts'
import type { SetPayeeAccount } from './set-payee-account.use-case.ts'

@InputType({ description: 'The account to which customers of a sales point pay.' })
class SetPayeeAccountInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => String, { description: 'Bank identification number (BIN) of NAPAS, six digits.' })
  bankBin!: string

  @Field(() => String, { description: '6 to 19 digits or letters; spaces, dots and hyphens are left out.' })
  accountNumber!: string

  @Field(() => String, { description: 'Holder, 1 to 70 letters; accents are left out, as banks do.' })
  accountName!: string
}

@Resolver()
export class SetPayeeAccountResolver {
  constructor(
    private readonly useCase: SetPayeeAccount,
    private readonly findPayeeAccounts: FindPayeeAccounts,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => PayeeAccountType, {
    description: 'Says to which account customers of the point pay by VietQR. Repeating it changes nothing. Open to managers of the point.',
  })
  async setPayeeAccount(@Arg('input', () => SetPayeeAccountInput) input: SetPayeeAccountInput, @Ctx() { actor }: RequestContext) {
    return PayeeAccountType.from(await this.useCase.execute({ ...input }, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => PayeeAccountType, {
    nullable: true,
    description: 'The account to which customers of the point pay. Null when none was told. Open to staff and managers of the point.',
  })
  async payeeAccount(@Arg('salesPointId', () => UUID) salesPointId: string, @Ctx() context: RequestContext) {
    this.enterSalesPoint.admit(context.actor, salesPointId, 'see the bank account of this sales point')
    const account = await this.findPayeeAccounts.load(salesPointId, context)
    return account && PayeeAccountType.from(account)
  }
}
