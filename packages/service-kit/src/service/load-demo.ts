import type { DataSource } from 'typeorm'
import { type Transaction, UnitOfWork } from '../database/unit-of-work.ts'

/**
 * Loads the demo data once, all or nothing, and only while nobody has written anything: a database in use never gets any.
 * Instances that start together take turns. True when this call loaded it.
 */
export function loadDemo(dataSource: DataSource, seed: (transaction: Transaction) => Promise<void>): Promise<boolean> {
  return new UnitOfWork(dataSource).run(async transaction => {
    const { manager } = transaction
    // demo data may take longer than a request may
    await manager.query('SET LOCAL statement_timeout = 0')
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo data', 0))`)
    const [{ untouched }]: [{ untouched: boolean }] = await manager.query(
      `SELECT NOT EXISTS (SELECT FROM demo_data) AND NOT EXISTS (SELECT FROM audit_entry)
          AND NOT EXISTS (SELECT FROM outbox) AND NOT EXISTS (SELECT FROM idempotency_key) AS untouched`,
    )
    if (!untouched) return false
    await seed(transaction)
    await manager.query('INSERT INTO demo_data DEFAULT VALUES')
    return true
  })
}
