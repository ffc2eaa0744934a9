import { expect, test } from 'vitest'
import { claimsOf, expiryOf } from './access-token.rules.ts'

const p = { userId: 'p', sessionId: 's' }
const now = new Date('2026-11-23T12:00:00.900Z')

test('says who, as what, for whom and until when', () => {
  const memberships = [
    { role: 'SALES_POINT_STAFF', organizationId: 'o1', subjectIds: ['s1'] },
    { role: 'OFFICER', organizationId: 'o2', subjectIds: ['u1', 'u2'] },
  ]

  expect(claimsOf(p, memberships, now)).toEqual({
    sub: 'p',
    sid: 's',
    iat: 1_795_435_200,
    exp: 1_795_435_800,
    memberships,
    scope: 'role:officer role:sales-point-staff',
  })
})

test('a role held in two organizations is one scope', () => {
  const membership = { role: 'PRODUCER', organizationId: 'o', subjectIds: [] }
  expect(claimsOf(p, [membership, { ...membership, organizationId: 'q' }], now).scope).toBe('role:producer')
})

test('a consumer acts for nobody else', () => {
  const { memberships, scope } = claimsOf(p, [{ role: 'CONSUMER', organizationId: null, subjectIds: [] }], now)
  expect({ memberships, scope }).toEqual({
    memberships: [{ role: 'CONSUMER', organizationId: 'p', subjectIds: [] }],
    scope: 'role:consumer',
  })
})

test('nobody in particular has no scope', () => {
  expect(claimsOf(p, [], now).scope).toBe('')
})

test('ends on the second that the token names', () => {
  expect(expiryOf(now)).toEqual(new Date('2026-11-23T12:10:00.000Z'))
})
