import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, BadInput, type Connection, connectionFrom, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import { spellingsOf } from '@ocop/trade-rules'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { LedgerRepository, type StockMovement } from './ledger.repository.ts'
import { whyNotSellable } from './sellable.rules.ts'
import { type StockLot, StockLotRepository } from './stock-lot.repository.ts'

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

const DAYS_AN_EMPTY_LOT_IS_LISTED = 30
const OTHER_LIST = 'This cursor belongs to another list or sort order. Start again without it.'

/** What staff see of their own point: lots, movements, and what a scanned code means. */
export class ReadStock {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
    private readonly now: Clock,
  ) {}

  async lots(salesPointId: string, search: string | null | undefined, page: Page, actor: Actor): Promise<Connection<StockLot>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the stock of this sales point')
    const first = pageSize(page.first)
    const since = new Date(this.now().getTime() - DAYS_AN_EMPTY_LOT_IS_LISTED * 86_400_000)
    const folded = search?.trim() ? slugOf(search.slice(0, 200)) || '\u0001' : null
    const after = page.after ? lotPlace(page.after) : null
    const rows = await new StockLotRepository(this.manager).list(salesPointId, folded, since, { limit: first + 1, after })
    return connectionFrom(
      rows,
      { ...page, first },
      lot => [lot.folded, lot.productId, lot.expiresOn ?? 'infinity', lot.lotCode],
      lot => lot,
    )
  }

  async movements(
    salesPointId: string,
    productId: string | null | undefined,
    page: Page,
    actor: Actor,
  ): Promise<Connection<StockMovement>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the stock movements of this sales point')
    const first = pageSize(page.first)
    const before = page.after ? sequencePlace(page.after) : null
    const rows = await new LedgerRepository(this.manager).list(salesPointId, productId ?? null, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      movement => [movement.sequence],
      movement => movement,
    )
  }

  /** Lots with free goods that answer to the code; those that may not be sold come last. */
  async byCode(salesPointId: string, code: string, actor: Actor): Promise<StockLot[]> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'look up goods of this sales point')
    const text = code.trim()
    if (text === '' || text.length > 100) throw new BadInput('code', 'Scan or type 1 to 100 signs.')
    const lots = await new StockLotRepository(this.manager).findByCode(salesPointId, {
      codes: spellingsOf(text),
      lotCode: text,
      folded: slugOf(text),
    })
    const today = vietnamDay(this.now())
    const isBlocked = (lot: StockLot) => Number(lot.isWithdrawn || whyNotSellable(lot, today) !== undefined)
    return lots.toSorted((a, b) => isBlocked(a) - isBlocked(b))
  }

  /** What lies at a point on consignment of one owner; who asks was let in before. */
  consigned(salesPointId: string, ownerId: string): Promise<StockLot[]> {
    return new StockLotRepository(this.manager).findConsigned(salesPointId, ownerId)
  }

  /** Ids of the traced lots behind stock lots, in their order; null where unknown. */
  async traced(lots: readonly { productId: string; lotCode: string }[]): Promise<(string | null)[]> {
    const ids = await new StockLotRepository(this.manager).findTraced(lots)
    return lots.map(({ productId, lotCode }) => ids.get(`${productId}/${lotCode}`) ?? null)
  }
}

const LAST_DAY = /^(\d{4}-\d{2}-\d{2}|infinity)$/

function lotPlace(cursor: string): readonly unknown[] {
  const place = decodeCursor(cursor, ['text', 'uuid', 'text', 'text'])
  if (!place.includes(null) && LAST_DAY.test(String(place[2]))) return place
  throw new BadInput('after', OTHER_LIST)
}

function sequencePlace(cursor: string): unknown {
  const [sequence] = decodeCursor(cursor, ['text'])
  if (/^\d{1,18}$/.test(String(sequence))) return sequence
  throw new BadInput('after', OTHER_LIST)
}
