import { sign } from 'node:crypto'
import type { CertificateFacts } from './certificate.entity.ts'
import type { HoldKeys } from './hold-keys.use-case.ts'
import { packCertificate } from './pack-certificate.use-case.ts'

export type { CertificateFacts }

export interface SignedCertificate {
  readonly token: string
  /** What the code on the paper holds: `https://…/chung-nhan/<token>`. */
  readonly address: string
  readonly keyId: string
}

/** Makes what a certificate’s code holds. Signing the same facts with the same key gives the same signature. */
export class SignCertificate {
  constructor(
    private readonly keys: HoldKeys,
    private readonly publicUrl: string,
  ) {}

  async execute(facts: CertificateFacts): Promise<SignedCertificate> {
    const { id: keyId, privateKey } = await this.keys.current()
    const payload = packCertificate(facts, keyId)
    const token = `${payload.toString('base64url')}.${sign(null, payload, privateKey).toString('base64url')}`
    return { token, keyId, address: new URL(`chung-nhan/${token}`, this.publicUrl).href }
  }
}
