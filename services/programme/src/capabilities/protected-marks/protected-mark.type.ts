import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'
import { ProtectionKind } from './protection-kind.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('ProtectedMarkFields')
export class ProtectedMarkFields {
  @Field(() => UUID, { description: 'The product that bears it.' })
  productId!: string

  @Field(() => String, { description: 'What is protected, as on the certificate; at most 200 characters.' })
  name!: string

  @Field(() => ProtectionKind, { description: 'How it is protected.' })
  kind!: ProtectionKind

  @Field(() => String, { description: 'Of the certificate of protection, at most 100 characters.' })
  certificateNumber!: string

  @Field(() => String, { description: 'Who granted it, at most 200 characters.' })
  grantedBy!: string

  @Field(() => LocalDate, { description: 'Day of the grant.' })
  grantedOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day. Null when it is protected without end.' })
  validTo?: string | null
}
