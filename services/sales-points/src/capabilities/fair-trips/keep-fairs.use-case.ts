import type { Transaction } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { type AnnouncedFair, FairRepository } from './fair.repository.ts'

/** Remembers which fairs there are, and answers what goods were carried there for. */
export class KeepFairs {
  async announced(fair: AnnouncedFair, toldAt: Date, { manager }: Transaction): Promise<void> {
    await new FairRepository(manager).note(fair, toldAt)
  }

  async cancelled(fairId: string, { manager }: Transaction): Promise<void> {
    await new FairRepository(manager).cancel(fairId)
  }

  /** Whether goods can still be carried there on this day. */
  isComing(manager: EntityManager, fairId: string, today: string): Promise<boolean> {
    return new FairRepository(manager).isComing(fairId, today)
  }
}
