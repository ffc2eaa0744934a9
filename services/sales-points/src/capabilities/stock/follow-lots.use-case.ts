import type { Transaction } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { announceRecall } from '../announcements/announce-goods.use-case.ts'
import type { AnnounceShelves } from './announce-shelves.use-case.ts'
import { LotMemoryRepository, type Recall } from './lot-memory.repository.ts'

/** Keeps what traceability announces of lots. A recalled lot is off every shelf in the same moment. */
export class FollowLots {
  constructor(private readonly announceShelves: AnnounceShelves) {}

  trace({ manager }: Transaction, { productId, code, lotId }: { productId: string; code: string; lotId: string }): Promise<void> {
    return new LotMemoryRepository(manager).trace(productId, code, lotId)
  }

  async openRecall(transaction: Transaction, recall: Recall): Promise<void> {
    await new LotMemoryRepository(transaction.manager).openRecall(recall)
    await this.#audit(transaction, 'blockRecalledLot', recall)
    await announceRecall(transaction, recall)
  }

  async closeRecall(transaction: Transaction, recall: Recall): Promise<void> {
    await new LotMemoryRepository(transaction.manager).closeRecall(recall)
    await this.#audit(transaction, 'releaseRecalledLot', recall)
  }

  isRecalled(manager: EntityManager, productId: string, lotCode: string): Promise<boolean> {
    return new LotMemoryRepository(manager).isRecalled(productId, lotCode)
  }

  async #audit(transaction: Transaction, action: string, { recallId, productId, lotCode }: Recall): Promise<void> {
    await transaction.audit.add({ actorId: 'system', action, subject: 'Lot', subjectId: `${productId}/${lotCode}`, after: { recallId } })
    await this.announceShelves.ofProduct(transaction, productId)
  }
}
