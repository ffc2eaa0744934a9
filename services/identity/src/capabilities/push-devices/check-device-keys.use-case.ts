import { ECDH } from 'node:crypto'

const POINT_BYTES = 65
const SECRET_BYTES = 16

const bytesOf = (text: string) => (/^[\w-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0))

/** Whether it is a point on the curve of web push: with another one nothing could be encrypted for the device. */
export function isDeviceKey(p256dh: string): boolean {
  const point = bytesOf(p256dh)
  if (point.length !== POINT_BYTES || point[0] !== 4) return false
  try {
    ECDH.convertKey(point, 'prime256v1')
    return true
  } catch {
    return false
  }
}

export const isDeviceSecret = (auth: string): boolean => bytesOf(auth).length === SECRET_BYTES
