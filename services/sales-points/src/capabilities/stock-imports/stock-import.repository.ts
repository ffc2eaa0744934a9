import type { EntityManager } from 'typeorm'
import type { StockImport, StockImportRow } from './stock-import.entity.ts'

const IMPORT = `id, sales_point_id AS "salesPointId", user_id AS "userId", file_name AS "fileName", file_hash AS "fileHash", rows,
  created_at AS "createdAt", applied_at AS "appliedAt"`

export class StockImportRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, salesPointId, userId, fileName, fileHash, rows, createdAt }: Omit<StockImport, 'appliedAt'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO stock_import (id, sales_point_id, user_id, file_name, file_hash, rows, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, salesPointId, userId, fileName, fileHash, JSON.stringify(rows), createdAt],
    )
  }

  async find(id: string): Promise<StockImport | null> {
    const [found]: StockImport[] = await this.manager.query(`SELECT ${IMPORT} FROM stock_import WHERE id = $1`, [id])
    return found ?? null
  }

  /** Nobody else looks at this import, or applies the same file at the point, until the end of the transaction. */
  async lock(id: string): Promise<StockImport | null> {
    const [found]: StockImport[] = await this.manager.query(`SELECT ${IMPORT} FROM stock_import WHERE id = $1 FOR UPDATE`, [id])
    if (found)
      await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `stock file ${found.salesPointId} ${found.fileHash}`,
      ])
    return found ?? null
  }

  /** When the same file was applied at the point; null when it never was. */
  async whenApplied({ salesPointId, fileHash }: Pick<StockImport, 'salesPointId' | 'fileHash'>): Promise<Date | null> {
    const [found]: { at: Date }[] = await this.manager.query(
      'SELECT applied_at AS at FROM stock_import WHERE sales_point_id = $1 AND file_hash = $2 AND applied_at IS NOT NULL',
      [salesPointId, fileHash],
    )
    return found?.at ?? null
  }

  async apply(id: string, rows: readonly StockImportRow[], at: Date): Promise<void> {
    await this.manager.query(`UPDATE stock_import SET rows = $2, applied_at = $3 WHERE id = $1`, [id, JSON.stringify(rows), at])
  }

  /** Previews that nobody applied; answers how many were forgotten. */
  async forget(before: Date): Promise<number> {
    const [, forgotten] = await this.manager.query('DELETE FROM stock_import WHERE applied_at IS NULL AND created_at < $1', [before])
    return forgotten as number
  }
}
