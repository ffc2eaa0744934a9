import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { announceOrder } from './announce-order.use-case.ts'
import { AnnouncementRepository } from './announcement.repository.ts'

const HOUR = 3_600_000
/** Said so long before the goods are free again. */
const AHEAD = 6 * HOUR
/** Who has ordered just now need not be told. */
const SETTLED = HOUR
const BATCH = 100

/** Says once of each order that it has to be paid or fetched soon. Several instances may do so at the same time. */
export class RemindOfOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(): Promise<void> {
    while ((await this.#some()) === BATCH);
  }

  #some(): Promise<number> {
    return this.unitOfWork.run(async transaction => {
      const at = this.now()
      const window = { before: new Date(at.getTime() + AHEAD), placedBefore: new Date(at.getTime() - SETTLED) }
      const orders = await new AnnouncementRepository(transaction.manager).takeRunningOut(at, window, BATCH)
      for (const order of orders)
        await announceOrder(transaction, order, { what: 'EXPIRES_SOON', byKind: 'CLOCK', at, actUntil: order.actUntil })
      return orders.length
    })
  }
}
