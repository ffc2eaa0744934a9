import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'

/** What an office writes down and reads. */
@ObjectType()
@InputType('LabelCheckFields')
export class LabelCheckFields {
  @Field(() => UUID, { description: 'The product.' })
  productId!: string

  @Field(() => LocalDate, { description: 'The day.' })
  checkedOn!: string

  @Field(() => Boolean, { description: 'Whether name, responsible body, composition and quantity are there.' })
  hasMandatoryText!: boolean

  @Field(() => Boolean, { description: 'Whether the origin is stated.' })
  hasOrigin!: boolean

  @Field(() => Boolean, { description: 'Whether production and expiry dates are there.' })
  hasDates!: boolean

  @Field(() => Boolean, { description: 'Whether the packaging fits the product.' })
  hasFittingPackage!: boolean

  @Field(() => Boolean, { description: 'Whether the OCOP mark, codes and other marks are used as allowed.' })
  hasCorrectMarks!: boolean

  @Field(() => String, { nullable: true, description: 'What must be mended, at most 2,000 characters. Null for nothing.' })
  note?: string | null
}
