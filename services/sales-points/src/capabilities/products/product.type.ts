import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Product', { description: 'A product of a producer, with its page and its stars.' })
export class ProductStub {
  @Field(() => UUID)
  id!: string
}

@Directive('@key(fields: "id")')
@ObjectType('Producer', { description: 'Who makes products: a cooperative, company, household or association.' })
export class ProducerStub {
  @Field(() => UUID)
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Lot', { description: 'Goods made together, traced from harvest to shelf.' })
export class LotStub {
  @Field(() => UUID)
  id!: string
}
