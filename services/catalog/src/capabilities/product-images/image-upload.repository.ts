import type { EntityManager } from 'typeorm'

export interface ImageUpload {
  readonly id: string
  readonly tokenHash: string
  readonly productId: string
  readonly userId: string
  readonly alternativeText: string
  readonly expiresAt: Date
}

export class ImageUploadRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, tokenHash, productId, userId, alternativeText, expiresAt }: ImageUpload): Promise<void> {
    await this.manager.query(
      'INSERT INTO image_upload (id, token_hash, product_id, user_id, alternative_text, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, tokenHash, productId, userId, alternativeText, expiresAt],
    )
  }

  /** A ticket that is good now: not used, not run out. */
  async open(tokenHash: string, at: Date): Promise<ImageUpload | undefined> {
    const [upload]: ImageUpload[] = await this.manager.query(
      `SELECT id, token_hash AS "tokenHash", product_id AS "productId", user_id AS "userId", alternative_text AS "alternativeText", expires_at AS "expiresAt"
         FROM image_upload WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2`,
      [tokenHash, at],
    )
    return upload
  }

  /** True for the first to use the ticket. */
  async use(id: string, at: Date): Promise<boolean> {
    const [, used]: [unknown, number] = await this.manager.query('UPDATE image_upload SET used_at = $2 WHERE id = $1 AND used_at IS NULL', [
      id,
      at,
    ])
    return used === 1
  }
}
