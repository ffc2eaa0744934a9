import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'

/** Keeps what is searched in step with the pages, in the transaction that changes them. */
export class RefreshSearch {
  constructor(private readonly now: Clock) {}

  async execute(productIds: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('SELECT refresh_search_product($1::uuid[], $2)', [productIds, vietnamDay(this.now())])
  }

  /** Stars and certificates that began or ended since their product was last looked at; answers how many products that concerned. */
  async due(manager: EntityManager): Promise<number> {
    const today = vietnamDay(this.now())
    const rows: { id: string }[] = await manager.query(
      'SELECT product_id AS id FROM search_product WHERE changes_on <= $1 ORDER BY changes_on LIMIT 1000',
      [today],
    )
    if (rows.length > 0)
      await this.execute(
        rows.map(row => row.id),
        manager,
      )
    return rows.length
  }
}
