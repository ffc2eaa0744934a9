import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
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
  const bankBin = given.bankBin.trim()
  const accountNumber = given.accountNumber.replaceAll(/[\s.-]/g, '').toUpperCase()
  const accountName = plain(given.accountName)
  if (!/^\d{6}$/.test(bankBin)) throw new BadInput('bankBin', 'The bank’s identification number has six digits.')
  if (!/^[0-9A-Z]{6,19}$/.test(accountNumber)) throw new BadInput('accountNumber', 'An account number has 6 to 19 digits or letters.')
  if (!/^[A-Z0-9 ]{1,70}$/.test(accountName)) throw new BadInput('accountName', 'The holder has 1 to 70 letters.')
  return { salesPointId, bankBin, accountNumber, accountName }
}

/** As banks write names: capital letters without accents. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'D')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
