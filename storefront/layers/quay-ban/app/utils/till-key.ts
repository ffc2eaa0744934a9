import { type TillEntry, tillEntryText } from '@ocop/trade-rules'

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }
const HASH = { name: 'ECDSA', hash: 'SHA-256' }

/** A key pair of which the private half can be used in this browser and never be read. */
export const makeKeys = () => crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']) as Promise<CryptoKeyPair>

/** The public half as the service takes it: SubjectPublicKeyInfo in base64. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return base64(await crypto.subtle.exportKey('spki', publicKey))
}

export async function signEntry(entry: TillEntry, { privateKey }: CryptoKeyPair): Promise<TillEntry & { signature: string }> {
  const signature = await crypto.subtle.sign(HASH, privateKey, new TextEncoder().encode(tillEntryText(entry)))
  return { ...entry, signature: base64(signature).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') }
}

const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
