import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import { ProducerType } from '../product-stars/producer.type.ts'
import { ProductType } from '../product-stars/product.type.ts'
import { BoothApplicationStatus } from './booth-application-status.enum.ts'
import type { BoothApplication } from './booth-application.entity.ts'

@Directive('@key(fields: "id")')
@ObjectType('BoothApplication', {
  description:
    'A producer’s wish for a booth at a fair, with the products to be shown. Seen by the producer and the organizer; by everybody once accepted.',
})
export class BoothApplicationType {
  @Field(() => UUID)
  id!: string

  fairId!: string

  productIds!: string[]

  @Field(() => ProducerType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  producer!: ProducerType

  @Field(() => [ProductType], {
    nullable: 'items',
    description: 'What is to be shown. An item is null while the catalogue does not answer.',
  })
  products!: ProductType[]

  @Field(() => BoothApplicationStatus)
  status!: BoothApplicationStatus

  @Field(() => String, { nullable: true, description: 'What the producer tells the organizer. Null when nothing, and for everybody else.' })
  message!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The organizer’s reason. Null unless declined, and for everybody but the two parties.',
  })
  declineReason!: string | null

  @Field(() => DateTimeISO, { description: 'When the producer applied.' })
  submittedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When it came to its present status. Null while it waits for the organizer.' })
  decidedAt!: Date | null

  static from(application: BoothApplication): BoothApplicationType {
    return Object.assign(new BoothApplicationType(), application, {
      producer: ProducerType.of(application.producerId),
      products: application.productIds.map(id => ProductType.of(id)),
    })
  }
}
