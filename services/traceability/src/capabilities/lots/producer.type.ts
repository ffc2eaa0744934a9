import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Producer', { description: 'Who makes and answers for products.' })
export class ProducerType {
  @Field(() => UUID)
  id!: string

  static of(id: string): ProducerType {
    return Object.assign(new ProducerType(), { id })
  }
}
