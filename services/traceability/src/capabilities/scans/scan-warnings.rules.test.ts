import { expect, test } from 'vitest'
import { warningsFor } from './scan-warnings.rules.ts'

const lot = { quantity: 100, unit: 'PIECE', expiresOn: '2028-11-01', isRecalled: false, scanCount: 3 }

test.each([
  ['a good lot', lot, '281101', []],
  ['a code without a date', lot, undefined, []],
  ['a recalled lot', { ...lot, isRecalled: true }, undefined, ['RECALLED']],
  ['an expired lot', { ...lot, expiresOn: '2026-11-22' }, undefined, ['EXPIRED']],
  ['its last day', { ...lot, expiresOn: '2026-11-23' }, undefined, []],
  ['another date on the label', lot, '291101', ['EXPIRY_DIFFERS']],
  ['a date on the label of goods that do not expire', { ...lot, expiresOn: null }, '291101', ['EXPIRY_DIFFERS']],
  ['scans as a household makes', { ...lot, scanCount: 500 }, undefined, []],
  ['scans as copies make', { ...lot, scanCount: 501 }, undefined, ['MANY_SCANS']],
  ['loose goods', { ...lot, unit: 'GRAM', scanCount: 5_000 }, undefined, []],
])('%s', (_, scanned, printed, warnings) => {
  expect(warningsFor(scanned, printed, '2026-11-23')).toEqual(warnings)
})
