import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'
import { SupportKind } from './support-kind.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('SupportRecordFields')
export class SupportRecordFields {
  @Field(() => UUID, { nullable: true, description: 'The producer. Null for an organization that is none yet.' })
  producerId?: string | null

  @Field(() => String, {
    description: 'Name of the organization, at most 200 characters; without a producer the name tells one from another.',
  })
  organization!: string

  @Field(() => SupportKind, { description: 'What it was for.' })
  kind!: SupportKind

  @Field(() => LocalDate, { description: 'Day on which it was given.' })
  supportedOn!: string

  @Field(() => Vnd, { nullable: true, description: 'What it cost. Null when it was not money.' })
  amount?: number | null

  @Field(() => String, { description: 'What was given, at most 2,000 characters.' })
  description!: string
}
