import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'

/** What an office writes down and reads. */
@ObjectType()
@InputType('TrainingSessionFields')
export class TrainingSessionFields {
  @Field(() => UUID, { description: 'The course.' })
  courseId!: string

  @Field(() => LocalDate, { description: 'The day.' })
  heldOn!: string

  @Field(() => String, { description: 'At most 200 characters.' })
  place!: string

  @Field(() => String, { nullable: true, description: 'At most 200 characters. Null when it is not said.' })
  trainer?: string | null
}
