import { expect, test } from 'vitest'
import { problemOf } from './adjustment.rules.ts'

test.each([
  [-1, 'DAMAGED', null, undefined],
  [-1, 'EXPIRED', null, undefined],
  [-1, 'LOST', null, undefined],
  [-1, 'SAMPLE', null, undefined],
  [1, 'FOUND', null, undefined],
  [1, 'OTHER', 'wrong carton booked', undefined],
  [-1, 'OTHER', 'wrong carton booked', undefined],
  [0, 'FOUND', null, 'change'],
  [1, 'DAMAGED', null, 'change'],
  [1, 'LOST', null, 'change'],
  [1, 'EXPIRED', null, 'change'],
  [1, 'SAMPLE', null, 'change'],
  [-1, 'FOUND', null, 'change'],
  [1, 'OTHER', null, 'note'],
  [1, 'OTHER', '  ', 'note'],
  [-1, 'LOST', 'x'.repeat(501), 'note'],
] as const)('%i for %s with note %j: %s', (change, reason, note, field) => {
  expect(problemOf(change, reason, note)?.field).toBe(field)
})
