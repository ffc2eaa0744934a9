import type { EntityManager } from 'typeorm'
import type { BankStatement } from './bank-credit.entity.ts'

const STATEMENTS = `SELECT s.id, s.sequence, s.sales_point_id AS "salesPointId", s.file_name AS "fileName", s.rows, s.imported_by AS "importedBy", s.imported_at AS "importedAt"
  FROM bank_statement s`

export class BankStatementRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, salesPointId, fileName, rows, importedBy, importedAt }: Omit<BankStatement, 'sequence'>, account: string): Promise<void> {
    await this.manager.query(
      'INSERT INTO bank_statement (id, sales_point_id, account, file_name, rows, imported_by, imported_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, salesPointId, account, fileName, JSON.stringify(rows), importedBy, importedAt],
    )
  }

  async find(id: string): Promise<BankStatement | null> {
    const rows: BankStatement[] = await this.manager.query(`${STATEMENTS} WHERE s.id = $1`, [id])
    return rows[0] ?? null
  }

  list(salesPointId: string, page: { limit: number; before: unknown }): Promise<BankStatement[]> {
    return this.manager.query(
      `${STATEMENTS} WHERE s.sales_point_id = $1 AND ($2::bigint IS NULL OR s.sequence < $2) ORDER BY s.sequence DESC LIMIT $3`,
      [salesPointId, page.before, page.limit],
    )
  }
}
