import type { PriceImportColumn, PriceImportProblemKind } from './price-import.enum.ts'

export interface PriceImportProblem {
  readonly column: PriceImportColumn
  readonly kind: PriceImportProblemKind
}

/** A row of the file: what stands in it, what it was understood as, and what keeps its price from holding. */
export interface PriceImportRow {
  /** In the file, from 1; the first names the columns. */
  readonly line: number
  readonly product: string
  readonly productId: string | null
  /** Null when it cannot be understood. */
  readonly unitPrice: number | null
  readonly from: string | null
  readonly until: string | null
  /** The column that says until when; missing in previews that were kept before it was told apart. */
  readonly endColumn?: 'UNTIL' | 'LAST_DAY'
  /** It asks for what holds already; nothing is done. */
  readonly isUnchanged: boolean
  readonly problem: PriceImportProblem | null
}

export interface PriceImport {
  readonly id: string
  readonly salesPointId: string
  readonly userId: string
  readonly fileName: string
  readonly rows: readonly PriceImportRow[]
  readonly createdAt: Date
  /** Null while it is only a preview. */
  readonly appliedAt: Date | null
}
