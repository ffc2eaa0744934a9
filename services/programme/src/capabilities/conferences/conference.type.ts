import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { ConferenceKind } from './conference-kind.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('ConferenceFields')
export class ConferenceFields {
  @Field(() => ConferenceKind, { description: 'What it is for.' })
  kind!: ConferenceKind

  @Field(() => Int, { description: 'The year of the plan it is about.' })
  planYear!: number

  @Field(() => String, { description: 'At most 300 characters.' })
  title!: string

  @Field(() => LocalDate, { description: 'The day.' })
  heldOn!: string

  @Field(() => String, { nullable: true, description: 'At most 200 characters. Null when it is not said.' })
  place?: string | null

  @Field(() => Int, { nullable: true, description: 'How many took part. Null when nobody counted.' })
  participants?: number | null

  @Field(() => String, { nullable: true, description: 'What was concluded, at most 5,000 characters. Null for nothing.' })
  conclusions?: string | null
}
