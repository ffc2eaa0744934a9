import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { announceOversold } from '../announcements/announce-goods.use-case.ts'
import { StockDiscrepancyRepository } from './stock-discrepancy.repository.ts'

interface MissingGoods {
  readonly productId: string
  readonly lotCode: string
  readonly missing: number
}

/** Notes goods that were sold though the books had none: open until a manager says how that came, and told. */
export class OpenDiscrepancies {
  constructor(private readonly now: Clock) {}

  async execute(
    transaction: Transaction,
    sale: { readonly salesPointId: string; readonly tillEntryId: string },
    goods: readonly MissingGoods[],
  ): Promise<void> {
    if (goods.length === 0) return
    const openedAt = this.now()
    await new StockDiscrepancyRepository(transaction.manager).add(
      goods.map(({ productId, lotCode, missing }) => ({ id: randomUUID(), ...sale, productId, lotCode, missing, openedAt })),
    )
    const units = goods.reduce((sum, { missing }) => sum + missing, 0)
    await announceOversold(transaction, { ...sale, units }, openedAt)
  }
}
