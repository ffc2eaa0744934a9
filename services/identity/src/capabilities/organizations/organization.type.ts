import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import { OrganizationKind } from './organization-kind.enum.ts'
import type { Organization } from './organization.entity.ts'

@Directive('@key(fields: "id")')
@ObjectType('Organization', {
  description: 'A body that people act for here: who runs sales points, makes products, holds fairs or runs the programme. Public.',
})
export class OrganizationType {
  @Field(() => UUID)
  id!: string

  @Field(() => String)
  name!: string

  @Field(() => OrganizationKind)
  kind!: OrganizationKind

  @Field(() => Boolean, { description: 'True for organizations of the demonstration, which do not exist.' })
  isDemo!: boolean

  static from({ id, name, kind, isDemo }: Organization): OrganizationType {
    return Object.assign(new OrganizationType(), { id, name, kind, isDemo })
  }
}
