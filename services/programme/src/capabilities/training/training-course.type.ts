import { Field, InputType, ObjectType } from 'type-graphql'
import { TrainingTopic } from './training-topic.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('TrainingCourseFields')
export class TrainingCourseFields {
  @Field(() => String, { description: 'At most 200 characters.' })
  title!: string

  @Field(() => TrainingTopic, { description: 'What it is about.' })
  topic!: TrainingTopic

  @Field(() => Boolean, { description: 'Whether it is the basic course that every officer must have.' })
  isBasic!: boolean
}
