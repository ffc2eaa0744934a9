import { prepared } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'

export interface ShelfChange {
  readonly salesPointId: string
  readonly productId: string
  readonly available: number
}

type ShelfKey = Pick<ShelfChange, 'salesPointId' | 'productId'>

const LARGEST_INT = 2_147_483_647
const keyOf = ({ salesPointId, productId }: ShelfKey) => ({ salesPointId, productId })

const OF_THESE = `(s.sales_point_id, s.product_id) IN (SELECT k."salesPointId", k."productId" FROM jsonb_to_recordset($3) AS k("salesPointId" uuid, "productId" uuid))`
const refreshing = (which: string, whether: string) =>
  `UPDATE shelf f SET announced = n.available, announced_at = $2
     FROM (SELECT s.sales_point_id, s.product_id, s.announced,
                  least(coalesce(sum(l.free) FILTER (WHERE NOT l.is_recalled AND NOT l.is_withdrawn
                    AND (l.expires_on IS NULL OR l.expires_on >= $1::date)), 0), ${LARGEST_INT})::int AS available
             FROM shelf s LEFT JOIN stock_lot l ON l.sales_point_id = s.sales_point_id AND l.product_id = s.product_id
            WHERE ${which} GROUP BY s.sales_point_id, s.product_id) n
    WHERE f.sales_point_id = n.sales_point_id AND f.product_id = n.product_id ${whether}
   RETURNING f.sales_point_id AS "salesPointId", f.product_id AS "productId", n.available, n.announced <> n.available AS changed`
const REFRESH = prepared(refreshing(OF_THESE, ''))
const REFRESH_WHEN_EMPTIED = prepared(refreshing(OF_THESE, 'AND (f.announced > 0) <> (n.available > 0)'))
const REFRESH_OF_PRODUCT = refreshing('s.product_id = $3', '')

/**
 * A shelf is one product at one point. Its row is the lock of all writers of its lots, taken in the order
 * (point, product), so that nobody waits in a circle and what is announced is what was true.
 */
export class ShelfRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Locks the shelves of these products at the point. */
  async lock(salesPointId: string, productIds: readonly string[]): Promise<void> {
    await this.manager.query('SELECT FROM shelf WHERE sales_point_id = $1 AND product_id = ANY($2) ORDER BY product_id FOR UPDATE', [
      salesPointId,
      productIds,
    ])
  }

  async lockOfProduct(productId: string): Promise<void> {
    await this.manager.query('SELECT FROM shelf WHERE product_id = $1 ORDER BY sales_point_id FOR UPDATE', [productId])
  }

  /** Locks shelves whose lots have expired since they were announced; those that somebody is writing are announced by the writer. */
  lockExpired(today: string, limit: number): Promise<{ salesPointId: string; productId: string }[]> {
    return this.manager.query(
      `SELECT s.sales_point_id AS "salesPointId", s.product_id AS "productId" FROM shelf s
        WHERE s.announced > 0 AND EXISTS (SELECT FROM stock_level l WHERE l.sales_point_id = s.sales_point_id AND l.product_id = s.product_id
              AND l.on_hand > 0 AND l.expires_on < $1::date
              AND (s.announced_at IS NULL OR (s.announced_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= l.expires_on))
        ORDER BY s.sales_point_id, s.product_id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [today, limit],
    )
  }

  /**
   * Brings `announced` up to date on locked shelves; answers those where it changed. When goods were only set aside or freed nothing is
   * announced as long as there is something left to sell: whoever needs the number asks for it, and a busy shelf would tell it all day.
   */
  async refresh(
    shelves: readonly { salesPointId: string; productId: string }[],
    { today, at, movesGoods }: { today: string; at: Date; movesGoods: boolean },
  ): Promise<ShelfChange[]> {
    return this.#refreshed(movesGoods ? REFRESH : REFRESH_WHEN_EMPTIED, [today, at, JSON.stringify(shelves.map(keyOf))])
  }

  async refreshOfProduct(productId: string, today: string, at: Date): Promise<ShelfChange[]> {
    return this.#refreshed(REFRESH_OF_PRODUCT, [today, at, productId])
  }

  async #refreshed(statement: string, parameters: readonly unknown[]): Promise<ShelfChange[]> {
    const [rows] = await this.manager.query<[ShelfChange[], number]>(statement, parameters as unknown[])
    return (rows as (ShelfChange & { changed: boolean })[])
      .filter(({ changed }) => changed)
      .map(({ salesPointId, productId, available }) => ({ salesPointId, productId, available }))
  }
}
