import type pg from 'pg'
import { expectInvariant } from '../figures.ts'
import type { ToldStatus } from './order-desk.ts'

/** Each must find nothing. */
const FAULTS: readonly (readonly [invariant: string, sql: string])[] = [
  [
    'what is set aside is what open orders need',
    `SELECT FROM (SELECT sales_point_id, product_id, lot_code, reserved FROM stock_level WHERE reserved > 0) l
       FULL JOIN (SELECT o.sales_point_id, i.product_id, i.lot_code, sum(i.quantity) AS reserved FROM customer_order o JOIN order_line i ON i.order_id = o.id
                   WHERE o.status IN ('HELD', 'PLACED', 'READY') GROUP BY 1, 2, 3) o USING (sales_point_id, product_id, lot_code)
      WHERE l.reserved IS DISTINCT FROM o.reserved`,
  ],
  [
    'no unit is sold twice: each order that was handed over left the shelf once, no other did',
    `SELECT FROM (SELECT o.id, i.product_id, i.lot_code, i.quantity FROM customer_order o JOIN order_line i ON i.order_id = o.id WHERE o.status = 'HANDED_OVER') h
       FULL JOIN (SELECT m.cause_id AS id, m.product_id, m.lot_code, -sum(m.quantity) AS quantity FROM stock_movement m JOIN customer_order o ON o.id = m.cause_id
                   WHERE m.kind = 'SOLD' GROUP BY 1, 2, 3) s USING (id, product_id, lot_code)
      WHERE h.quantity IS DISTINCT FROM s.quantity`,
  ],
  [
    'every order is in a legal state, and came there by legal steps',
    `SELECT FROM (SELECT o.status, s.what, lag(s.what, 1, 'HELD') OVER steps AS earlier, last_value(s.what) OVER steps AS last
                    FROM customer_order o LEFT JOIN order_step s ON s.order_id = o.id AND s.what NOT IN ('PAID', 'REFUNDED')
                  WINDOW steps AS (PARTITION BY o.id ORDER BY s.sequence ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) s
      WHERE coalesce(last, 'HELD') <> status
         OR (what IS NOT NULL AND NOT EXISTS (SELECT FROM order_transition t WHERE t.from_status = earlier AND t.to_status = what))`,
  ],
  [
    'each sale is announced once',
    `SELECT FROM customer_order o WHERE o.status = 'HANDED_OVER'
        AND (SELECT count(*) FROM outbox x WHERE x.payload ->> 'saleId' = o.id::text) <> 1`,
  ],
]

export async function checkOrderBooks(client: pg.Pool, events: string): Promise<void> {
  for (const [invariant, sql] of FAULTS) {
    const { rows } = await client.query<{ faults: number }>(`SELECT count(*)::int AS faults FROM (${sql}) f`)
    expectInvariant(invariant, rows[0]!.faults === 0, { events, faults: rows[0]!.faults })
  }
}

/** Whoever was told that an order is placed, cancelled or handed over was told what is in the books, whatever broke meanwhile. */
export async function checkTold(client: pg.Pool, told: ReadonlyMap<string, ToldStatus>, events: string): Promise<void> {
  const { rows } = await client.query<{ wrong: number }>(
    `SELECT count(*)::int AS wrong FROM jsonb_to_recordset($1) AS t(id uuid, status text) LEFT JOIN customer_order o ON o.id = t.id
      WHERE CASE WHEN t.status = 'PLACED' THEN o.placed_at IS NULL ELSE o.status IS DISTINCT FROM t.status END`,
    [JSON.stringify([...told].map(([id, status]) => ({ id, status })))],
  )
  expectInvariant('nothing that was told is lost', told.size > 0 && rows[0]!.wrong === 0, {
    events,
    told: told.size,
    wrong: rows[0]!.wrong,
  })
}
