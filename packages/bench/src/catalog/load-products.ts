import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { builtService } from './built-service.ts'

interface Seed {
  seedManyProducts(manager: { query(sql: string, values?: unknown[]): Promise<unknown[]> }, count: number, today: string): Promise<void>
}

/** Fills the catalogue of a throw-away platform up to so many synthetic products. */
export async function loadProducts(url: string, count: number): Promise<void> {
  const { seedManyProducts } = (await import(pathToFileURL(builtService('catalog', 'seeds/many-products.seed.js')).href)) as Seed
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const query = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as unknown[]
    await query('BEGIN')
    await seedManyProducts({ query }, count, new Date().toISOString().slice(0, 10))
    await query('COMMIT')
    await query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
