import type { EntityManager } from 'typeorm'

export interface Recall {
  readonly recallId: string
  readonly productId: string
  readonly lotCode: string
}

/** What traceability told us about lots. A recall that was closed stays closed, in whatever order the news comes. */
export class LotMemoryRepository {
  constructor(private readonly manager: EntityManager) {}

  async trace(productId: string, lotCode: string, lotId: string): Promise<void> {
    await this.manager.query(
      'INSERT INTO traced_lot (product_id, lot_code, lot_id) VALUES ($1, $2, $3) ON CONFLICT (product_id, lot_code) DO UPDATE SET lot_id = EXCLUDED.lot_id',
      [productId, lotCode, lotId],
    )
  }

  async openRecall({ recallId, productId, lotCode }: Recall): Promise<void> {
    await this.manager.query(
      'INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES ($1, $2, $3, false) ON CONFLICT (id) DO NOTHING',
      [recallId, productId, lotCode],
    )
  }

  async closeRecall({ recallId, productId, lotCode }: Recall): Promise<void> {
    await this.manager.query(
      'INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES ($1, $2, $3, true) ON CONFLICT (id) DO UPDATE SET is_closed = true',
      [recallId, productId, lotCode],
    )
  }

  async isRecalled(productId: string, lotCode: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT FROM lot_recall WHERE product_id = $1 AND lot_code = $2 AND NOT is_closed', [
      productId,
      lotCode,
    ])
    return rows.length > 0
  }
}
