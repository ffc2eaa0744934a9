import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EndOrder } from './end-order.use-case.ts'
import { OrderRepository } from './order.repository.ts'

const CONTACT_MS = 90 * 86_400_000
const BATCH = 500

/** Frees goods whose time is over. Several instances may run it at once: each takes orders nobody else is looking at. */
export class ExpireOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endOrder: EndOrder,
    private readonly now: Clock,
  ) {}

  /** Answers how many were ended. */
  async execute(): Promise<number> {
    for (let ended = 0; ; ended++) if (!(await this.#expireOne())) return ended
  }

  /** Names and telephone numbers are needed until an order is over, and for questions for ninety days after. */
  async forgetContacts(): Promise<number> {
    const before = new Date(this.now().getTime() - CONTACT_MS)
    return this.unitOfWork.run(({ manager }) => new OrderRepository(manager).forgetContacts(before, BATCH))
  }

  #expireOne(): Promise<boolean> {
    return this.unitOfWork.run(async transaction => {
      const order = await new OrderRepository(transaction.manager).lockOverdue(this.now())
      if (order) await this.endOrder.release(transaction, order, 'EXPIRED', { byKind: 'CLOCK', byId: 'system' })
      return order !== null
    })
  }
}
