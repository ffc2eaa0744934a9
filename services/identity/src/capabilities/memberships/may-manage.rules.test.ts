import type { Actor, Role } from '@ocop/service-kit/graphql'
import { expect, test } from 'vitest'
import { mayManage, maySpeakFor } from './may-manage.rules.ts'

const someone = (role: Role, organizationId: string, ...subjectIds: string[]): Actor => ({
  userId: 'p',
  memberships: [{ role, organizationId, subjectIds }],
})

test.each([
  ['a manager of the organization', someone('SALES_POINT_MANAGER', 'o', 's'), true],
  ['its staff', someone('SALES_POINT_STAFF', 'o', 's'), false],
  ['a manager of another', someone('SALES_POINT_MANAGER', 'other', 's'), false],
  ['an administrator', someone('ADMINISTRATOR', 'platform'), true],
  ['a visitor', { userId: null, memberships: [] }, false],
] as const)('%s may manage: %s', (_, actor, expected) => {
  expect(mayManage(actor, 'o')).toBe(expected)
})

test.each([
  ['own subjects', someone('SALES_POINT_MANAGER', 'o', 's', 't'), ['s'], true],
  ['somebody else’s subject', someone('SALES_POINT_MANAGER', 'o', 's'), ['s', 'x'], false],
  ['subjects held as staff only', someone('SALES_POINT_STAFF', 'o', 's'), ['s'], false],
  ['subjects held in another organization', someone('SALES_POINT_MANAGER', 'other', 's'), ['s'], false],
  ['anything, as administrator', someone('ADMINISTRATOR', 'platform'), ['x'], true],
] as const)('%s: %s', (_, actor, subjectIds, expected) => {
  expect(maySpeakFor(actor, 'o', subjectIds)).toBe(expected)
})
