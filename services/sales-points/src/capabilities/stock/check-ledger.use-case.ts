import type { EntityManager } from 'typeorm'
import { type LedgerDiscrepancy, LedgerRepository } from './ledger.repository.ts'

/** Proves that every level is the sum of its movements; `alarm` is rung with those that are not. */
export class CheckLedger {
  constructor(
    private readonly manager: EntityManager,
    private readonly alarm: (discrepancies: readonly LedgerDiscrepancy[]) => void,
  ) {}

  async execute(): Promise<LedgerDiscrepancy[]> {
    const discrepancies = await new LedgerRepository(this.manager).findDiscrepancies()
    if (discrepancies.length > 0) this.alarm(discrepancies)
    return discrepancies
  }
}
