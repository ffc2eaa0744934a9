import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CertificateFacts } from './certificate.entity.ts'
import { dayNumber, dayOf, WORDS_OF_FORMAT_1 } from './certificate-words.rules.ts'

const FORMAT = 1
const HEAD = 26
const MOST_TEXT_BYTES = 4_000
const dictionary = Buffer.from(WORDS_OF_FORMAT_1)

/**
 * Format 1: one byte of format, 4 of key id, 16 of recognition id, 1 of star, 2 each of first and last day (days since 2000-01-01);
 * then, deflated with the published words, product, producer, decision, authority and certificate number, parted by zero bytes.
 */
export function packCertificate(facts: CertificateFacts, keyId: string): Buffer {
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(FORMAT, 0)
  head.write(keyId, 1, 'hex')
  head.write(facts.recognitionId.replaceAll('-', ''), 5, 'hex')
  head.writeUInt8(facts.star, 21)
  head.writeUInt16BE(dayNumber(facts.issuedOn), 22)
  head.writeUInt16BE(dayNumber(facts.expiresOn), 24)
  const texts = [facts.productName, facts.producerName, facts.decisionNumber, facts.authority, facts.certificateNumber]
  const words = texts.map(text => text.normalize('NFC').replaceAll('\0', '')).join('\0')
  return Buffer.concat([head, deflateRawSync(words, { level: 9, dictionary })])
}

/** Which key is said to have signed; undefined where this is no payload of ours. */
export function keyIdIn(payload: Buffer): string | undefined {
  return payload.length > HEAD && payload[0] === FORMAT ? payload.subarray(1, 5).toString('hex') : undefined
}

/** Only for payloads whose signature was found good: anybody may write anything. */
export function unpackCertificate(payload: Buffer): CertificateFacts {
  const words = inflateRawSync(payload.subarray(HEAD), { dictionary, maxOutputLength: MOST_TEXT_BYTES }).toString()
  const [productName = '', producerName = '', decisionNumber = '', authority = '', certificateNumber = ''] = words.split('\0')
  const id = payload.subarray(5, 21).toString('hex')
  return {
    recognitionId: [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-'),
    star: payload.readUInt8(21),
    issuedOn: dayOf(payload.readUInt16BE(22)),
    expiresOn: dayOf(payload.readUInt16BE(24)),
    productName,
    producerName,
    decisionNumber,
    authority,
    certificateNumber,
  }
}
