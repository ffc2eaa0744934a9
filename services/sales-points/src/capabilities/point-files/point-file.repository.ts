import type { Cell } from '@ocop/service-kit/spreadsheet'
import type { EntityManager } from 'typeorm'
import type { PointFileKind } from './point-file.rules.ts'

/** A row of a file: its place, and its cells in order. */
export interface PointFileRow {
  readonly place: string
  readonly cells: readonly Cell[]
}

/** Moments as people here write them, and as spreadsheets sort them. */
const local = (moment: string) => `to_char(${moment} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS')`
/** What a product is found by again when the file is imported elsewhere. */
const KEY = 'coalesce(p.code, p.slug)'

/** For each file its rows after `$2` (null: from the first), `$3` at most, of the point `$1`; `place` is what to go on after. */
const ROWS: Readonly<Record<PointFileKind, string>> = {
  stock: `SELECT l.product_id || '/' || l.lot_code AS place,
      json_build_array(${KEY}, l.lot_code, l.expires_on, l.on_hand, NULL, p.name, l.reserved, CASE WHEN l.owner_id IS NOT NULL THEN 'x' END) AS cells
    FROM stock_level l JOIN product p ON p.id = l.product_id
    WHERE l.sales_point_id = $1 AND l.on_hand > 0 AND ($2::text IS NULL OR (l.product_id || '/' || l.lot_code) COLLATE "C" > $2)
    ORDER BY (l.product_id || '/' || l.lot_code) COLLATE "C" LIMIT $3`,
  prices: `SELECT s.product_id::text AS place, json_build_array(${KEY}, p.name, p.unit, f.regular_price, s.announced, p.price, CASE WHEN f.promotion_id IS NOT NULL THEN f.unit_price END, o.name, o.last_day) AS cells
    FROM shelf s JOIN product p ON p.id = s.product_id CROSS JOIN LATERAL price_in_force(s.sales_point_id, s.product_id, $4) f LEFT JOIN promotion o ON o.id = f.promotion_id
    WHERE s.sales_point_id = $1 AND NOT p.is_withdrawn AND ($2::uuid IS NULL OR s.product_id > $2::uuid) ORDER BY s.product_id LIMIT $3`,
  orders: `SELECT o.sequence || '/' || l.product_id || '/' || l.lot_code AS place,
      json_build_array(o.number, o.status, ${local('o.placed_at')}, ${local('o.pickup_from')}, o.payment_method, ${local('o.paid_at')}, ${local('o.refunded_at')},
        ${local('o.ended_at')}, p.name, l.lot_code, l.quantity, l.unit_price, l.amount, CASE WHEN l.promotion_id IS NOT NULL THEN l.list_price END, r.name) AS cells
    FROM customer_order o JOIN order_line l ON l.order_id = o.id LEFT JOIN product p ON p.id = l.product_id LEFT JOIN promotion r ON r.id = l.promotion_id
    WHERE o.sales_point_id = $1 AND o.placed_at IS NOT NULL AND ($2::text IS NULL
      OR (o.sequence, l.product_id::text, l.lot_code COLLATE "C") > (split_part($2, '/', 1)::bigint, split_part($2, '/', 2), regexp_replace($2, '^[^/]*/[^/]*/', '')))
    ORDER BY o.sequence, l.product_id::text, l.lot_code COLLATE "C" LIMIT $3`,
  movements: `SELECT m.sequence::text AS place,
      json_build_array(${local('m.occurred_at')}, m.kind, p.name, m.lot_code, m.quantity, m.reserved, m.on_hand_after, m.reason, m.note, m.cause_id) AS cells
    FROM stock_movement m LEFT JOIN product p ON p.id = m.product_id
    WHERE m.sales_point_id = $1 AND ($2::bigint IS NULL OR m.sequence > $2::bigint) ORDER BY m.sequence LIMIT $3`,
  settlements: `SELECT s.sequence || '/' || l.position AS place,
      json_build_array(s.number, to_char(s.month, 'YYYY-MM'), s.state, l.position, ${local('l.happened_at')}, l.kind, p.name, l.lot_code, l.quantity, l.unit_price,
        l.gross, l.commission, l.due, l.reason) AS cells
    FROM settlement s JOIN settlement_line l ON l.settlement_id = s.id LEFT JOIN product p ON p.id = l.product_id
    WHERE s.sales_point_id = $1 AND ($2::text IS NULL OR (s.sequence, l.position) > (split_part($2, '/', 1)::bigint, split_part($2, '/', 2)::int))
    ORDER BY s.sequence, l.position LIMIT $3`,
}

export class PointFileRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Some rows after a place; prices are those of a moment. */
  page(
    kind: PointFileKind,
    salesPointId: string,
    { after, limit, at }: { after: string | null; limit: number; at: Date },
  ): Promise<PointFileRow[]> {
    return this.manager.query(ROWS[kind], [salesPointId, after, limit, ...(kind === 'prices' ? [at] : [])])
  }
}
