import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { LARGEST_QUANTITY, ProductNotKnown } from '../stock/move-goods.use-case.ts'
import { AlertRepository, type ExpiringLot, type WatchedProduct } from './alert.repository.ts'

export type { ExpiringLot, WatchedProduct } from './alert.repository.ts'

export interface ShelfAlerts {
  readonly today: string
  readonly watched: readonly WatchedProduct[]
  readonly expiring: readonly ExpiringLot[]
}

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
}

const DAY = 86_400_000
const LONGEST_WINDOW = 90

/** What a manager must know of the shelf this morning: what runs low, and what must be sold first. */
export class WatchShelf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async read(salesPointId: string, withinDays: number, actor: Actor): Promise<ShelfAlerts> {
    const { manager, enterSalesPoint } = this.neighbours
    await enterSalesPoint.execute(manager, actor, salesPointId, 'see the alerts of this sales point')
    if (withinDays < 1 || withinDays > LONGEST_WINDOW) throw new BadInput('withinDays', `Look 1 to ${LONGEST_WINDOW} days ahead.`)
    const now = this.now()
    const today = vietnamDay(now)
    const alerts = new AlertRepository(manager)
    const expiring = await alerts.expiring(salesPointId, vietnamDay(new Date(now.getTime() + withinDays * DAY)))
    return { today, watched: await alerts.watched(salesPointId, today), expiring }
  }

  /** Null takes the threshold away. Setting the same again changes nothing. */
  async setThreshold(
    { salesPointId, productId, least }: { salesPointId: string; productId: string; least: number | null },
    actor: Actor,
  ): Promise<{ readonly id: string } | Refusal> {
    const action = 'set when to be told of low stock at this sales point'
    const userId = requireRole(actor, action, ['SALES_POINT_MANAGER'], salesPointId)
    if (least !== null && (least < 1 || least > LARGEST_QUANTITY)) throw new BadInput('least', `A threshold is 1 to ${LARGEST_QUANTITY}.`)
    return this.unitOfWork.run<{ readonly id: string } | Refusal>(async ({ manager, audit }) => {
      await this.neighbours.enterSalesPoint.execute(manager, actor, salesPointId, action)
      const known = await this.neighbours.findKnownProducts.execute(manager, [productId])
      if (!known.has(productId)) return new ProductNotKnown()
      await new AlertRepository(manager).setThreshold(salesPointId, productId, least, { by: userId, at: this.now() })
      const after = { productId, least }
      await audit.add({ actorId: userId, action: 'setStockThreshold', subject: 'SalesPoint', subjectId: salesPointId, after })
      return { id: salesPointId }
    })
  }
}
