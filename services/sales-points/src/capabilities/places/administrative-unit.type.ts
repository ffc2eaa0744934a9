import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('AdministrativeUnit', { description: 'A province, district or commune as it was or is in force.' })
export class AdministrativeUnitStub {
  @Field(() => UUID)
  id!: string
}
