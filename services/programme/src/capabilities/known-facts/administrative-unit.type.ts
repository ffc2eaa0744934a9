import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('AdministrativeUnit', { description: 'A province, district or commune between the dates it existed; the catalogue keeps it.' })
export class AdministrativeUnitType {
  @Field(() => UUID)
  id!: string

  static of(id: string): AdministrativeUnitType {
    return Object.assign(new AdministrativeUnitType(), { id })
  }
}
