import {
  type Actor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  inOrderOf,
  pageSize,
  requireUser,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { sidesOf } from './enter-order.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import type { OrderTask } from './order-status.enum.ts'
import { type OrderFilter, OrderTaskRepository } from './order-task.repository.ts'

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

const LONGEST_SEARCH = 50

/** Orders for those they concern: who ordered, and who works at the sales point. */
export class ReadOrders {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  /** Null for an unknown order and for one that is none of the person's business. */
  async one(id: string, actor: Actor): Promise<Order | null> {
    requireUser(actor)
    const order = await new OrderRepository(this.manager).find(id)
    return order && sidesOf(order, actor).length > 0 ? order : null
  }

  own(page: Page, actor: Actor): Promise<Connection<Order>> {
    const customerId = requireUser(actor)
    return pageOf(page, place => new OrderRepository(this.manager).ofCustomer(customerId, place))
  }

  async ofPoint(salesPointId: string, { search: words, ...filter }: OrderFilter, page: Page, actor: Actor): Promise<Connection<Order>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the orders of this sales point')
    const search = words?.replaceAll(/[\s%_\\]/g, '').slice(0, LONGEST_SEARCH) || null
    return pageOf(page, async place => {
      const found = await new OrderTaskRepository(this.manager).list(salesPointId, { ...filter, search }, place)
      const orders = await new OrderRepository(this.manager).findMany(found.map(({ id }) => id))
      return inOrderOf(
        found.map(({ id }) => id),
        orders,
        order => order.id,
      ).flatMap(order => order ?? [])
    })
  }

  /** How many orders at the point wait for what. */
  async tasks(salesPointId: string, actor: Actor): Promise<{ task: OrderTask; count: number }[]> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the orders of this sales point')
    return new OrderTaskRepository(this.manager).count(salesPointId)
  }
}

async function pageOf(page: Page, read: (place: { limit: number; before: unknown }) => Promise<Order[]>): Promise<Connection<Order>> {
  const first = pageSize(page.first)
  const [before = null] = page.after ? decodeCursor(page.after, ['text']) : []
  if (before !== null && !/^\d{1,18}$/.test(String(before)))
    throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
  const rows = await read({ limit: first + 1, before })
  return connectionFrom(
    rows,
    { ...page, first },
    order => [order.sequence],
    order => order,
  )
}
