import type { EntityManager } from 'typeorm'

export type BlindCountOutcome = 'AGREED' | 'EXPLAINED' | 'DISCARDED'

export interface BlindLine {
  readonly productId: string
  readonly lotCode: string
  /** What the books said at that moment. */
  readonly expected: number
  readonly counted: number
  readonly reason: string | null
  readonly note: string | null
}

export interface BlindCount {
  readonly id: string
  readonly salesPointId: string
  readonly countedBy: string
  readonly countedAt: Date
  readonly outcome: BlindCountOutcome | null
  readonly lines: readonly BlindLine[]
}

const COUNT = `c.id, c.sales_point_id AS "salesPointId", c.counted_by AS "countedBy", c.counted_at AS "countedAt", c.outcome,
  ARRAY(SELECT json_build_object('productId', l.product_id, 'lotCode', l.lot_code, 'expected', l.expected, 'counted', l.counted, 'reason', l.reason, 'note', l.note)
          FROM blind_count_line l WHERE l.blind_count_id = c.id ORDER BY l.product_id, l.lot_code) AS lines`

export class BlindCountRepository {
  constructor(private readonly manager: EntityManager) {}

  async seal({ id, salesPointId, countedBy, countedAt, lines }: Omit<BlindCount, 'outcome'>): Promise<void> {
    await this.manager.query('INSERT INTO blind_count (id, sales_point_id, counted_by, counted_at) VALUES ($1, $2, $3, $4)', [
      id,
      salesPointId,
      countedBy,
      countedAt,
    ])
    await this.manager.query(
      `INSERT INTO blind_count_line (blind_count_id, product_id, lot_code, expected, counted)
       SELECT $1, n."productId", n."lotCode", n.expected, n.counted
         FROM jsonb_to_recordset($2) AS n("productId" uuid, "lotCode" text, expected int, counted int)`,
      [id, JSON.stringify(lines)],
    )
  }

  async explain(id: string, lines: readonly Pick<BlindLine, 'productId' | 'lotCode' | 'reason' | 'note'>[]): Promise<void> {
    await this.manager.query(
      `UPDATE blind_count_line l SET reason = n.reason, note = n.note
         FROM jsonb_to_recordset($2) AS n("productId" uuid, "lotCode" text, reason text, note text)
        WHERE l.blind_count_id = $1 AND l.product_id = n."productId" AND l.lot_code = n."lotCode"`,
      [id, JSON.stringify(lines)],
    )
  }

  async close(
    id: string,
    outcome: BlindCountOutcome,
    { by, at, note = null }: { by: string; at: Date; note?: string | null },
  ): Promise<void> {
    await this.manager.query('UPDATE blind_count SET outcome = $2, closed_by = $3, closed_at = $4, note = $5 WHERE id = $1', [
      id,
      outcome,
      by,
      at,
      note,
    ])
  }

  async get(id: string): Promise<BlindCount> {
    const [count]: BlindCount[] = await this.manager.query(`SELECT ${COUNT} FROM blind_count c WHERE c.id = $1`, [id])
    return count!
  }

  /** Locks it, so that it is closed once; null when unknown. */
  async lock(id: string): Promise<BlindCount | null> {
    await this.manager.query('SELECT FROM blind_count WHERE id = $1 FOR UPDATE', [id])
    return (await this.get(id)) ?? null
  }

  open(salesPointId: string): Promise<BlindCount[]> {
    return this.manager.query(
      `SELECT ${COUNT} FROM blind_count c WHERE c.sales_point_id = $1 AND c.outcome IS NULL ORDER BY c.counted_at DESC, c.id LIMIT 50`,
      [salesPointId],
    )
  }
}
