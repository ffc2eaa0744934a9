import type { EvidenceType } from './evidence-type.enum.ts'
import type { ScanOutcome } from '../virus-scan/scan-outcome.enum.ts'

/** A paper of a producer, and the file that it is; days are `2026-11-23`. */
export interface Evidence {
  readonly id: string
  readonly producerId: string
  readonly type: EvidenceType
  readonly title: string
  readonly fileHash: string
  readonly mediaType: string
  readonly bytes: number
  /** Null for pictures. */
  readonly pages: number | null
  readonly scan: ScanOutcome
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly isPrivate: boolean
  readonly addedBy: string
  readonly addedAt: Date
}

/** A file as it was found to be. */
export interface PaperFile {
  readonly hash: string
  readonly mediaType: string
  readonly bytes: number
  readonly pages: number | null
  readonly scan: ScanOutcome
}

/** What the producer says of a paper that is still to come. */
export interface AnnouncedPaper {
  readonly producerId: string
  readonly type: EvidenceType
  readonly title: string
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly isPrivate: boolean
}

/** Leave to send one paper. */
export interface EvidenceUpload extends AnnouncedPaper {
  readonly id: string
  readonly tokenHash: string
  readonly userId: string
  readonly expiresAt: Date
}

export interface EvidenceView {
  readonly evidenceId: string
  readonly viewerId: string
  readonly viewedAt: Date
}
