import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import type { Fair } from './fair.entity.ts'
import { FairRepository } from './fair.repository.ts'

export type { Fair } from './fair.entity.ts'

/** A fair inside a neighbour's transaction: as it stands now, and so until the transaction ends. */
export class HoldFair {
  constructor(private readonly now: Clock) {}

  /** For those who need it to stay as it is; many at once. */
  execute(id: string, manager: EntityManager): Promise<Fair | null> {
    return new FairRepository(manager, this.now()).hold(id)
  }

  /** For those who give or free booths; one after the other. */
  executeAlone(id: string, manager: EntityManager): Promise<Fair | null> {
    return new FairRepository(manager, this.now()).lock(id)
  }

  /** True when there was a booth left, which is now taken. */
  giveBooth(id: string, manager: EntityManager): Promise<boolean> {
    return new FairRepository(manager, this.now()).giveBooth(id)
  }

  freeBooth(id: string, manager: EntityManager): Promise<void> {
    return new FairRepository(manager, this.now()).freeBooth(id)
  }
}
