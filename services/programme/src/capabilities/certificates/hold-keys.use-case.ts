import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import type { KnownKey } from './certificate.entity.ts'
import { CertificateKeyRepository } from './certificate-key.repository.ts'

/** How PKCS #8 begins for the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
  /** 32 bytes, base64url. */
  readonly publicKey: string
}

/** The same secret makes the same key on every machine; another secret is another key. */
export function deriveKey(secret: string): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'ocop-connect', 'certificates ed25519 1', 32))
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x!
  const id = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 8)
  return { id, privateKey, publicKey }
}

/** The key that signs today, and the public halves of those that signed before: what they signed stays good. */
export class HoldKeys {
  readonly #current: SigningKey
  #isKept = false

  constructor(
    secret: string,
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {
    this.#current = deriveKey(secret)
  }

  /** Written down before it first signs: a key that nobody remembers could not be checked after the secret has changed. */
  async current(): Promise<SigningKey> {
    if (!this.#isKept) await new CertificateKeyRepository(this.manager).keep(this.#current, this.now())
    this.#isKept = true
    return this.#current
  }

  async find(id: string): Promise<KnownKey | undefined> {
    const { id: current } = id === this.#current.id ? await this.current() : { id }
    return new CertificateKeyRepository(this.manager).find(current)
  }

  async all(): Promise<KnownKey[]> {
    await this.current()
    return new CertificateKeyRepository(this.manager).all()
  }
}

export const publicKeyOf = ({ publicKey }: Pick<KnownKey, 'publicKey'>): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } })
