import type { OrganizationKind } from '../organizations/organization-kind.enum.ts'
import type { Role } from './role.enum.ts'

/** What kind of thing a role is for. */
export type SubjectKind = 'SalesPoint' | 'Producer' | 'AdministrativeUnit' | 'Organization'

interface RoleRule {
  /** The only kind of organization that has this role; null where there is no organization. */
  readonly kind: OrganizationKind | null
  /** What its subjects are; null where the role is for nothing in particular. */
  readonly subject: SubjectKind | null
  /** Whether it lets people in and out of the organization. */
  readonly manages: boolean
}

const RULES: Readonly<Record<Role, RoleRule>> = {
  CONSUMER: { kind: null, subject: null, manages: false },
  SALES_POINT_STAFF: { kind: 'SALES_POINT_OPERATOR', subject: 'SalesPoint', manages: false },
  SALES_POINT_MANAGER: { kind: 'SALES_POINT_OPERATOR', subject: 'SalesPoint', manages: true },
  PRODUCER: { kind: 'PRODUCER', subject: 'Producer', manages: true },
  ORGANIZER: { kind: 'ORGANIZER', subject: 'Organization', manages: true },
  OFFICER: { kind: 'AUTHORITY', subject: 'AdministrativeUnit', manages: true },
  COUNCIL_MEMBER: { kind: 'AUTHORITY', subject: 'AdministrativeUnit', manages: false },
  ADMINISTRATOR: { kind: 'PLATFORM', subject: null, manages: true },
}

export const subjectKindOf = (role: Role): SubjectKind | null => RULES[role].subject

export const manages = (role: Role): boolean => RULES[role].manages

export const fitsKind = (role: Role, kind: OrganizationKind): boolean => RULES[role].kind === kind

/** Why these cannot be the subjects of a role in an organization; undefined when they can. */
export function whyNotSubjects(role: Role, subjectIds: readonly string[], organizationId: string): string | undefined {
  const subject = RULES[role].subject
  if (new Set(subjectIds).size !== subjectIds.length) return 'Name each subject once.'
  if (subject === null) return subjectIds.length === 0 ? undefined : `The role ${role} is for nothing in particular: name no subjects.`
  if (subject === 'Organization')
    return subjectIds.every(id => id === organizationId) ? undefined : 'Organizers act for their own organization only.'
  return subjectIds.length >= 1 && subjectIds.length <= 100 ? undefined : `The role ${role} is for 1 to 100 subjects.`
}

/** The subjects that a role has when it is granted: an organizer's is the organization itself. */
export const subjectsFor = (role: Role, subjectIds: readonly string[], organizationId: string): string[] =>
  RULES[role].subject === 'Organization' ? [organizationId] : [...subjectIds]
