import type { EntityManager } from 'typeorm'

export interface SoldLine {
  readonly saleId: string
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly soldAt: Date
}

export class SoldLineRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Lines of lots we do not know are left out; a sale told twice is counted once. */
  async add(lines: readonly SoldLine[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO sold_line (sale_id, lot_id, sales_point_id, quantity, sold_at)
       SELECT line."saleId", l.id, line."salesPointId", sum(line.quantity), line."soldAt"
         FROM jsonb_to_recordset($1) AS line ("saleId" uuid, "salesPointId" uuid, "productId" uuid, "lotCode" text, quantity int, "soldAt" timestamptz)
         JOIN lot l ON l.product_id = line."productId" AND l.code = line."lotCode"
        GROUP BY line."saleId", l.id, line."salesPointId", line."soldAt"
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(lines)],
    )
  }

  async undo(saleId: string): Promise<void> {
    await this.manager.query('UPDATE sold_line SET is_undone = true WHERE sale_id = $1', [saleId])
  }

  /** A line of which nothing stays sold is undone. */
  async takeBack(saleId: string, lines: readonly { productId: string; lotCode: string; quantity: number }[]): Promise<void> {
    await this.manager.query(
      `UPDATE sold_line s SET is_undone = s.quantity <= b.quantity, quantity = CASE WHEN s.quantity > b.quantity THEN s.quantity - b.quantity ELSE s.quantity END
         FROM (SELECT l.id, sum(n.quantity)::int AS quantity FROM jsonb_to_recordset($2) AS n("productId" uuid, "lotCode" text, quantity int)
                 JOIN lot l ON l.product_id = n."productId" AND l.code = n."lotCode" GROUP BY l.id) b
        WHERE s.sale_id = $1 AND s.lot_id = b.id AND NOT s.is_undone`,
      [saleId, JSON.stringify(lines)],
    )
  }

  /** What was sold before `until` and is in no event yet becomes one SOLD event per lot, point and day in Vietnam. */
  async record(until: Date, at: Date): Promise<void> {
    await this.manager.query(
      `WITH day AS MATERIALIZED (
         SELECT gen_random_uuid() AS id, s.lot_id, s.sales_point_id, (s.sold_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS sold_on,
                sum(s.quantity)::int AS quantity, max(s.sold_at) AS last_sold_at
           FROM sold_line s WHERE s.event_id IS NULL AND NOT s.is_undone AND s.sold_at < $1 GROUP BY 2, 3, 4
       ), event AS (
         INSERT INTO trace_event (id, lot_id, step, type, biz_step, disposition, action, event_time, time_zone_offset, sales_point_id, quantity,
                                  recorded_at, recorded_by, recorded_by_role)
         SELECT id, lot_id, 'SOLD', 'OBJECT', 'retail_selling', 'retail_sold', 'OBSERVE', last_sold_at, '+07:00', sales_point_id, quantity,
                $2, 'sales-points', 'SALES_POINT'
           FROM day
       )
       UPDATE sold_line s SET event_id = day.id FROM day
        WHERE s.event_id IS NULL AND NOT s.is_undone AND s.sold_at < $1 AND s.lot_id = day.lot_id AND s.sales_point_id = day.sales_point_id
          AND (s.sold_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = day.sold_on`,
      [until, at],
    )
  }
}
