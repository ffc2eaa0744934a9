import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'

@ObjectType('PickupSlot', { description: 'An hour in which a sales point gives out orders.' })
export class PickupSlotType {
  @Field(() => DateTimeISO, { description: 'Its first moment, a full hour.' })
  from!: Date

  @Field(() => DateTimeISO, { description: 'Its end, an hour later.' })
  to!: Date
}
