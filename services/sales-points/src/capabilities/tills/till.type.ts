import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { NumberGap, Till } from './till.entity.ts'

@ObjectType('NumberGap', { description: 'Numbers of a journal, one after the other, that have not come.' })
export class NumberGapType implements NumberGap {
  @Field(() => Int, { description: 'The first of them.' })
  from!: number

  @Field(() => Int, { description: 'The last of them; the same as `from` when it is one.' })
  to!: number
}

@ObjectType('Till', {
  description: 'A device that sells for one sales point, also without a network, and signs what it sold. Staff of the point only.',
})
export class TillType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'What staff call it; tills in use at one point have different names.' })
  name!: string

  @Field(() => DateTimeISO)
  registeredAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'From then on it books nothing. Null while it is in use.' })
  revokedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was revoked. Null while it is in use.' })
  revokeReason!: string | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When it last sent something. Null before the first time.' })
  syncedAt!: Date | null

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds by which its clock was ahead (negative: behind) when it last sent something. Null before the first time.',
  })
  clockOffsetSeconds!: number | null

  salesPointId!: string
  registeredBy!: string
  revokedBy!: string | null

  static from(till: Till): TillType {
    return Object.assign(new TillType(), till)
  }
}
