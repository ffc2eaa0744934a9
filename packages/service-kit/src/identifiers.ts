import { createHash } from 'node:crypto'

const NAMESPACE = Buffer.from('6f1d0c3e5b0a4c7d9e2f8a1b4c6d7e90', 'hex')

/**
 * The same UUID (version 5) for the same kind and name, in every service and on every machine.
 * For demo data and other rows whose identity is known before they are written.
 */
export function fixedId(kind: string, name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${kind}:${name}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A name as it stands in an address: lower case, no diacritics, đ as d, words joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Without vowels and look-alikes: it is read out over the telephone and typed into a bank's app. */
const SPOKEN_SIGNS = '23456789BCDFGHJKMNPQRSTVWXYZ'
const SPOKEN_LENGTH = 10

/** Ten signs for a number that people say and type, from as many random bytes. */
export const spokenCode = (random: Uint8Array): string =>
  [...random.subarray(0, SPOKEN_LENGTH)].map(byte => SPOKEN_SIGNS[byte % SPOKEN_SIGNS.length]).join('')

/** A Vietnamese telephone number in its national form, or undefined. */
export function phoneOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.()-]/g, '').replace(/^(\+84|0084)/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : undefined
}
