import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { OrganizationType } from '../organizations/organization.type.ts'
import type { OpenMembership } from './membership.repository.ts'
import { Role } from './role.enum.ts'

@ObjectType('UserMembership', { description: 'One role of one person, in an organization and for certain subjects.' })
export class MembershipType {
  @Field(() => UUID)
  id!: string

  @Field(() => Role)
  role!: Role

  @Field(() => OrganizationType, { nullable: true, description: 'Null for the role `CONSUMER` only, which needs none.' })
  organization!: OrganizationType | null

  @Field(() => [UUID], {
    description:
      'Ids of sales points, producers, the organization or administrative units, as the role has it. Empty for consumers and administrators.',
  })
  subjectIds!: string[]

  @Field(() => DateTimeISO, { description: 'When the person first got the role; later subjects do not change it.' })
  since!: Date

  userId!: string

  static from({ id, role, organization, subjectIds, since, userId }: OpenMembership): MembershipType {
    return Object.assign(new MembershipType(), {
      id,
      role,
      organization: organization && OrganizationType.from(organization),
      subjectIds,
      since: new Date(since),
      userId,
    })
  }
}
