import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, InputType, ObjectType } from 'type-graphql'

/** What an office writes down and reads. */
@ObjectType()
@InputType('MaterialAreaFields')
export class MaterialAreaFields {
  @Field(() => UUID, { nullable: true, description: 'The producer it belongs to. Null for an area of several.' })
  producerId?: string | null

  @Field(() => String, { description: 'Name of the area, at most 200 characters.' })
  name!: string

  @Field(() => String, { description: 'What is grown or raised, at most 200 characters.' })
  material!: string

  @Field(() => Float, { description: 'Size in hectares.' })
  hectares!: number

  @Field(() => String, { nullable: true, description: 'Growing area code, at most 50 characters. Null without one.' })
  growingAreaCode?: string | null

  @Field(() => String, { nullable: true, description: 'Certificate, as VietGAP, at most 200 characters. Null without one.' })
  certificate?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the certificate. Null without one.' })
  certificateValidTo?: string | null
}
