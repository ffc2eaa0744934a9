import { expect, test } from 'vitest'
import { kindOn, recipientOf } from './notice.rules.ts'

test.each([
  ['2026-11-20', undefined],
  ['2026-11-23', 'DUE_IN_A_WEEK'],
  ['2026-11-28', 'DUE_IN_A_WEEK'],
  ['2026-11-29', 'DUE_TOMORROW'],
  ['2026-11-30', 'DUE_TOMORROW'],
  ['2026-12-01', 'OVERDUE'],
])('on %s a last day of 30 November is %s', (today, kind) => {
  expect(kindOn(today, '2026-11-30')).toBe(kind)
})

test('what the office sent back waits for the producer, all else for the office where it lies', () => {
  const step = { producerId: 'p', unitId: 'u', level: 'PROVINCE' } as const

  expect(recipientOf({ ...step, status: 'COMPLETION_REQUESTED' })).toEqual({ producerId: 'p', unitId: null, level: null })
  expect(recipientOf({ ...step, status: 'PROPOSED' })).toEqual({ producerId: null, unitId: 'u', level: 'PROVINCE' })
})
