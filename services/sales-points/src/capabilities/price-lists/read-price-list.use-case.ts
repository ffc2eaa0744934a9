import type { Clock } from '@ocop/service-kit/clock'
import { type Actor, BadInput, type Connection, connectionFrom, decodeCursor, pageSize, sequenceAfter } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindPrices } from './find-prices.use-case.ts'
import type { Asked, PointPrice, PriceInForce } from './point-price.entity.ts'
import { PointPriceRepository, type PriceListRow } from './point-price.repository.ts'

export interface PriceListItem extends Pick<PriceListRow, 'productId' | 'folded' | 'listedPrice' | 'lowestIn30Days'> {
  readonly inForce: PriceInForce
  readonly ownPrice: PointPrice | null
  readonly nextPrice: PointPrice | null
}

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

const ACTION = 'read the price list of this sales point'
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a point asks for what it sells, for who works there. */
export class ReadPriceList {
  constructor(
    private readonly manager: EntityManager,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findPrices: FindPrices },
    private readonly now: Clock,
  ) {}

  async list(salesPointId: string, search: string | null, page: Page, actor: Actor): Promise<Connection<PriceListItem>> {
    await this.neighbours.enterSalesPoint.execute(this.manager, actor, salesPointId, ACTION)
    const first = pageSize(page.first)
    const folded = search?.trim() ? slugOf(search.slice(0, 200)) || '\u0001' : null
    const place = { limit: first + 1, after: page.after ? placeOf(page.after) : null }
    const prices = new PointPriceRepository(this.manager)
    const rows = await prices.list(salesPointId, this.now(), folded, place)
    const own = await prices.findMany(rows.flatMap(({ current, next }) => [current, next]).filter(id => id !== null))
    const inForce = await this.neighbours.findPrices.load(rows.map(({ productId }) => ({ salesPointId, productId })))
    const byId = (id: string | null) => own.find(price => price.id === id) ?? null
    const items = rows.map(({ current, next, ...row }, index) => ({
      ...row,
      inForce: inForce[index]!,
      ownPrice: byId(current),
      nextPrice: byId(next),
    }))
    return connectionFrom(
      items,
      { ...page, first },
      item => [item.folded, item.productId],
      item => item,
    )
  }

  /** Every price that the point has set for a product, newest first. */
  async history({ salesPointId, productId }: Asked, page: Page, actor: Actor): Promise<Connection<PointPrice>> {
    await this.neighbours.enterSalesPoint.execute(this.manager, actor, salesPointId, ACTION)
    const first = pageSize(page.first)
    const place = { limit: first + 1, before: sequenceAfter(page.after) }
    const rows = await new PointPriceRepository(this.manager).history(salesPointId, productId, place)
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }

  /** Prices in force, for a listing; in the order in which they are asked. */
  offers(asked: readonly Asked[]): Promise<PriceInForce[]> {
    return this.neighbours.findPrices.load(asked)
  }
}

function placeOf(cursor: string): readonly unknown[] {
  const place = decodeCursor(cursor, 2)
  if (typeof place[0] === 'string' && ID.test(String(place[1]))) return place
  throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
}
