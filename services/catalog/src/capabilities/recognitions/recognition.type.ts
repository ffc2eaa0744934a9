import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { JudgedRecognition } from './find-recognitions.use-case.ts'
import { RecognitionStatus } from './recognition-status.enum.ts'
import { VerificationLevel } from './verification-level.enum.ts'

@ObjectType('Recognition', { description: 'A decision that a product has so many stars, for 36 months.' })
export class RecognitionType {
  @Field(() => UUID)
  id!: string

  @Field(() => Int, { description: '3 to 5.' })
  star!: number

  @Field(() => RecognitionStatus, { description: 'Judged by today’s date.' })
  status!: RecognitionStatus

  @Field(() => String, { nullable: true, description: 'Null when the source does not give it.' })
  decisionNumber!: string | null

  @Field(() => String, { nullable: true, description: 'Who decided. Null when the source does not give it.' })
  authority!: string | null

  @Field(() => LocalDate)
  issuedOn!: string

  @Field(() => Boolean, { description: 'True when the source gives only the year or the day of the news.' })
  isIssueDateApproximate!: boolean

  @Field(() => LocalDate, { description: 'Last day of validity.' })
  expiresOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'First day without the star. Null unless revoked.' })
  revokedOn!: string | null

  @Field(() => String, { nullable: true, description: 'Null unless revoked.' })
  revocationGround!: string | null

  @Field(() => VerificationLevel)
  verificationLevel!: VerificationLevel

  @Field(() => String, { nullable: true, description: 'Where it was read. Null when not recorded.' })
  source!: string | null

  static from = (recognition: JudgedRecognition): RecognitionType => Object.assign(new RecognitionType(), recognition)
}
