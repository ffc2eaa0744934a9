import type { EntityManager } from 'typeorm'
import type { PriceImport, PriceImportRow } from './price-import.entity.ts'

const IMPORT = `id, sales_point_id AS "salesPointId", user_id AS "userId", file_name AS "fileName", rows, created_at AS "createdAt", applied_at AS "appliedAt"`

export class PriceImportRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, salesPointId, userId, fileName, rows, createdAt }: Omit<PriceImport, 'appliedAt'>): Promise<void> {
    await this.manager.query(
      'INSERT INTO price_import (id, sales_point_id, user_id, file_name, rows, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, salesPointId, userId, fileName, JSON.stringify(rows), createdAt],
    )
  }

  async find(id: string): Promise<PriceImport | null> {
    const [found]: PriceImport[] = await this.manager.query(`SELECT ${IMPORT} FROM price_import WHERE id = $1`, [id])
    return found ?? null
  }

  /** Nobody else applies this import until the end of the transaction. */
  async lock(id: string): Promise<PriceImport | null> {
    const [found]: PriceImport[] = await this.manager.query(`SELECT ${IMPORT} FROM price_import WHERE id = $1 FOR UPDATE`, [id])
    return found ?? null
  }

  async apply(id: string, rows: readonly PriceImportRow[], at: Date): Promise<void> {
    await this.manager.query('UPDATE price_import SET rows = $2, applied_at = $3 WHERE id = $1', [id, JSON.stringify(rows), at])
  }

  /** Previews that nobody applied; answers how many were forgotten. */
  async forget(before: Date): Promise<number> {
    const [, forgotten] = await this.manager.query('DELETE FROM price_import WHERE applied_at IS NULL AND created_at < $1', [before])
    return forgotten as number
  }
}
