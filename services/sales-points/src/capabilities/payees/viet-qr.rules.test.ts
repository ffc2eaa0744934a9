import { expect, test } from 'vitest'
import { checksum, vietQrPayload } from './viet-qr.rules.ts'

/** Facts of the published examples: NAPAS, QR format v1.0 (2021), section 6.1.3, and those of two libraries for VietQR. */
test('fills the account in as the example of NAPAS for a dynamic code does', () => {
  const payload = vietQrPayload({ bankBin: '970403', accountNumber: '0011012345678', amount: 180_000, reference: 'DH2345678901' })

  expect(payload).toMatch(/^00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN/)
  expect(payload).toContain('62160812DH2345678901')
  expect(payload.slice(-4)).toBe(checksum(payload.slice(0, -4)))
})

test.each([
  ['00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304', 'F4E5'],
  ['00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN6304', '4F52'],
  [
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang6304',
    '2E2E',
  ],
  ['00020101021138540010A00000072701240006970423011000999999990208QRIBFTTA53037045802VN6304', 'CBB4'],
  ['123456789', '29B1'],
])('sums up %s', (text, sum) => {
  expect(checksum(text)).toBe(sum)
})

test('an account of a published code is told sign by sign', () => {
  const payload = vietQrPayload({ bankBin: '970422', accountNumber: '0023457923442', amount: 40_123, reference: 'test' })
  expect(payload.startsWith('00020101021238570010A00000072701270006970422011300234579234420208QRIBFTTA53037045405401235802VN')).toBe(true)
})

test('what a code cannot hold is refused and not cut', () => {
  expect(() => vietQrPayload({ bankBin: '970422', accountNumber: '0023457923442', amount: 1, reference: 'X'.repeat(100) })).toThrow(
    RangeError,
  )
})
