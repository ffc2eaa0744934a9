import type { EntityManager } from 'typeorm'
import type { KnownKey } from './certificate.entity.ts'

const KEY = 'k.id, k.public_key AS "publicKey", k.known_at AS "knownAt", k.distrusted_at AS "distrustedAt"'

/** The public halves of all keys that ever signed here. */
export class CertificateKeyRepository {
  constructor(private readonly manager: EntityManager) {}

  async keep({ id, publicKey }: Pick<KnownKey, 'id' | 'publicKey'>, at: Date): Promise<void> {
    await this.manager.query('INSERT INTO certificate_key (id, public_key, known_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING', [
      id,
      publicKey,
      at,
    ])
  }

  async find(id: string): Promise<KnownKey | undefined> {
    const rows: KnownKey[] = await this.manager.query(`SELECT ${KEY} FROM certificate_key k WHERE k.id = $1`, [id])
    return rows[0]
  }

  /** Newest first. */
  all(): Promise<KnownKey[]> {
    return this.manager.query(`SELECT ${KEY} FROM certificate_key k ORDER BY k.known_at DESC, k.id`)
  }
}
