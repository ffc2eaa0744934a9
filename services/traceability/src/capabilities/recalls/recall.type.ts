import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import type { Recall } from './recall.repository.ts'

@ObjectType('Recall', {
  description: 'A lot called back: sales points may not sell it, and nobody may ship or use it, until the recall is closed.',
})
export class RecallType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Why, for the public.' })
  reason!: string

  @Field(() => DateTimeISO)
  openedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'Null while the recall is open.' })
  closedAt!: Date | null

  static from(recall: Recall): RecallType {
    return Object.assign(new RecallType(), recall)
  }
}
