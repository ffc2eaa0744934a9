import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { BadInput } from '@ocop/service-kit/graphql'
import { type CashPayout, CashPayoutRepository } from './cash-payout.repository.ts'

export type Payout = Omit<CashPayout, 'tillId'> & { readonly tillId: string | null }

/** Money given back in cash is missing from the drawer it came out of, and expected to be. */
export class PayOut {
  constructor(private readonly now: Clock) {}

  /** Once for each return or order; whoever asks was let in before. Without a till, or without money, no drawer is poorer. */
  async execute({ manager }: Transaction, { tillId, ...payout }: Payout, userId: string): Promise<void> {
    if (tillId === null || payout.amount === 0) return
    const payouts = new CashPayoutRepository(manager)
    if (!(await payouts.isTillOf(tillId, payout.salesPointId))) throw new BadInput('tillId', 'The point has no such till.')
    await payouts.add({ ...payout, tillId }, { by: userId, at: this.now() })
  }
}
