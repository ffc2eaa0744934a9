import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import {
  type Actor,
  BadInput,
  type Connection,
  connectionFrom,
  sequenceAfter,
  groupedBy,
  inOrderOf,
  pageSize,
  type RequestContext,
  requireRole,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Order } from '../orders/find-payable-orders.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { handedOverAt } from './ask-for-return.use-case.ts'
import type { OrderReturn } from './return.entity.ts'
import { ReturnRepository } from './return.repository.ts'
import { isOnlyWhenFaulty, returnableUntil, USUAL_DAYS } from './return.rules.ts'

const MOST_DAYS = 90

/** Returns for those they concern, and for how long a point takes goods back. */
export class ReadReturns {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly enterSalesPoint: EnterSalesPoint,
    private readonly now: Clock,
  ) {}

  async ofPoint(
    salesPointId: string,
    isOpen: boolean,
    page: { readonly first: number; readonly after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<OrderReturn>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the returns of this sales point')
    const first = pageSize(page.first)
    const before = sequenceAfter(page.after)
    const rows = await new ReturnRepository(this.manager).list(salesPointId, isOpen, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      one => [one.sequence],
      one => one,
    )
  }

  /** Returns of an order that the person may see, oldest first. */
  async load(orderId: string, { loaders }: RequestContext): Promise<readonly OrderReturn[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new ReturnRepository(this.manager).ofOrders(ids), one => one.orderId)
    return (await loaders.for<string, OrderReturn[]>(this, find).load(orderId)) ?? []
  }

  async loadDays(salesPointId: string, { loaders }: RequestContext): Promise<number> {
    const find = async (ids: readonly string[]) =>
      inOrderOf(ids, await new ReturnRepository(this.manager).days(ids), one => one.salesPointId)
    return (
      (await loaders.for<string, { salesPointId: string; days: number }>('days of return', find).load(salesPointId))?.days ?? USUAL_DAYS
    )
  }

  /** What of an order may come back and until when; null when nothing may any more. */
  async returnable(order: Order, context: RequestContext) {
    const since = order.status === 'HANDED_OVER' ? handedOverAt(order) : null
    if (!since) return null
    const until = returnableUntil(since, await this.loadDays(order.salesPointId, context))
    if (until < this.now()) return null
    const left = (await new ReturnRepository(this.manager).bought(order.id)).filter(line => line.left > 0)
    const isOpen = (await this.load(order.id, context)).some(({ status }) => status === 'ASKED' || status === 'ACCEPTED')
    if (left.length === 0 || isOpen) return null
    return { until, lines: left.map(line => ({ ...line, quantity: line.left, isOnlyWhenFaulty: isOnlyWhenFaulty(line, since) })) }
  }

  setDays(salesPointId: string, days: number, actor: Actor): Promise<number> {
    const action = 'say how long this sales point takes goods back'
    const by = requireRole(actor, action, ['SALES_POINT_MANAGER'], salesPointId)
    if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) throw new BadInput('days', `0 to ${MOST_DAYS} days.`)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      await this.enterSalesPoint.execute(manager, actor, salesPointId, action)
      await new ReturnRepository(manager).setDays(salesPointId, days, { by, at: this.now() })
      await audit.add({ actorId: by, action: 'setReturnDays', subject: 'SalesPoint', subjectId: salesPointId, after: { days } })
      return days
    })
  }
}
