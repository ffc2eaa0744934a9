import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'

export interface SalesNoticeLine {
  readonly salesPointId: string
  readonly productId: string
  readonly isConsigned: boolean
  readonly unit: QuantityUnit | null
  readonly quantity: number
  readonly amount: number
}

export interface SalesNotice {
  readonly id: string
  readonly sequence: string
  readonly producerId: string
  readonly hour: Date
  readonly lines: readonly SalesNoticeLine[]
}

const NOTICES = `SELECT n.id, n.sequence, n.producer_id AS "producerId", n.hour,
    ARRAY(SELECT json_build_object('salesPointId', l.sales_point_id, 'productId', l.product_id, 'isConsigned', l.is_consigned, 'unit', p.unit,
                                   'quantity', l.quantity, 'amount', l.amount)
            FROM sales_notice_line l LEFT JOIN product p ON p.id = l.product_id
           WHERE l.notice_id = n.id ORDER BY l.sales_point_id, p.folded, l.product_id, l.is_consigned) AS lines
  FROM sales_notice n`

/** How far back a sale may lie that nobody was told of yet; what is found later still is in the statements. */
const LOOK_BACK = `interval '7 days'`

export class SalesNoticeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** True for who tells this hour; a concurrent try waits here and then finds it told. */
  async claim(hour: Date, now: Date): Promise<boolean> {
    const sql = 'INSERT INTO sales_notice_hour (hour, told_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1'
    return ((await this.manager.query(sql, [hour, now])) as unknown[]).length === 1
  }

  /** Writes a notice for each producer whose goods were sold (or came back) before the hour and who was not told yet. Answers how many. */
  async tell(hour: Date): Promise<SalesNotice[]> {
    const rows: { id: string }[] = await this.manager.query(
      `WITH fresh AS (
         INSERT INTO noticed_movement (movement_id, happened_at)
         SELECT m.id, m.occurred_at FROM stock_movement m
          WHERE m.kind IN ('SOLD', 'RETURNED') AND m.occurred_at < $1 AND m.occurred_at >= $1::timestamptz - ${LOOK_BACK}
         ON CONFLICT DO NOTHING RETURNING movement_id),
       sold AS (
         SELECT p.producer_id, m.sales_point_id, m.product_id, m.owner_id IS NOT NULL AS is_consigned, -sum(m.quantity) AS quantity,
                -sum(m.quantity * coalesce(c.unit_price, o.unit_price, 0)) AS amount
           FROM stock_movement m JOIN fresh f ON f.movement_id = m.id JOIN product p ON p.id = m.product_id
           LEFT JOIN counter_sale_line c ON c.counter_sale_id = m.cause_id AND c.product_id = m.product_id AND c.lot_code = m.lot_code
           LEFT JOIN order_line o ON o.order_id = m.cause_id AND o.product_id = m.product_id AND o.lot_code = m.lot_code
          WHERE p.producer_id IS NOT NULL AND m.occurred_at >= $1::timestamptz - ${LOOK_BACK}
          GROUP BY 1, 2, 3, 4 HAVING sum(m.quantity) <> 0),
       notices AS (
         INSERT INTO sales_notice (id, producer_id, hour) SELECT gen_random_uuid(), s.producer_id, $1 FROM (SELECT DISTINCT producer_id FROM sold) s
         RETURNING id, producer_id)
       INSERT INTO sales_notice_line (notice_id, sales_point_id, product_id, is_consigned, quantity, amount)
       SELECT n.id, s.sales_point_id, s.product_id, s.is_consigned, s.quantity, s.amount FROM sold s JOIN notices n USING (producer_id)
       RETURNING notice_id AS id`,
      [hour],
    )
    return this.manager.query(`${NOTICES} WHERE n.id = ANY($1) ORDER BY n.sequence`, [[...new Set(rows.map(({ id }) => id))]])
  }

  async forget(hour: Date): Promise<void> {
    await this.manager.query(`DELETE FROM noticed_movement WHERE happened_at < $1::timestamptz - ${LOOK_BACK}`, [hour])
  }

  list(producerId: string, page: { limit: number; before: unknown }): Promise<SalesNotice[]> {
    return this.manager.query(
      `${NOTICES} WHERE n.producer_id = $1 AND ($2::bigint IS NULL OR n.sequence < $2) ORDER BY n.sequence DESC LIMIT $3`,
      [producerId, page.before, page.limit],
    )
  }
}
