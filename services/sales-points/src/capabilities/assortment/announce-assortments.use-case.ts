import { AssortmentCountedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { AssortmentDaysRepository } from './assortment-days.repository.ts'

const AT_ONCE = 50
const DAY = 86_400_000

/** Tells the other services how many products of which origin lay on a shelf at the end of each day on which that changed. */
export class AnnounceAssortments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Answers how many days were announced. What moved long ago and is only now written down changes the days since then. */
  execute(): Promise<number> {
    return this.unitOfWork.run(async transaction => {
      const moved = await new AssortmentDaysRepository(transaction.manager).claimMoved(AT_ONCE)
      let told = 0
      for (const { salesPointId, seen } of moved) told += await this.#announce(transaction, salesPointId, seen)
      return told
    })
  }

  async #announce({ manager, outbox }: Transaction, salesPointId: string, seen: string | null): Promise<number> {
    const counts = new AssortmentDaysRepository(manager)
    // a movement may be written after one with a later number: yesterday and today are looked at again
    const yesterday = vietnamDay(new Date(this.now().getTime() - DAY))
    const { days, sequence } = await counts.movedDays(salesPointId, seen, yesterday)
    const counted = await counts.count(salesPointId, days)
    // while the units are not told yet nothing can be said; it is looked at again
    if (counted.some(({ unknown }) => unknown > 0)) return 0
    let told = 0
    for (const one of counted) {
      if (!(await counts.keep(salesPointId, one))) continue
      const { day: on, ownDistrict, otherDistricts, otherProvinces } = one
      await outbox.add(AssortmentCountedV1, salesPointId, { salesPointId, on, ownDistrict, otherDistricts, otherProvinces })
      told++
    }
    await counts.mark(salesPointId, sequence)
    return told
  }
}
