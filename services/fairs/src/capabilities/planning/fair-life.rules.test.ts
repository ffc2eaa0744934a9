import { expect, test } from 'vitest'
import { isOver, mayBecome, statusAt } from './fair-life.rules.ts'
import { FairStatus } from './fair-status.enum.ts'

const ALLOWED = [
  'DRAFT → ANNOUNCED',
  'DRAFT → CANCELLED',
  'ANNOUNCED → APPLICATIONS_OPEN',
  'ANNOUNCED → HELD',
  'ANNOUNCED → CANCELLED',
  'APPLICATIONS_OPEN → APPLICATIONS_CLOSED',
  'APPLICATIONS_OPEN → CANCELLED',
  'APPLICATIONS_CLOSED → APPLICATIONS_OPEN',
  'APPLICATIONS_CLOSED → HELD',
  'APPLICATIONS_CLOSED → CANCELLED',
]
const statuses = Object.values(FairStatus)

test('a fair goes through its life in these steps and in no other', () => {
  const possible = statuses.flatMap(from => statuses.filter(to => mayBecome(from, to)).map(to => `${from} → ${to}`))

  expect(possible).toEqual(expect.arrayContaining(ALLOWED))
  expect(possible).toHaveLength(ALLOWED.length)
})

test('nothing follows a fair that was held or cancelled', () => {
  expect(statuses.filter(isOver)).toEqual(['HELD', 'CANCELLED'])
})

const closing = new Date('2026-12-01T00:00:00Z')
test.each([
  ['open a moment before its closing moment', 'APPLICATIONS_OPEN', new Date(closing.getTime() - 1), 'APPLICATIONS_OPEN'],
  ['closed at its closing moment', 'APPLICATIONS_OPEN', closing, 'APPLICATIONS_CLOSED'],
  ['still cancelled after its closing moment', 'CANCELLED', closing, 'CANCELLED'],
] as const)('is %s', (_, status, now, expected) => {
  expect(statusAt({ status, applicationsCloseAt: closing }, now)).toBe(expected)
})
