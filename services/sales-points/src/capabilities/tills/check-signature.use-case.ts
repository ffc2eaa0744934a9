import { createPublicKey, type KeyObject, verify } from 'node:crypto'

const LONGEST_KEY = 200
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/

/** Knows the keys and signatures of devices: ECDSA on P-256 with SHA-256, as browsers make them. */
export class CheckSignature {
  /** Whether a text is a public key of a device. */
  isKey(publicKey: string): boolean {
    return keyOf(publicKey) !== undefined
  }

  /** Whether the holder of the key signed this very text. `signature`: 64 bytes, base64url. */
  execute(publicKey: string, text: string, signature: string): boolean {
    const key = keyOf(publicKey)
    if (!key || !SIGNATURE.test(signature)) return false
    return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  }
}

function keyOf(publicKey: string): KeyObject | undefined {
  if (publicKey.length > LONGEST_KEY) return undefined
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined
  } catch {
    return undefined
  }
}
