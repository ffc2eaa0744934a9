import { expect, test } from 'vitest'
import { fitsKind, manages, subjectKindOf, subjectsFor, whyNotSubjects } from './roles.rules.ts'

test.each([
  ['SALES_POINT_STAFF', 'SALES_POINT_OPERATOR', true],
  ['SALES_POINT_MANAGER', 'SALES_POINT_OPERATOR', true],
  ['SALES_POINT_STAFF', 'PRODUCER', false],
  ['PRODUCER', 'PRODUCER', true],
  ['ORGANIZER', 'ORGANIZER', true],
  ['OFFICER', 'AUTHORITY', true],
  ['COUNCIL_MEMBER', 'AUTHORITY', true],
  ['ADMINISTRATOR', 'AUTHORITY', false],
  ['ADMINISTRATOR', 'PLATFORM', true],
  ['CONSUMER', 'PLATFORM', false],
] as const)('%s in %s: %s', (role, kind, expected) => {
  expect(fitsKind(role, kind)).toBe(expected)
})

test.each([
  ['SALES_POINT_STAFF', ['a'], true],
  ['SALES_POINT_STAFF', [], false],
  ['SALES_POINT_STAFF', ['a', 'a'], false],
  ['SALES_POINT_STAFF', Array.from({ length: 101 }, (_, place) => `${place}`), false],
  ['OFFICER', ['a', 'b'], true],
  ['ORGANIZER', [], true],
  ['ORGANIZER', ['organization'], true],
  ['ORGANIZER', ['another'], false],
  ['ADMINISTRATOR', [], true],
  ['ADMINISTRATOR', ['a'], false],
] as const)('%s for %j: %s', (role, subjectIds, possible) => {
  expect(whyNotSubjects(role, subjectIds, 'organization') === undefined).toBe(possible)
})

test('an organizer acts for the organization, whether it was named or not', () => {
  expect(subjectsFor('ORGANIZER', [], 'organization')).toEqual(['organization'])
  expect(subjectsFor('PRODUCER', ['p'], 'organization')).toEqual(['p'])
})

test('staff and council members let nobody in', () => {
  expect(['SALES_POINT_STAFF', 'COUNCIL_MEMBER', 'CONSUMER'].map(role => manages(role as never))).toEqual([false, false, false])
  expect(['SALES_POINT_MANAGER', 'PRODUCER', 'ORGANIZER', 'OFFICER', 'ADMINISTRATOR'].map(role => manages(role as never))).not.toContain(
    false,
  )
})

test('knows what every role is for', () => {
  expect(subjectKindOf('SALES_POINT_MANAGER')).toBe('SalesPoint')
  expect(subjectKindOf('ADMINISTRATOR')).toBeNull()
})
