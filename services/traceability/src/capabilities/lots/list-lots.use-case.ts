import { type Actor, BadInput, decodeCursor, Forbidden, groupedBy, pageSize, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { type LotView, LotViewRepository } from './lot-view.repository.ts'

export interface LotPage {
  readonly producerId: string | null
  readonly first: number
  readonly after: string | null
}

export class ListLots {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest lots of each product, in the order of the products. */
  async ofProducts(productIds: readonly string[], limit: number): Promise<LotView[][]> {
    const lots = await new LotViewRepository(this.dataSource.manager).newestOfProducts([...new Set(productIds)], pageSize(limit))
    return groupedBy(productIds, lots, ({ productId }) => productId!)
  }

  /** Lots of the producers the person acts for, newest first; one row more than asked for tells that there are more. */
  own({ producerId, first, after }: LotPage, actor: Actor): Promise<LotView[]> {
    requireRole(actor, 'see these lots', ['PRODUCER'])
    const own = subjectsOf(actor, 'PRODUCER')
    if (producerId !== null && !own.includes(producerId)) throw new Forbidden('see these lots')
    const place = after === null ? null : placeOf(after)
    return new LotViewRepository(this.dataSource.manager).ofProducers(producerId === null ? own : [producerId], pageSize(first) + 1, place)
  }
}

function placeOf(cursor: string): [createdAt: string, id: string] {
  const [createdAt, id] = decodeCursor(cursor, 2).map(String) as [string, string]
  if (Number.isNaN(Date.parse(createdAt)) || !/^[0-9a-f-]{36}$/.test(id))
    throw new BadInput('after', 'This cursor belongs to another list.')
  return [createdAt, id]
}
