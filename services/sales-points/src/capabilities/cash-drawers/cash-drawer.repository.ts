import type { EntityManager } from 'typeorm'

/** Cash that left a drawer. */
export interface CashPayout {
  /** The return, or the order, whose money it is. */
  readonly causeId: string
  readonly salesPointId: string
  readonly tillId: string
  /** Whole đồng. */
  readonly amount: number
}

/** Cash that came into a drawer. */
export interface CashReceipt {
  /** The order that it pays. */
  readonly orderId: string
  readonly salesPointId: string
  readonly tillId: string
  /** Whole đồng. */
  readonly amount: number
}

interface Moved {
  readonly by: string
  readonly at: Date
}

/** Cash that left drawers and came into them without a sale at the till. */
export class CashDrawerRepository {
  constructor(private readonly manager: EntityManager) {}

  async isTillOf(tillId: string, salesPointId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT FROM till WHERE id = $1 AND sales_point_id = $2', [tillId, salesPointId])
    return rows.length > 0
  }

  async addPayout({ causeId, salesPointId, tillId, amount }: CashPayout, { by, at }: Moved): Promise<void> {
    await this.manager.query(
      'INSERT INTO cash_payout (cause_id, sales_point_id, till_id, amount, paid_by, paid_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [causeId, salesPointId, tillId, amount, by, at],
    )
  }

  async addReceipt({ orderId, salesPointId, tillId, amount }: CashReceipt, { by, at }: Moved): Promise<void> {
    await this.manager.query(
      'INSERT INTO cash_receipt (order_id, sales_point_id, till_id, amount, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [orderId, salesPointId, tillId, amount, by, at],
    )
  }
}
