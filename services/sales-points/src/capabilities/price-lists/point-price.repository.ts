import type { EntityManager } from 'typeorm'
import type { PointPrice } from './point-price.entity.ts'

const PRICES = `SELECT p.id, p.sequence, p.sales_point_id AS "salesPointId", p.product_id AS "productId", p.unit_price::float8 AS "unitPrice",
    p.begins_at AS "beginsAt", p.ends_at AS "endsAt", p.set_by AS "setBy", p.set_at AS "setAt" FROM point_price p`

export interface PriceListRow {
  readonly productId: string
  readonly folded: string
  readonly listedPrice: number | null
  readonly lowestIn30Days: number | null
  readonly current: string | null
  readonly next: string | null
}

/** What points ask themselves: ended, never edited. */
export class PointPriceRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Nobody else changes prices or promotions of the point until the end of the transaction. */
  async lockPoint(salesPointId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('prices of ' || $1::uuid, 0))`, [salesPointId])
  }

  async find(id: string): Promise<PointPrice | null> {
    return (await this.findMany([id]))[0] ?? null
  }

  /** In no order. */
  findMany(ids: readonly string[]): Promise<PointPrice[]> {
    return this.manager.query(`${PRICES} WHERE p.id = ANY($1)`, [ids])
  }

  /** Those that hold at some moment from `from` on and before `to` (null: for ever), that ever do. */
  overlapping(salesPointId: string, productId: string, from: Date, to: Date | null): Promise<PointPrice[]> {
    return this.manager.query(
      `${PRICES} WHERE p.sales_point_id = $1 AND p.product_id = $2 AND tstzrange(p.begins_at, p.ends_at) && tstzrange($3, $4)`,
      [salesPointId, productId, from, to],
    )
  }

  async add({ id, salesPointId, productId, unitPrice, beginsAt, endsAt, setBy, setAt }: Omit<PointPrice, 'sequence'>): Promise<PointPrice> {
    const [{ sequence }] = await this.manager.query(
      `INSERT INTO point_price (id, sales_point_id, product_id, unit_price, begins_at, ends_at, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING sequence`,
      [id, salesPointId, productId, unitPrice, beginsAt, endsAt, setBy, setAt],
    )
    return { id, sequence, salesPointId, productId, unitPrice, beginsAt, endsAt, setBy, setAt }
  }

  /** At a moment, or before it ever held. */
  async end(id: string, endsAt: Date, { by, at }: { by: string; at: Date }): Promise<void> {
    await this.manager.query('UPDATE point_price SET ends_at = greatest(begins_at, $2), ended_by = $3, ended_at = $4 WHERE id = $1', [
      id,
      endsAt,
      by,
      at,
    ])
  }

  /** Newest first. */
  history(salesPointId: string, productId: string, page: { limit: number; before: unknown }): Promise<PointPrice[]> {
    return this.manager.query(
      `${PRICES} WHERE p.sales_point_id = $1 AND p.product_id = $2 AND ($3::bigint IS NULL OR p.sequence < $3) ORDER BY p.sequence DESC LIMIT $4`,
      [salesPointId, productId, page.before, page.limit],
    )
  }

  /** Products that the point has or had on its shelf, or for which it set a price; by name. */
  list(
    salesPointId: string,
    now: Date,
    folded: string | null,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<PriceListRow[]> {
    return this.manager.query(
      `SELECT p.id AS "productId", p.folded, p.price::float8 AS "listedPrice", w.lowest::float8 AS "lowestIn30Days", o.id AS current, n.id AS next
         FROM product p
         CROSS JOIN LATERAL (SELECT min(b.unit_price) AS lowest FROM prices_between($1, p.id, $2::timestamptz - interval '30 days', $2) b) w
         LEFT JOIN point_price o ON o.sales_point_id = $1 AND o.product_id = p.id AND tstzrange(o.begins_at, o.ends_at) @> $2::timestamptz
         LEFT JOIN LATERAL (SELECT x.id FROM point_price x WHERE x.sales_point_id = $1 AND x.product_id = p.id AND x.begins_at > $2
                               AND x.ends_at IS DISTINCT FROM x.begins_at ORDER BY x.begins_at LIMIT 1) n ON true
        WHERE NOT p.is_withdrawn AND (EXISTS (SELECT FROM shelf s WHERE s.sales_point_id = $1 AND s.product_id = p.id)
              OR EXISTS (SELECT FROM point_price x WHERE x.sales_point_id = $1 AND x.product_id = p.id))
          AND ($3::text IS NULL OR p.folded LIKE '%' || $3 || '%') AND ($4::text IS NULL OR (p.folded, p.id) > ($4, $5::uuid))
        ORDER BY p.folded, p.id LIMIT $6`,
      [salesPointId, now, folded, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
    )
  }
}
