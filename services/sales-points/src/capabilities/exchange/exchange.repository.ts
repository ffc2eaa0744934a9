import type { EntityManager } from 'typeorm'
import type { ExchangeFact } from './exchange.rules.ts'

export interface ExchangeWindow {
  readonly today: string
  /** Goods that expire before are not worth the way. */
  readonly worthSendingUntil: string
  readonly since: Date
}

/** Products looked at: those of which the point has most. */
const MOST_PRODUCTS = 40
/** Movements of one shelf looked at, newest first. */
const MOST_MOVEMENTS = 500

const SOLD = (point: string, product: string) => `(SELECT coalesce(-sum(m.quantity), 0)::int
    FROM (SELECT kind, quantity, occurred_at FROM stock_movement
           WHERE sales_point_id = ${point} AND product_id = ${product} ORDER BY sequence DESC LIMIT ${MOST_MOVEMENTS}) m
   WHERE m.kind IN ('SOLD', 'RETURNED') AND m.occurred_at >= $4)`
const ON_SALE = 'l.free > 0 AND NOT l.is_recalled AND NOT l.is_withdrawn'

/** How the products of one point stand at all others. */
export class ExchangeRepository {
  constructor(private readonly manager: EntityManager) {}

  findFacts(salesPointId: string, { today, worthSendingUntil, since }: ExchangeWindow): Promise<ExchangeFact[]> {
    return this.manager.query(
      `WITH here AS (
         SELECT l.product_id, least(sum(l.free), 1000000000)::int AS spareable FROM stock_lot l
          WHERE l.sales_point_id = $1 AND ${ON_SALE} AND (l.expires_on IS NULL OR l.expires_on >= $3::date)
          GROUP BY l.product_id ORDER BY 2 DESC, 1 LIMIT ${MOST_PRODUCTS}),
       shelves AS (
         SELECT l.sales_point_id, l.product_id, least(sum(l.free), 1000000000)::int AS available
           FROM stock_lot l JOIN here h ON h.product_id = l.product_id
          WHERE ${ON_SALE} AND (l.expires_on IS NULL OR l.expires_on >= $2::date) GROUP BY 1, 2),
       under_way AS (
         SELECT t.to_point_id AS sales_point_id, i.product_id,
                least(sum(CASE WHEN t.state = 'READY' THEN i.quantity ELSE i.in_transit END), 1000000000)::int AS units
           FROM transfer t JOIN transfer_line i ON i.transfer_id = t.id JOIN here h ON h.product_id = i.product_id
          WHERE t.state IN ('READY', 'IN_TRANSIT', 'PARTIALLY_RECEIVED') GROUP BY 1, 2)
       SELECT h.product_id AS "productId", h.spareable, ${SOLD('$1', 'h.product_id')} AS "soldHere", s.id AS "toPointId",
              coalesce(f.available, 0) AS "availableThere", ${SOLD('s.id', 'h.product_id')} AS "soldThere", coalesce(w.units, 0) AS "underWayThere",
              EXISTS (SELECT FROM sales_point d LEFT JOIN shelves a ON a.sales_point_id = d.id AND a.product_id = h.product_id
                       LEFT JOIN under_way u ON u.sales_point_id = d.id AND u.product_id = h.product_id
                      WHERE d.unit_id = s.unit_id AND (a.available > 0 OR u.units > 0)) AS "isInDistrict",
              distance_km(o.latitude, o.longitude, s.latitude, s.longitude) AS "distanceKm"
         FROM here h JOIN sales_point o ON o.id = $1 JOIN sales_point s ON s.id <> $1 AND s.status = 'ACTIVE'
         LEFT JOIN shelves f ON f.sales_point_id = s.id AND f.product_id = h.product_id
         LEFT JOIN under_way w ON w.sales_point_id = s.id AND w.product_id = h.product_id
        ORDER BY h.product_id, s.id`,
      [salesPointId, today, worthSendingUntil, since],
    )
  }
}
