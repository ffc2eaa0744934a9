/** EMVCo Merchant-Presented QR, as profiled by NAPAS (VietQR, QR format v1.0 of September 2021). */

const NAPAS = 'A000000727'
const TO_ACCOUNT = 'QRIBFTTA'
const DYNAMIC = '12'
const VND = '704'

export interface Transfer {
  /** Bank identification number: six digits. */
  readonly bankBin: string
  readonly accountNumber: string
  /** Whole đồng, more than 0. */
  readonly amount: number
  /** What the payer's bank writes beside the money: at most 25 signs of ISO 646, kept without spaces so that banks do not change it. */
  readonly reference: string
}

/** The text inside the QR code that fills a banking app in: account, amount and reference. */
export function vietQrPayload({ bankBin, accountNumber, amount, reference }: Transfer): string {
  const account = field('00', NAPAS) + field('01', field('00', bankBin) + field('01', accountNumber)) + field('02', TO_ACCOUNT)
  const body = [
    field('00', '01'),
    field('01', DYNAMIC),
    field('38', account),
    field('53', VND),
    field('54', String(amount)),
    field('58', 'VN'),
    field('62', field('08', reference)),
    '6304',
  ].join('')
  return body + checksum(body)
}

/** Tag, length in two digits, value. Throws when the value is longer than two digits can say. */
function field(tag: string, value: string): string {
  if (value.length > 99) throw new RangeError(`EMVCo data object ${tag} is at most 99 signs long.`)
  return `${tag}${String(value.length).padStart(2, '0')}${value}`
}

/** CRC-16/CCITT-FALSE (ISO/IEC 13239, polynomial 1021, start FFFF) of everything before it, in four capital hexadecimal digits. */
export function checksum(text: string): string {
  let crc = 0xff_ff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80_00 ? ((crc << 1) ^ 0x10_21) & 0xff_ff : (crc << 1) & 0xff_ff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
