import type { Actor } from '@ocop/service-kit/graphql'
import { manages } from './roles.rules.ts'

const isAdministrator = (actor: Actor) => actor.memberships.some(({ role }) => role === 'ADMINISTRATOR')

/** Managers of an organization, and administrators, let people in and out. */
export const mayManage = (actor: Actor, organizationId: string): boolean =>
  isAdministrator(actor) || actor.memberships.some(one => one.organizationId === organizationId && manages(one.role))

/** A manager passes on only what is their own: otherwise one could let oneself into anybody's sales point. */
export const maySpeakFor = (actor: Actor, organizationId: string, subjectIds: readonly string[]): boolean => {
  const own = actor.memberships.filter(one => one.organizationId === organizationId && manages(one.role)).flatMap(one => one.subjectIds)
  return isAdministrator(actor) || subjectIds.every(id => own.includes(id))
}
