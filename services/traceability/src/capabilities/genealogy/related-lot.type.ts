import { Field, Int, ObjectType } from 'type-graphql'
import { LotType } from '../lots/lot.type.ts'

@ObjectType({ description: 'A lot that another one was made from, or that was made from it.' })
export class RelatedLot {
  @Field(() => LotType)
  lot!: LotType

  @Field(() => Int, { description: 'Steps between the two; 1 is directly.' })
  depth!: number
}
