import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, InputType, ObjectType } from 'type-graphql'
import { LinkageStage } from './linkage-stage.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('LinkageContractFields')
export class LinkageContractFields {
  @Field(() => UUID, { description: 'The producer.' })
  producerId!: string

  @Field(() => String, { description: 'The other side, at most 200 characters.' })
  partner!: string

  @Field(() => LinkageStage, { description: 'Which part of the chain it covers.' })
  stage!: LinkageStage

  @Field(() => String, { description: 'What is delivered, at most 200 characters.' })
  goods!: string

  @Field(() => Float, { description: 'Share of the output it covers, 0 to 100.' })
  outputPercent!: number

  @Field(() => LocalDate, { description: 'Day of signing.' })
  signedOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day. Null when it is open-ended.' })
  validTo?: string | null
}
