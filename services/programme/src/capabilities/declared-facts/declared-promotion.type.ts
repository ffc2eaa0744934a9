import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'
import { PromotionKind } from './promotion-kind.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('DeclaredPromotionFields')
export class DeclaredPromotionFields {
  @Field(() => PromotionKind, { description: 'What was held.' })
  kind!: PromotionKind

  @Field(() => String, { description: 'At most 300 characters.' })
  title!: string

  @Field(() => String, { description: 'Two letters of ISO 3166-1; another than VN for a campaign abroad.' })
  country!: string

  @Field(() => LocalDate, { description: 'First day.' })
  heldOn!: string

  @Field(() => String, { description: 'Where it is known from, at most 300 characters.' })
  source!: string
}
