import { randomUUID } from 'node:crypto'
import { prepared } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { StockMovementKind } from './stock-movement-kind.enum.ts'

export interface NewMovement {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly kind: StockMovementKind
  /** Signed; in the product's unit. */
  readonly quantity: number
  /** Signed change of what is set aside; 0 unless told. */
  readonly reserved?: number
  readonly reason?: string | null
  readonly note?: string | null
}

export interface OpenedLot {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly expiresOn: string | null
  /** The producer who gave the goods on consignment; null: they are the point's own. */
  readonly ownerId: string | null
}

/** Who moves the goods, and what for. */
export interface MovementCause {
  readonly actorId: string
  /** The sale, receipt, adjustment, count or order that caused it. */
  readonly causeId: string
}

export interface StockMovement extends Required<NewMovement> {
  readonly id: string
  /** The producer whose goods they are; null: the point's own. The ledger says it, never the writer. */
  readonly ownerId: string | null
  readonly sequence: string
  readonly onHandAfter: number
  readonly actorId: string
  readonly causeId: string
  readonly occurredAt: Date
}

export interface LedgerDiscrepancy {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly onHand: number
  readonly movements: number
  /** What the movements say is there of owners the lot no longer has; must be 0. */
  readonly ofOtherOwners: number
  readonly reserved: number
  /** What the movements have set aside, and what open orders need; all three must be the same. */
  readonly reservedByMovements: number
  readonly reservedByOrders: number
}

const COLUMNS = `m.id, m.sequence, m.sales_point_id AS "salesPointId", m.product_id AS "productId", m.lot_code AS "lotCode", m.kind, m.quantity, m.reserved,
  m.on_hand_after AS "onHandAfter", m.owner_id AS "ownerId", m.reason, m.note, m.actor_id AS "actorId", m.cause_id AS "causeId", m.occurred_at AS "occurredAt"`

const toRows = (movements: readonly (NewMovement & MovementCause)[]) =>
  JSON.stringify(movements.map(movement => ({ ...movement, id: randomUUID() })))

/** What comes to a lot goes before what leaves it; a lot that is not known leaves a gap that PostgreSQL refuses. */
const RECORD = prepared(
  `INSERT INTO stock_movement AS m (id, sales_point_id, product_id, lot_code, kind, quantity, reserved, reason, note, actor_id, cause_id, occurred_at,
                                    owner_id, on_hand_after)
   SELECT n.id, n."salesPointId", n."productId", n."lotCode", n.kind, n.quantity, coalesce(n.reserved, 0), n.reason, n.note, n."actorId", n."causeId", $2,
          l.owner_id, l.on_hand + sum(n.quantity) OVER (PARTITION BY n."salesPointId", n."productId", n."lotCode" ORDER BY n.quantity DESC, n.id)
     FROM jsonb_to_recordset($1) AS n(id uuid, "salesPointId" uuid, "productId" uuid, "lotCode" text, kind text, quantity int, reserved int, reason text, note text, "actorId" text, "causeId" uuid)
     LEFT JOIN stock_level l ON l.sales_point_id = n."salesPointId" AND l.product_id = n."productId" AND l.lot_code = n."lotCode"
    ORDER BY n."salesPointId", n."productId", n."lotCode", n.quantity DESC, n.id`,
)
const RECORD_AND_ANSWER = prepared(`${RECORD} RETURNING ${COLUMNS}`)

/**
 * The only writer of levels: movements change them in the same statement, and say what is on hand after each (see the migration). Whoever
 * records holds the shelf, and took it in an earlier statement.
 */
