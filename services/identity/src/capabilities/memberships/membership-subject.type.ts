import { UUID } from '@ocop/service-kit/graphql'
import { createUnionType, Directive, Field, ObjectType } from 'type-graphql'
import { OrganizationType } from '../organizations/organization.type.ts'
import { type SubjectKind, subjectKindOf } from './roles.rules.ts'
import type { Role } from './role.enum.ts'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('SalesPoint', { description: 'A place that sells OCOP products.' })
class SalesPointStub {
  @Field(() => UUID)
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Producer', { description: 'Who makes products: a cooperative, company, household or association.' })
class ProducerStub {
  @Field(() => UUID)
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('AdministrativeUnit', { description: 'A province, district or commune, as it was or is in force.' })
class AdministrativeUnitStub {
  @Field(() => UUID)
  id!: string
}

const CLASSES = {
  SalesPoint: SalesPointStub,
  Producer: ProducerStub,
  AdministrativeUnit: AdministrativeUnitStub,
  Organization: OrganizationType,
} satisfies Record<SubjectKind, new () => { id: string }>

export const MembershipSubject = createUnionType({
  name: 'MembershipSubject',
  description: 'What somebody has a role for.',
  types: () => [SalesPointStub, ProducerStub, AdministrativeUnitStub, OrganizationType] as const,
})

/** Things of other services, by id only: their names come from where they are kept. */
export function foreignSubjects(role: Role, ids: readonly string[]): (typeof MembershipSubject)[] {
  const kind = subjectKindOf(role)
  return kind === null ? [] : ids.map(id => Object.assign(new CLASSES[kind](), { id }))
}
