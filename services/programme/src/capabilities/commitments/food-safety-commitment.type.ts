import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'

/** What an office writes down and reads. */
@ObjectType()
@InputType('FoodSafetyCommitmentFields')
export class FoodSafetyCommitmentFields {
  @Field(() => UUID, { description: 'The producer.' })
  producerId!: string

  @Field(() => String, { nullable: true, description: 'Number of the paper, at most 100 characters. Null when it has none.' })
  documentNumber?: string | null

  @Field(() => String, { description: 'The authority it was given to, at most 200 characters.' })
  receivedBy!: string

  @Field(() => LocalDate, { description: 'Day of signing.' })
  signedOn!: string

  @Field(() => LocalDate, { description: 'Last day on which it is valid.' })
  validTo!: string
}
