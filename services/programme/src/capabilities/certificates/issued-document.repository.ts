import type { EntityManager } from 'typeorm'
import type { IssuedDocument } from './certificate.entity.ts'

export interface KnownDocument extends IssuedDocument {
  readonly issuedAt: Date
}

/** What we gave out, by the fingerprint of the file. */
export class IssuedDocumentRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Whether it is new. */
  async keep({ hash, kind, subjectId, title, number, datedOn, bytes, token }: IssuedDocument, at: Date): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO issued_document (hash, kind, subject_id, title, number, dated_on, bytes, token, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (hash) DO NOTHING RETURNING 1`,
      [hash, kind, subjectId, title, number, datedOn, bytes, token, at],
    )
    return rows.length > 0
  }

  async find(hash: string): Promise<KnownDocument | undefined> {
    const rows: KnownDocument[] = await this.manager.query(
      `SELECT d.hash, d.kind, d.subject_id AS "subjectId", d.title, d.number, d.dated_on::text AS "datedOn", d.bytes, d.token, d.issued_at AS "issuedAt"
         FROM issued_document d WHERE d.hash = $1`,
      [hash],
    )
    return rows[0]
  }
}
