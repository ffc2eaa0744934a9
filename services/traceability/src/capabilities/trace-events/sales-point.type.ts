import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('SalesPoint', { description: 'A place where OCOP products are shown and sold.' })
export class SalesPointType {
  @Field(() => UUID)
  id!: string

  static of(id: string): SalesPointType {
    return Object.assign(new SalesPointType(), { id })
  }
}
