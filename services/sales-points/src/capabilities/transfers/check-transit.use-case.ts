import type { EntityManager } from 'typeorm'
import { type TransitDiscrepancy, TransferGoodsRepository } from './transfer-goods.repository.ts'

/** Proves that what left shelves and came onto none is under way or was given up; `alarm` is rung with what is not. */
export class CheckTransit {
  constructor(
    private readonly manager: EntityManager,
    private readonly alarm: (discrepancies: readonly TransitDiscrepancy[]) => void,
  ) {}

  async execute(): Promise<TransitDiscrepancy[]> {
    const discrepancies = await new TransferGoodsRepository(this.manager).findDiscrepancies()
    if (discrepancies.length > 0) this.alarm(discrepancies)
    return discrepancies
  }
}
