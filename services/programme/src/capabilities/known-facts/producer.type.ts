import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Producer', { description: 'Who makes OCOP products: a cooperative, company or household; the catalogue knows its page.' })
export class ProducerType {
  @Field(() => UUID)
  id!: string

  static of(id: string): ProducerType {
    return Object.assign(new ProducerType(), { id })
  }
}
