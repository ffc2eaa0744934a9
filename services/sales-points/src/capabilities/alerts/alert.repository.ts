import type { EntityManager } from 'typeorm'

export interface WatchedProduct {
  readonly productId: string
  readonly name: string
  /** The manager wants to be told when fewer may be sold. */
  readonly least: number
  readonly available: number
}

export interface ExpiringLot {
  readonly productId: string
  readonly name: string
  readonly lotCode: string
  readonly expiresOn: string
  readonly onHand: number
}

const SELLABLE = 'NOT l.is_recalled AND NOT l.is_withdrawn AND (l.expires_on IS NULL OR l.expires_on >= $2::date)'

export class AlertRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those that run low first, then by name. */
  watched(salesPointId: string, today: string): Promise<WatchedProduct[]> {
    return this.manager.query(
      `SELECT t.product_id AS "productId", coalesce(p.name, '') AS name, t.least, a.available
         FROM stock_threshold t JOIN product p ON p.id = t.product_id
        CROSS JOIN LATERAL (SELECT least(coalesce(sum(l.free) FILTER (WHERE ${SELLABLE}), 0), 2147483647)::int AS available
                              FROM stock_lot l WHERE l.sales_point_id = t.sales_point_id AND l.product_id = t.product_id) a
        WHERE t.sales_point_id = $1 ORDER BY a.available >= t.least, p.folded, t.product_id LIMIT 500`,
      [salesPointId, today],
    )
  }

  /** What must go first stands first; what has expired before that. */
  expiring(salesPointId: string, until: string): Promise<ExpiringLot[]> {
    return this.manager.query(
      `SELECT l.product_id AS "productId", coalesce(l.name, '') AS name, l.lot_code AS "lotCode", l.expires_on::text AS "expiresOn", l.on_hand AS "onHand"
         FROM stock_lot l WHERE l.sales_point_id = $1 AND l.on_hand > 0 AND l.expires_on <= $2 ORDER BY l.expires_on, l.folded, l.lot_code LIMIT 200`,
      [salesPointId, until],
    )
  }

  async setThreshold(salesPointId: string, productId: string, least: number | null, { by, at }: { by: string; at: Date }): Promise<void> {
    if (least === null)
      return void (await this.manager.query('DELETE FROM stock_threshold WHERE sales_point_id = $1 AND product_id = $2', [
        salesPointId,
        productId,
      ]))
    await this.manager.query(
      `INSERT INTO stock_threshold (sales_point_id, product_id, least, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (sales_point_id, product_id) DO UPDATE SET least = EXCLUDED.least, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at`,
      [salesPointId, productId, least, by, at],
    )
  }
}
