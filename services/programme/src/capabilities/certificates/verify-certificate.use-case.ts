import { verify } from 'node:crypto'
import type { FindRecognitions } from '../recognitions/find-recognitions.use-case.ts'
import type { CertificateFacts, KnownKey } from './certificate.entity.ts'
import type { CertificateForgery } from './certificate-forgery.enum.ts'
import type { CertificateStanding } from './certificate-standing.enum.ts'
import { type HoldKeys, publicKeyOf } from './hold-keys.use-case.ts'
import { keyIdIn, unpackCertificate } from './pack-certificate.use-case.ts'

export interface Genuine extends CertificateFacts {
  readonly kind: 'GENUINE'
  readonly keyId: string
  readonly standing: CertificateStanding
  readonly extendedTo: string | null
  readonly revokedOn: string | null
  readonly productId: string | null
}
export type Verdict = Genuine | { readonly kind: 'FORGED'; readonly reason: CertificateForgery } | { readonly kind: 'UNREADABLE' }

const LONGEST_TOKEN = 4_000
const TOKEN = /^([\w-]{40,})\.([\w-]{86})$/

/** Tells a genuine certificate from a forged one by what it holds alone, then looks up what it is worth today. */
export class VerifyCertificate {
  constructor(
    private readonly keys: HoldKeys,
    private readonly recognitions: FindRecognitions,
  ) {}

  async execute(token: string): Promise<Verdict> {
    const parts = partsOf(token)
    if (!parts) return { kind: 'UNREADABLE' }
    const { payload, signature, keyId } = parts
    const reason = whyForged(await this.keys.find(keyId), payload, signature)
    return reason ? { kind: 'FORGED', reason } : this.#standingOf(unpackCertificate(payload), keyId)
  }

  async #standingOf(facts: CertificateFacts, keyId: string): Promise<Genuine> {
    const [row] = await this.recognitions.byIds([facts.recognitionId])
    const genuine = { ...facts, kind: 'GENUINE', keyId, productId: row?.productId ?? null } as const
    // imported in its place, or decided anew: this paper is not the one on record
    if (!row || row.certificateNumber !== facts.certificateNumber || row.star !== facts.star) return { ...genuine, ...NOT_ON_RECORD }
    return { ...genuine, standing: row.status, extendedTo: row.extendedTo, revokedOn: row.revokedOn }
  }
}

const NOT_ON_RECORD = { standing: 'NOT_ON_RECORD', extendedTo: null, revokedOn: null } as const

function partsOf(token: string): { readonly payload: Buffer; readonly signature: Buffer; readonly keyId: string } | undefined {
  const match = token.length > LONGEST_TOKEN ? null : TOKEN.exec(token)
  const payload = bytesOf(match?.[1])
  const signature = bytesOf(match?.[2])
  const keyId = payload && keyIdIn(payload)
  return payload && signature && keyId ? { payload, signature, keyId } : undefined
}

/** Undefined unless it is written the one way we write it: another spelling of the same bytes is an alteration too. */
function bytesOf(text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

function whyForged(key: KnownKey | undefined, payload: Buffer, signature: Buffer): CertificateForgery | undefined {
  if (!key) return 'KEY_UNKNOWN'
  if (!verify(null, payload, publicKeyOf(key), signature)) return 'SIGNATURE_WRONG'
  return key.distrustedAt === null ? undefined : 'KEY_DISTRUSTED'
}
