import type { EntityManager } from 'typeorm'

interface Moved {
  readonly orderId: string
  readonly productId: string
  readonly fromLot: string
  readonly toLot: string
  readonly quantity: number
}

export class OrderLineRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Moves units of a line to another lot at the same price; a line of that lot that is there already grows. */
  async move({ orderId, productId, fromLot, toLot, quantity }: Moved): Promise<void> {
    await this.manager.query(
      `INSERT INTO order_line AS l (order_id, product_id, lot_code, quantity, unit_price, amount, list_price, promotion_id)
       SELECT f.order_id, f.product_id, $4, $5::int, f.unit_price, f.unit_price * $5::int, f.list_price, f.promotion_id FROM order_line f WHERE f.order_id = $1 AND f.product_id = $2 AND f.lot_code = $3
       ON CONFLICT (order_id, product_id, lot_code) DO UPDATE SET quantity = l.quantity + EXCLUDED.quantity, amount = l.amount + EXCLUDED.amount`,
      [orderId, productId, fromLot, toLot, quantity],
    )
    await this.manager.query('DELETE FROM order_line WHERE order_id = $1 AND product_id = $2 AND lot_code = $3 AND quantity = $4', [
      orderId,
      productId,
      fromLot,
      quantity,
    ])
    await this.manager.query(
      `UPDATE order_line SET quantity = quantity - $4::int, amount = unit_price * (quantity - $4::int)
        WHERE order_id = $1 AND product_id = $2 AND lot_code = $3 AND quantity > $4::int`,
      [orderId, productId, fromLot, quantity],
    )
  }

  async addStep(orderId: string, { byId, reason, at }: { byId: string; reason: string; at: Date }): Promise<void> {
    await this.manager.query(
      `INSERT INTO order_step (order_id, what, by_kind, by_id, reason, at) VALUES ($1, 'LOT_CHANGED', 'SALES_POINT', $2, $3, $4)`,
      [orderId, byId, reason, at],
    )
  }
}
