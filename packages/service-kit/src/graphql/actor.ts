/** What a person may be. A person can be several at once, each for certain subjects. */
export type Role =
  | 'CONSUMER'
  | 'SALES_POINT_STAFF'
  | 'SALES_POINT_MANAGER'
  | 'PRODUCER'
  | 'ORGANIZER'
  | 'OFFICER'
  | 'COUNCIL_MEMBER'
  | 'ADMINISTRATOR'

/** `subjectIds`: sales points of staff and managers, producers, organizing bodies, administrative units of officers. */
export interface Membership {
  readonly role: Role
  readonly organizationId: string
  readonly subjectIds: readonly string[]
}

/** Who is asking. The gateway proves it; services only read it. */
export interface Actor {
  /** Null for a visitor who has not signed in. */
  readonly userId: string | null
  readonly memberships: readonly Membership[]
  /** The session in which the person is signed in: one for each browser. Absent where it is not known. */
  readonly sessionId?: string
}

export const VISITOR: Actor = { userId: null, memberships: [] }

/** Whether the person has one of these roles at all. */
export const hasRole = (actor: Actor, ...roles: Role[]) => actor.memberships.some(({ role }) => roles.includes(role))

/** Whether the person has one of these roles for this very subject. */
export const actsFor = (actor: Actor, subjectId: string, ...roles: Role[]) =>
  actor.memberships.some(({ role, subjectIds }) => roles.includes(role) && subjectIds.includes(subjectId))

/** All subjects the person has one of these roles for. */
export const subjectsOf = (actor: Actor, ...roles: Role[]) =>
  actor.memberships.filter(({ role }) => roles.includes(role)).flatMap(({ subjectIds }) => subjectIds)
