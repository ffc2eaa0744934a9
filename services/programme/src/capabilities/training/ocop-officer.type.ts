import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'

/** What an office writes down and reads. */
@ObjectType()
@InputType('OcopOfficerFields')
export class OcopOfficerFields {
  @Field(() => String, { description: 'At most 200 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'At most 200 characters. Null when it is not said.' })
  position?: string | null

  @Field(() => LocalDate, { description: 'First day in post.' })
  inPostFrom!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day in post. Null while in post.' })
  inPostTo?: string | null
}
