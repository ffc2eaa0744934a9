import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

const text = (words: string) => Buffer.from(`${words}\0`)
const SALT_BYTES = 16
const TAG_BYTES = 16

interface BrowserKeys {
  readonly privateKey: string
  readonly auth: string
}

/** A browser that has subscribed, as far as a push service and we know it. */
export function aBrowser(address: string) {
  const pair = createECDH('prime256v1')
  const p256dh = pair.generateKeys().toString('base64url')
  const keys = { privateKey: pair.getPrivateKey().toString('base64url'), auth: randomBytes(16).toString('base64url') }
  const endpoint = `${address}/${randomBytes(12).toString('base64url')}`
  return {
    endpoint,
    path: new URL(endpoint).pathname,
    offer: (label = 'Máy ở quầy') => ({ endpoint, p256dh, auth: keys.auth, label }),
    read: (body: Buffer) => JSON.parse(decrypt(body, keys)) as Record<string, unknown>,
  }
}

/** What a browser does with a message (RFC 8291 over RFC 8188), written from the text and not with the library that encrypts. */
export function decrypt(body: Buffer, { privateKey, auth }: BrowserKeys): string {
  const salt = body.subarray(0, SALT_BYTES)
  const keyLength = body[SALT_BYTES + 4]!
  const sender = body.subarray(SALT_BYTES + 5, SALT_BYTES + 5 + keyLength)
  const sealed = body.subarray(SALT_BYTES + 5 + keyLength)
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(privateKey, 'base64url'))
  const about = Buffer.concat([text('WebPush: info'), pair.getPublicKey(), sender])
  const input = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), Buffer.from(auth, 'base64url'), about, 32))
  const key = Buffer.from(hkdfSync('sha256', input, salt, text('Content-Encoding: aes128gcm'), 16))
  const nonce = Buffer.from(hkdfSync('sha256', input, salt, text('Content-Encoding: nonce'), 12))
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-TAG_BYTES))
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -TAG_BYTES)), cipher.final()])
  // the last record ends with a 2 and as many zeros as its sender liked
  return padded.subarray(0, padded.lastIndexOf(2)).toString()
}
