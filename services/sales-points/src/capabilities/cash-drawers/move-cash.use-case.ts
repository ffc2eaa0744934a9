import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { BadInput } from '@ocop/service-kit/graphql'
import { CashDrawerRepository, type CashPayout, type CashReceipt } from './cash-drawer.repository.ts'

type OfNoTill<Cash> = Omit<Cash, 'tillId'> & { readonly tillId: string | null }

/** Cash that leaves a drawer, or comes into it, without a sale at its till: what it should hold changes by that. Whoever asks was let in before. */
export class MoveCash {
  constructor(private readonly now: Clock) {}

  /** Once for each return or order whose money is given back. Without a till, or without money, no drawer is poorer. */
  async payOut(transaction: Transaction, { tillId, ...payout }: OfNoTill<CashPayout>, by: string): Promise<void> {
    if (tillId === null || payout.amount === 0) return
    const drawers = await this.#open(transaction, tillId, payout.salesPointId)
    await drawers.addPayout({ ...payout, tillId }, { by, at: this.now() })
  }

  /** Once for each order that is paid where its goods change hands. Without a till, or without money, no drawer is richer. */
  async takeIn(
    transaction: Transaction,
    { tillId, isPaid, ...receipt }: OfNoTill<CashReceipt> & { readonly isPaid: boolean },
    by: string,
  ): Promise<void> {
    if (tillId === null || receipt.amount === 0) return
    if (isPaid) throw new BadInput('tillId', 'The order was paid before: no cash comes in for it.')
    const drawers = await this.#open(transaction, tillId, receipt.salesPointId)
    await drawers.addReceipt({ ...receipt, tillId }, { by, at: this.now() })
  }

  async #open({ manager }: Transaction, tillId: string, salesPointId: string): Promise<CashDrawerRepository> {
    const drawers = new CashDrawerRepository(manager)
    if (!(await drawers.isTillOf(tillId, salesPointId))) throw new BadInput('tillId', 'The point has no such till.')
    return drawers
  }
}
