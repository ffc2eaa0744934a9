import type { EntityManager } from 'typeorm'

export interface ReceiptCost {
  readonly receiptId: string
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly unitCost: number
}

/** What goods cost when they came in. */
export class ReceiptCostRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ receiptId, salesPointId, productId, lotCode, quantity, unitCost }: ReceiptCost, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO receipt_cost (receipt_id, sales_point_id, product_id, lot_code, quantity, unit_cost, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [receiptId, salesPointId, productId, lotCode, quantity, unitCost, at],
    )
  }
}
