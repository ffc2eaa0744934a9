import type { Clock } from '@ocop/service-kit/clock'
import type { Actor } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { FindTills } from './find-tills.use-case.ts'
import type { Till } from './till.entity.ts'
import { type ShelfSnapshot, TillSnapshotRepository } from './till-snapshot.repository.ts'

export interface TillSnapshot extends ShelfSnapshot {
  readonly till: Till
  readonly takenAt: Date
}

const DAYS_AN_EMPTY_LOT_IS_SHOWN = 30
const DAY = 86_400_000

/** All that a till needs to sell without a network. */
export class ReadTillSnapshot {
  constructor(
    private readonly manager: EntityManager,
    private readonly findTills: FindTills,
    private readonly now: Clock,
  ) {}

  async execute(tillId: string, actor: Actor): Promise<TillSnapshot> {
    const till = await this.findTills.one(tillId, actor, 'sell at this till')
    return { till, takenAt: this.now(), ...(await this.#shelf(till.salesPointId)) }
  }

  /** Changes with goods, prices and recalls: a till that holds another one should ask for the whole. */
  async version(salesPointId: string): Promise<string> {
    return (await this.#shelf(salesPointId)).version
  }

  #shelf(salesPointId: string): Promise<ShelfSnapshot> {
    const now = this.now()
    const since = new Date(now.getTime() - DAYS_AN_EMPTY_LOT_IS_SHOWN * DAY)
    return new TillSnapshotRepository(this.manager).read(salesPointId, since, now)
  }
}
