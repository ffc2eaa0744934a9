import type { ImportAction, ImportStatus } from './import-status.enum.ts'

export const COLUMNS = [
  'name',
  'producer',
  'district2024',
  'star',
  'year',
  'setNo',
  'source',
  'confidence',
  'decisionNumber',
  'authority',
  'issuedOn',
  'expiresOn',
  'gtin',
  'price',
] as const
export const REQUIRED: readonly Column[] = ['name', 'producer', 'district2024', 'star', 'year', 'setNo', 'source', 'confidence']
export type Column = (typeof COLUMNS)[number]

export interface ImportProblem {
  /** Null: the whole row or file. */
  readonly column: Column | null
  readonly message: string
}

/** A row as it stands in the file. */
export interface RawRow {
  readonly line: number
  readonly values: Readonly<Partial<Record<Column, string>>>
}

/** What a row says, once it is understood. */
export interface ImportedFact {
  readonly slug: string
  readonly name: string
  readonly producer: string | null
  readonly producerSlug: string
  readonly unitId: string
  readonly setNumber: number
  readonly star: number
  readonly issuedOn: string
  readonly isIssueDateApproximate: boolean
  readonly expiresOn: string
  readonly decisionNumber: string | null
  readonly authority: string | null
  readonly verificationLevel: 'DECISION_SEEN' | 'OFFICIAL_NEWS' | 'PROPOSAL_ONLY' | 'COMMERCIAL'
  readonly source: string | null
  readonly gtin: string | null
  readonly price: number | null
}

export interface ImportRow extends RawRow {
  readonly problems: readonly ImportProblem[]
  readonly action: ImportAction | null
  /** Null while there are problems. */
  readonly fact: ImportedFact | null
  /** What was known of the product at the preview: a change of it stops the commit. */
  readonly fingerprint: string | null
}

export interface ProductImport {
  readonly id: string
  readonly userId: string
  readonly status: ImportStatus
  readonly fileName: string
  readonly rows: readonly ImportRow[]
  readonly rowCount: number
  readonly problemCount: number
  readonly createdAt: Date
  readonly committedAt: Date | null
}
