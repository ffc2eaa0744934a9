import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'
import { BodyKind } from './body-kind.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('FocalPointFields')
export class FocalPointFields {
  @Field(() => BodyKind, { description: 'What kind of body it is.' })
  kind!: BodyKind

  @Field(() => String, { description: 'Name of the body, at most 200 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Who heads it, at most 200 characters. Null when it is not said.' })
  head?: string | null

  @Field(() => String, { description: 'Number of the decision, at most 100 characters.' })
  decisionNumber!: string

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  decidedOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it is no longer there. Null while it is.' })
  endedOn?: string | null
}
