import { RecognitionLapsedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { AnnounceProducts } from '../product-announcements/announce-products.use-case.ts'
import type { RefreshSearch } from '../product-search/refresh-search.use-case.ts'
import { RecognitionRepository } from './recognition.repository.ts'

const AT_ONCE = 200

/** Tells everybody once that a star has lapsed, and what the product shows instead. */
export class AnnounceLapses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announce: AnnounceProducts,
    private readonly refreshSearch: RefreshSearch,
    private readonly now: Clock,
  ) {}

  /** Answers how many were announced. */
  async execute(): Promise<number> {
    let announced = 0
    let batch: number
    do {
      batch = await this.#announceSome()
      announced += batch
    } while (batch === AT_ONCE)
    await this.unitOfWork.run(({ manager }) => this.refreshSearch.due(manager))
    return announced
  }

  #announceSome(): Promise<number> {
    return this.unitOfWork.run(async transaction => {
      const { manager, outbox } = transaction
      const lapsed = await new RecognitionRepository(manager).claimLapsed(vietnamDay(this.now()), this.now(), AT_ONCE)
      for (const { id: recognitionId, productId, star, reason, on } of lapsed) {
        await outbox.add(RecognitionLapsedV1, productId, { productId, recognitionId, star, reason, on })
      }
      await this.announce.changed([...new Set(lapsed.map(row => row.productId))], transaction)
      return lapsed.length
    })
  }
}
