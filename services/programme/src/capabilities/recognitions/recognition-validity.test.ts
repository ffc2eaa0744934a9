import { certificateExpiryOf, recognitionStatusOn, validRecognitionOn } from '@ocop/contracts'
import { expect, test } from 'vitest'

const aRecognition = (overrides = {}) => ({
  issuedOn: '2023-12-22',
  expiresOn: '2026-12-22',
  extendedTo: null as string | null,
  revokedOn: null as string | null,
  revocationGround: null as 'LAW_BROKEN' | 'REPLACED' | null,
  ...overrides,
})

test.each([
  ['2023-12-22', 36, '2026-12-22'],
  ['2024-02-29', 36, '2027-02-28'],
  ['2021-02-28', 36, '2024-02-28'],
  ['2023-08-31', 36, '2026-08-31'],
  ['2025-12-31', 14, '2027-02-28'],
])('a certificate of %s for %i months ends on %s', (issuedOn, months, expiresOn) => {
  expect(certificateExpiryOf(issuedOn, months)).toBe(expiresOn)
})

test.each([
  ['2026-11-23', aRecognition(), 'VALID'],
  ['2026-12-22', aRecognition(), 'VALID'],
  ['2026-12-23', aRecognition(), 'EXPIRED'],
  ['2026-12-23', aRecognition({ extendedTo: '2027-06-20' }), 'EXTENDED'],
  ['2027-06-20', aRecognition({ extendedTo: '2027-06-20' }), 'EXTENDED'],
  ['2027-06-21', aRecognition({ extendedTo: '2027-06-20' }), 'EXPIRED'],
  ['2026-11-23', aRecognition({ revokedOn: '2026-11-23', revocationGround: 'LAW_BROKEN' }), 'REVOKED'],
  ['2026-11-23', aRecognition({ revokedOn: '2026-11-23', revocationGround: 'REPLACED' }), 'REPLACED'],
  ['2026-11-22', aRecognition({ revokedOn: '2026-11-23' }), 'VALID'],
  ['2027-01-23', aRecognition({ revokedOn: '2026-11-23', extendedTo: '2027-06-20' }), 'REVOKED'],
])('on %s %o is %s', (today, recognition, status) => {
  expect(recognitionStatusOn(today, recognition)).toBe(status)
})

test('the latest of the valid ones counts, never one of the future', () => {
  const four = aRecognition({ issuedOn: '2024-01-01', expiresOn: '2027-01-01' })
  const three = aRecognition({ issuedOn: '2025-06-15', expiresOn: '2028-06-15' })
  const tomorrow = aRecognition({ issuedOn: '2026-11-24', expiresOn: '2029-11-24' })

  expect(validRecognitionOn('2026-11-23', [four, tomorrow, three])).toBe(three)
  expect(validRecognitionOn('2026-11-23', [four, { ...three, revokedOn: '2026-01-01' }])).toBe(four)
  expect(validRecognitionOn('2023-01-01', [four, three])).toBeUndefined()
})
