import type { Jwk } from 'better-auth/plugins'
import type { DataSource } from 'typeorm'

type SigningKey = Jwk

const COLUMNS = 'id, public_key AS "publicKey", private_key AS "privateKey", created_at AS "createdAt", expires_at AS "expiresAt", alg, crv'

/** The keys that sign access tokens; private halves are encrypted before they come here. */
export class SigningKeyRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<SigningKey[]> {
    return this.dataSource.query(`SELECT ${COLUMNS} FROM auth_jwks ORDER BY created_at`)
  }

  /** Keeps the new key, unless another instance or request was quicker: then theirs is the new key. */
  add({ publicKey, privateKey, createdAt, expiresAt, alg, crv }: Omit<SigningKey, 'id'>): Promise<SigningKey> {
    return this.dataSource.transaction(async manager => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('new signing key', 0))`)
      const [quicker]: SigningKey[] = await manager.query(
        `SELECT ${COLUMNS} FROM auth_jwks WHERE expires_at > now() ORDER BY created_at DESC LIMIT 1`,
      )
      if (quicker) return quicker
      const [added]: SigningKey[] = await manager.query(
        `INSERT INTO auth_jwks (public_key, private_key, created_at, expires_at, alg, crv) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
        [publicKey, privateKey, createdAt, expiresAt ?? null, alg ?? null, crv ?? null],
      )
      return added!
    })
  }
}
