import type { EntityManager } from 'typeorm'

export interface CounterSaleLine {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly unitPrice: number | null
  readonly amount: number | null
  /** Without the promotion; null: there was none, or no price. */
  readonly listPrice?: number | null
  readonly promotionId?: string | null
}

export interface CounterSale {
  readonly id: string
  readonly salesPointId: string
  readonly soldBy: string
  readonly soldAt: Date
  readonly undoneAt: Date | null
  readonly undoReason: string | null
  readonly lines: readonly CounterSaleLine[]
}

const SALES = `SELECT s.id, s.sequence, s.sales_point_id AS "salesPointId", s.sold_by AS "soldBy", s.sold_at AS "soldAt",
    s.undone_at AS "undoneAt", s.undo_reason AS "undoReason",
    ARRAY(SELECT json_build_object('productId', l.product_id, 'lotCode', l.lot_code, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'amount', l.amount,
                                   'listPrice', l.list_price, 'promotionId', l.promotion_id)
            FROM counter_sale_line l WHERE l.counter_sale_id = s.id ORDER BY l.product_id, l.lot_code) AS lines
  FROM counter_sale s`

export class CounterSaleRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, salesPointId, soldBy, soldAt, lines }: CounterSale): Promise<void> {
    await this.manager.query(
      `WITH sale AS (INSERT INTO counter_sale (id, sales_point_id, sold_by, sold_at) VALUES ($1, $2, $3, $4) RETURNING id)
       INSERT INTO counter_sale_line (counter_sale_id, product_id, lot_code, quantity, unit_price, amount, list_price, promotion_id)
       SELECT s.id, n."productId", n."lotCode", n.quantity, n."unitPrice", n.amount, n."listPrice", n."promotionId"
         FROM sale s, jsonb_to_recordset($5) AS n("productId" uuid, "lotCode" text, quantity int, "unitPrice" bigint, amount bigint,
              "listPrice" bigint, "promotionId" uuid)`,
      [id, salesPointId, soldBy, soldAt, JSON.stringify(lines)],
    )
  }

  async get(id: string): Promise<CounterSale> {
    const [sale]: CounterSale[] = await this.manager.query(`${SALES} WHERE s.id = $1`, [id])
    return sale!
  }

  /** Locks the sale, so that it is taken back once. Null when unknown. */
  async lock(id: string): Promise<CounterSale | null> {
    await this.manager.query('SELECT FROM counter_sale WHERE id = $1 FOR UPDATE', [id])
    return (await this.get(id)) ?? null
  }

  async markUndone(id: string, by: string, at: Date, reason: string): Promise<void> {
    await this.manager.query('UPDATE counter_sale SET undone_by = $2, undone_at = $3, undo_reason = $4 WHERE id = $1', [id, by, at, reason])
  }

  list(salesPointId: string, page: { limit: number; before: unknown }): Promise<(CounterSale & { sequence: string })[]> {
    return this.manager.query(
      `${SALES} WHERE s.sales_point_id = $1 AND ($2::bigint IS NULL OR s.sequence < $2) ORDER BY s.sequence DESC LIMIT $3`,
      [salesPointId, page.before, page.limit],
    )
  }
}
