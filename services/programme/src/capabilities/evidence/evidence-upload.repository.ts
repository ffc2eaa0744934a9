import type { EntityManager } from 'typeorm'
import type { EvidenceUpload } from './evidence.entity.ts'

export class EvidenceUploadRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(upload: EvidenceUpload): Promise<void> {
    await this.manager.query(
      `INSERT INTO evidence_upload (id, token_hash, producer_id, type, title, issued_on, expires_on, is_private, user_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        upload.id,
        upload.tokenHash,
        upload.producerId,
        upload.type,
        upload.title,
        upload.issuedOn,
        upload.expiresOn,
        upload.isPrivate,
        upload.userId,
        upload.expiresAt,
      ],
    )
  }

  /** A ticket that is good now: not used, not run out. */
  async open(tokenHash: string, at: Date): Promise<EvidenceUpload | undefined> {
    const [upload]: EvidenceUpload[] = await this.manager.query(
      `SELECT u.id, u.token_hash AS "tokenHash", u.producer_id AS "producerId", u.type, u.title, u.issued_on::text AS "issuedOn",
              u.expires_on::text AS "expiresOn", u.is_private AS "isPrivate", u.user_id AS "userId", u.expires_at AS "expiresAt"
         FROM evidence_upload u WHERE u.token_hash = $1 AND u.used_at IS NULL AND u.expires_at > $2`,
      [tokenHash, at],
    )
    return upload
  }

  /** True for the first to use the ticket. */
  async use(id: string, at: Date): Promise<boolean> {
    const [, used]: [unknown, number] = await this.manager.query(
      'UPDATE evidence_upload SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2',
      [id, at],
    )
    return used === 1
  }

  async forgetExpired(before: Date): Promise<void> {
    await this.manager.query('DELETE FROM evidence_upload WHERE expires_at < $1', [before])
  }
}
