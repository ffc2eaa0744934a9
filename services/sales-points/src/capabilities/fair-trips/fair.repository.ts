import type { EntityManager } from 'typeorm'

export interface AnnouncedFair {
  readonly fairId: string
  readonly name: string
  /** Calendar days. */
  readonly startsOn: string
  readonly endsOn: string
}

/** Fairs as their service tells of them. */
export class FairRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Older news than what is known changes nothing. */
  async note({ fairId, name, startsOn, endsOn }: AnnouncedFair, toldAt: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_fair (fair_id, name, starts_on, ends_on, told_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (fair_id) DO UPDATE SET name = $2, starts_on = $3, ends_on = $4, told_at = $5 WHERE known_fair.told_at <= $5`,
      [fairId, name, startsOn, endsOn, toldAt],
    )
  }

  async cancel(fairId: string): Promise<void> {
    await this.manager.query('UPDATE known_fair SET is_cancelled = true WHERE fair_id = $1', [fairId])
  }

  /** Whether goods can still be carried there. */
  async isComing(fairId: string, today: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM known_fair WHERE fair_id = $1 AND NOT is_cancelled AND ends_on >= $2::date',
      [fairId, today],
    )
    return rows.length === 1
  }

  async addSale(saleId: string, transferId: string): Promise<void> {
    await this.manager.query('INSERT INTO fair_sale (counter_sale_id, transfer_id) VALUES ($1, $2)', [saleId, transferId])
  }

  /** Đồng taken for goods of the transfer; sales that were taken back do not count. */
  async turnover(transferId: string): Promise<number> {
    const [{ amount }]: [{ amount: number }] = await this.manager.query(
      `SELECT coalesce(sum(l.amount), 0)::float8 AS amount FROM fair_sale f JOIN counter_sale s ON s.id = f.counter_sale_id AND s.undone_at IS NULL
         JOIN counter_sale_line l ON l.counter_sale_id = s.id WHERE f.transfer_id = $1`,
      [transferId],
    )
    return amount
  }
}
