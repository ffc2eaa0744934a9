import { expect, test } from 'vitest'
import { expiryOf, statusOf } from './invitation-life.rules.ts'

const now = new Date('2026-11-23T12:00:00Z')
const before = new Date('2026-11-22T12:00:00Z')
const after = new Date('2026-11-24T12:00:00Z')

test.each([
  ['waits to be accepted', { acceptedAt: null, revokedAt: null, expiresAt: after }, 'OPEN'],
  ['expires on the very moment', { acceptedAt: null, revokedAt: null, expiresAt: now }, 'EXPIRED'],
  ['stays accepted after its time', { acceptedAt: before, revokedAt: null, expiresAt: before }, 'ACCEPTED'],
  ['stays revoked after its time', { acceptedAt: null, revokedAt: before, expiresAt: before }, 'REVOKED'],
])('%s', (_, invitation, status) => {
  expect(statusOf(invitation, now)).toBe(status)
})

test('is good for a week', () => {
  expect(expiryOf(now)).toEqual(new Date('2026-11-30T12:00:00Z'))
})
