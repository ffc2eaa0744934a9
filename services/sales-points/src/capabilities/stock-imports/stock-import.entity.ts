import type { StockImportColumn, StockImportProblemKind } from './stock-import.enum.ts'

export interface StockImportProblem {
  readonly column: StockImportColumn
  readonly kind: StockImportProblemKind
}

/** A row of the file: what stands in it, what it was understood as, and what keeps it from the shelf. */
export interface StockImportRow {
  /** In the file, from 1; the first names the columns. */
  readonly line: number
  readonly product: string
  readonly productId: string | null
  readonly lotCode: string
  readonly expiresOn: string | null
  /** Null when it cannot be understood. */
  readonly quantity: number | null
  readonly note: string | null
  readonly problem: StockImportProblem | null
}

export interface StockImport {
  readonly id: string
  readonly salesPointId: string
  readonly userId: string
  readonly fileName: string
  readonly fileHash: string
  readonly rows: readonly StockImportRow[]
  readonly createdAt: Date
  /** Null while it is only a preview. */
  readonly appliedAt: Date | null
}
