import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { bankAccountOf } from './bank-account.rules.ts'
import { type PayeeAccount, PayeeAccountRepository } from './payee-account.repository.ts'

const ACTION = 'set the bank account of this sales point'

export class SetPayeeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterSalesPoint: EnterSalesPoint,
    private readonly now: Clock,
  ) {}

  /** Setting the same again changes nothing; orders placed before show the new account from then on. */
  async execute(wanted: PayeeAccount, actor: Actor): Promise<PayeeAccount> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], wanted.salesPointId)
    const account = checked(wanted)
    return this.unitOfWork.run(async transaction => {
      await this.enterSalesPoint.execute(transaction.manager, actor, account.salesPointId, ACTION)
      return this.set(transaction, account, userId)
    })
  }

  /** Sets it, whoever asks was let in before. */
  async set({ manager, audit }: Transaction, account: PayeeAccount, userId: string): Promise<PayeeAccount> {
    await new PayeeAccountRepository(manager).set(account, userId, this.now())
    await audit.add({
      actorId: userId,
      action: 'setPayeeAccount',
      subject: 'SalesPoint',
      subjectId: account.salesPointId,
      after: { ...account },
    })
    return account
  }
}

function checked({ salesPointId, ...given }: PayeeAccount): PayeeAccount {
  const account = bankAccountOf(given)
  if ('field' in account) throw new BadInput(account.field, account.message)
  return { salesPointId, ...account }
}
