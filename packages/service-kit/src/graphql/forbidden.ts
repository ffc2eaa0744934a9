import { GraphQLError } from 'graphql'
import { type Actor, actsFor, hasRole, type Role } from './actor.ts'

/** The same answer for "not yours" and "does not exist", so that nobody learns which. */
export class Forbidden extends GraphQLError {
  constructor(action: string) {
    super(`You may not ${action}.`, { extensions: { code: 'FORBIDDEN' } })
  }
}

export class Unauthenticated extends GraphQLError {
  constructor() {
    super('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
  }
}

/** Bad input that no scalar can catch; `field` is the path inside `input`. */
export class BadInput extends GraphQLError {
  constructor(field: string, message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', field } })
  }
}

/** The person's id; throws when nobody is signed in. */
export function requireUser(actor: Actor): string {
  if (actor.userId === null) throw new Unauthenticated()
  return actor.userId
}

/** Throws unless the person has one of `roles` (for `subjectId`, when given). Answers the person's id. */
export function requireRole(actor: Actor, action: string, roles: readonly Role[], subjectId?: string): string {
  const userId = requireUser(actor)
  const allowed = subjectId === undefined ? hasRole(actor, ...roles) : actsFor(actor, subjectId, ...roles)
  if (!allowed) throw new Forbidden(action)
  return userId
}
