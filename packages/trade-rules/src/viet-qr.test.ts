import { expect, test } from 'vitest'
import { checksum, vietQrPayload } from './viet-qr.ts'

/** Section 6.1.3 of NAPAS, QR format v1.0 (2021); `npm run conformance` has the codes of others. */
test('fills the account in as the example of NAPAS for a dynamic code does', () => {
  const payload = vietQrPayload({ bankBin: '970403', accountNumber: '0011012345678', amount: 180_000, reference: 'DH2345678901' })

  expect(payload).toMatch(/^00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN/)
  expect(payload).toContain('62160812DH2345678901')
  expect(payload.slice(-4)).toBe(checksum(payload.slice(0, -4)))
})

test('sums up as the check value of CRC-16/CCITT-FALSE has it', () => {
  expect(checksum('123456789')).toBe('29B1')
})

test('what a code cannot hold is refused and not cut', () => {
  expect(() => vietQrPayload({ bankBin: '970422', accountNumber: '0023457923442', amount: 1, reference: 'X'.repeat(100) })).toThrow(
    RangeError,
  )
})
