import { randomUUID } from 'node:crypto'
import { type Actor, type Role, VISITOR } from '@ocop/service-kit/graphql'

export const aVisitor = (): Actor => VISITOR

/** A signed-in person with one role for these subjects. */
export const anActor = (role: Role = 'CONSUMER', ...subjectIds: string[]): Actor => ({
  userId: randomUUID(),
  memberships: [{ role, organizationId: randomUUID(), subjectIds }],
})