export class LedgerRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Locks the shelf (made if need be), then the lot (made if need be); a last day told later is kept, an empty lot takes the owner told. */
  async openLot(lot: OpenedLot, at: Date): Promise<void> {
    await this.manager.query(
      `WITH opened AS (
         INSERT INTO shelf (sales_point_id, product_id) VALUES ($1, $2)
         ON CONFLICT (sales_point_id, product_id) DO UPDATE SET product_id = EXCLUDED.product_id RETURNING sales_point_id, product_id)
       INSERT INTO stock_level (sales_point_id, product_id, lot_code, id, expires_on, changed_at, owner_id)
       SELECT o.sales_point_id, o.product_id, $3, $4, $5, $6, $7 FROM opened o
       ON CONFLICT (sales_point_id, product_id, lot_code) DO UPDATE SET expires_on = coalesce(stock_level.expires_on, EXCLUDED.expires_on),
             owner_id = CASE WHEN stock_level.on_hand = 0 THEN EXCLUDED.owner_id ELSE stock_level.owner_id END
       WHERE (stock_level.expires_on IS NULL AND EXCLUDED.expires_on IS NOT NULL)
          OR (stock_level.on_hand = 0 AND stock_level.owner_id IS DISTINCT FROM EXCLUDED.owner_id)`,
      [lot.salesPointId, lot.productId, lot.lotCode, randomUUID(), lot.expiresOn, at, lot.ownerId],
    )
  }

  /** Records the movements, all or none, in a fixed order, what comes to a lot before what goes; each has a cause of its own. */
  record(movements: readonly (NewMovement & MovementCause)[], at: Date): Promise<StockMovement[]> {
    return this.manager.query(RECORD_AND_ANSWER, [toRows(movements), at])
  }

  /** Like `record`, for whom need not know what was written. */
  async write(movements: readonly (NewMovement & MovementCause)[], at: Date): Promise<void> {
    await this.manager.query(RECORD, [toRows(movements), at])
  }

  findOfCause(causeId: string, salesPointId: string): Promise<StockMovement[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM stock_movement m WHERE m.sales_point_id = $2 AND m.cause_id = $1 ORDER BY m.sequence`,
      [causeId, salesPointId],
    )
  }

  list(salesPointId: string, productId: string | null, page: { limit: number; before: unknown }): Promise<StockMovement[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM stock_movement m
        WHERE m.sales_point_id = $1 AND ($2::uuid IS NULL OR m.product_id = $2) AND ($3::bigint IS NULL OR m.sequence < $3)
        ORDER BY m.sequence DESC LIMIT $4`,
      [salesPointId, productId, page.before, page.limit],
    )
  }

  /** Levels that are not the sum of their movements, or set aside what no open order needs, read in one snapshot. Must be empty. */
  findDiscrepancies(): Promise<LedgerDiscrepancy[]> {
    return this.manager.query(
      `SELECT sales_point_id AS "salesPointId", product_id AS "productId", lot_code AS "lotCode",
              coalesce(l.on_hand, 0) AS "onHand", coalesce(m.total, 0)::float8 AS movements, coalesce(m.others, 0)::float8 AS "ofOtherOwners", coalesce(l.reserved, 0) AS reserved,
              coalesce(m.reserved, 0)::float8 AS "reservedByMovements", coalesce(o.reserved, 0)::float8 AS "reservedByOrders"
         FROM stock_level l
         FULL JOIN (SELECT sales_point_id, product_id, lot_code, sum(g.total) AS total, sum(g.reserved) AS reserved,
                          sum(abs(g.total) + abs(g.reserved)) FILTER (WHERE g.owner_id IS DISTINCT FROM k.owner_id) AS others
                     FROM (SELECT sales_point_id, product_id, lot_code, owner_id, quantity AS total, reserved FROM ledger_sums()) g
                     LEFT JOIN stock_level k USING (sales_point_id, product_id, lot_code) GROUP BY 1, 2, 3) m
             USING (sales_point_id, product_id, lot_code)
         FULL JOIN (SELECT c.sales_point_id, i.product_id, i.lot_code, sum(i.quantity) AS reserved
                      FROM customer_order c JOIN order_line i ON i.order_id = c.id WHERE c.ended_at IS NULL GROUP BY 1, 2, 3) o
             USING (sales_point_id, product_id, lot_code)
        WHERE coalesce(l.on_hand, 0) <> coalesce(m.total, 0) OR m.others <> 0
           OR (coalesce(l.reserved, 0), coalesce(l.reserved, 0)) <> (coalesce(m.reserved, 0), coalesce(o.reserved, 0)) ORDER BY 1, 2, 3 LIMIT 100`,
    )
  }
}
