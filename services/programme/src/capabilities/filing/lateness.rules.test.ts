import { expect, test } from 'vitest'
import { latenessOn } from './lateness.rules.ts'

test.each([
  ['2026-08-24', '2026-08-24', null],
  ['2026-08-25', '2026-08-24', 'AFTER_WINDOW'],
  ['2026-12-22', '2026-08-24', 'AFTER_WINDOW'],
  ['2026-12-23', '2026-08-24', 'AFTER_EXPIRY'],
  ['2026-12-22', null, null],
  ['2026-12-23', null, 'AFTER_EXPIRY'],
])('on %s, with %s the last day for a certificate until 22 December, a re-grading is %s', (today, latestOn, lateness) => {
  expect(latenessOn(today, { latestOn, validTo: '2026-12-22' })).toBe(lateness)
})
