import type { DossierKind } from '../dossiers/dossier-kind.enum.ts'
import type { FilingLateness } from './filing-lateness.enum.ts'

/** What a dossier is begun with. */
export interface NewDossier {
  readonly id: string
  readonly productId: string
  readonly producerId: string
  readonly productName: string
  readonly producerName: string
  readonly unitId: string
  readonly setNumber: number
  readonly kind: DossierKind
  readonly status: 'DRAFT'
  readonly level: 'COMMUNE'
  readonly datedOn: string
  readonly regimeId: string
  readonly planYear: number
  readonly createdAt: Date
}

/** What stays with it from its submission on. */
export interface FrozenDossier {
  readonly id: string
  readonly datedOn: string
  readonly regimeId: string
  readonly rubricId: string
  readonly receiptNumber: string
  readonly submittedAt: Date
  readonly filedLate: FilingLateness | null
}

/** A star the product had. */
export interface EarlierRecognition {
  readonly id: string
  readonly star: number
  /** The dossier it came from; null when it was imported. */
  readonly dossierId: string | null
  readonly issuedOn: string
  readonly expiresOn: string
  /** Last day on which it holds. */
  readonly validTo: string
}

/** A paper that dossiers of a kind and a set need, by law. */
export interface RequiredPaper {
  readonly type: string
  readonly isMandatory: boolean
  readonly legalBasis: string
  readonly isVerified: boolean
}
