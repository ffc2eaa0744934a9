import type { EntityManager } from 'typeorm'
import { type LockedLot, LotRepository } from './lot.repository.ts'

export type { LockedLot }

/** Keeps everyone else from changing what is said of these lots until the transaction ends. */
export class LockLots {
  execute(manager: EntityManager, ids: readonly string[]): Promise<LockedLot[]> {
    return new LotRepository(manager).lock(ids)
  }

  byCode(manager: EntityManager, productId: string, code: string): Promise<LockedLot | null> {
    return new LotRepository(manager).lockByCode(productId, code)
  }

  markReviewed(manager: EntityManager, id: string, by: string, at: Date): Promise<void> {
    return new LotRepository(manager).markReviewed(id, by, at)
  }
}
