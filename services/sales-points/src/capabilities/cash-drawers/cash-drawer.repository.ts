import type { EntityManager } from 'typeorm'

export interface CashPayout {
  /** The return, or the order, whose money it is. */
  readonly causeId: string
  readonly salesPointId: string
  readonly tillId: string
  readonly amount: number
}

/** Cash that left a drawer. */
export class CashPayoutRepository {
  constructor(private readonly manager: EntityManager) {}

  async isTillOf(tillId: string, salesPointId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT FROM till WHERE id = $1 AND sales_point_id = $2', [tillId, salesPointId])
    return rows.length > 0
  }

  async add({ causeId, salesPointId, tillId, amount }: CashPayout, { by, at }: { by: string; at: Date }): Promise<void> {
    await this.manager.query(
      'INSERT INTO cash_payout (cause_id, sales_point_id, till_id, amount, paid_by, paid_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [causeId, salesPointId, tillId, amount, by, at],
    )
  }
}
