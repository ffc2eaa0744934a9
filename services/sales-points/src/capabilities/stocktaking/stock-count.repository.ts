import type { EntityManager } from 'typeorm'

export interface CountedLot {
  readonly productId: string
  readonly lotCode: string
  /** What the books said at that moment. */
  readonly expected: number
  readonly counted: number
}

export interface StockCount {
  readonly id: string
  readonly countedAt: Date
  readonly lines: readonly CountedLot[]
}

export class StockCountRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, countedAt, lines }: StockCount, salesPointId: string, countedBy: string): Promise<void> {
    await this.manager.query('INSERT INTO stock_count (id, sales_point_id, counted_by, counted_at) VALUES ($1, $2, $3, $4)', [
      id,
      salesPointId,
      countedBy,
      countedAt,
    ])
    await this.manager.query(
      `INSERT INTO stock_count_line (stock_count_id, product_id, lot_code, expected, counted)
       SELECT $1, n."productId", n."lotCode", n.expected, n.counted
         FROM jsonb_to_recordset($2) AS n("productId" uuid, "lotCode" text, expected int, counted int)`,
      [id, JSON.stringify(lines)],
    )
  }

  async get(id: string): Promise<StockCount> {
    const [count]: StockCount[] = await this.manager.query(
      `SELECT c.id, c.counted_at AS "countedAt",
              ARRAY(SELECT json_build_object('productId', l.product_id, 'lotCode', l.lot_code, 'expected', l.expected, 'counted', l.counted)
                      FROM stock_count_line l WHERE l.stock_count_id = c.id ORDER BY l.product_id, l.lot_code) AS lines
         FROM stock_count c WHERE c.id = $1`,
      [id],
    )
    return count!
  }
}
