import { type Actor, BadInput, type Connection, connectionFrom, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { type CounterSale, CounterSaleRepository } from './counter-sale.repository.ts'

/** The sales of a point, newest first, for those who work there. */
export class ListCounterSales {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  async execute(
    salesPointId: string,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<CounterSale>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the sales of this sales point')
    const first = pageSize(page.first)
    const [before = null] = page.after ? decodeCursor(page.after, 1) : []
    if (before !== null && !/^\d{1,18}$/.test(String(before)))
      throw new BadInput('after', 'This cursor belongs to another list. Start again without it.')
    const rows = await new CounterSaleRepository(this.manager).list(salesPointId, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      sale => [sale.sequence],
      sale => sale,
    )
  }
}
