import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Product', { description: 'An OCOP product with its page; the catalogue keeps it.' })
export class ProductType {
  @Field(() => UUID)
  id!: string

  static of(id: string): ProductType {
    return Object.assign(new ProductType(), { id })
  }
}
