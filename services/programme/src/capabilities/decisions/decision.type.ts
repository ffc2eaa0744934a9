import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { DecisionKind } from './decision-kind.enum.ts'
import type { Decision } from './record-decision.use-case.ts'

@ObjectType('Decision', { description: 'A numbered act of an authority about stars. Public.' })
export class DecisionType {
  @Field(() => UUID)
  id!: string

  @Field(() => DecisionKind)
  kind!: DecisionKind

  @Field(() => String, { description: 'Unique for an authority and year.' })
  number!: string

  @Field(() => LocalDate)
  issuedOn!: string

  @Field(() => OfficeLevel)
  level!: OfficeLevel

  @Field(() => String, { description: 'Who decided, in Vietnamese.' })
  authority!: string

  @Field(() => String, { nullable: true, description: 'Who signed. Null until told.' })
  signerName!: string | null

  @Field(() => String, { nullable: true, description: 'As on the paper, line by line. Null until told.' })
  signerTitle!: string | null

  static from = (decision: Decision): DecisionType => Object.assign(new DecisionType(), decision)
}
