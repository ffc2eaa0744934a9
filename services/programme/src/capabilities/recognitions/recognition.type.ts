import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import type { JudgedRecognition } from './find-recognitions.use-case.ts'
import { RecognitionStatus } from './recognition-status.enum.ts'
import { RevocationGround } from './revocation-ground.enum.ts'
import { VerificationLevel } from './verification-level.enum.ts'

/** The catalogue answers the shareable fields too, from its own copy: a product page needs one service less. */
@Directive('@key(fields: "id")')
@ObjectType('Recognition', { description: 'A decision that a product has so many stars, for 36 months.' })
export class RecognitionType {
  @Field(() => UUID)
  id!: string

  @Field(() => UUID, { nullable: true, description: 'The dossier it rests on, which only some may open. Null when imported.' })
  dossierId!: string | null

  /** The rows’ ids, for the fields that others add. */
  productId!: string
  decisionId!: string | null
  revocationDecisionId!: string | null

  @Directive('@shareable')
  @Field(() => Int, { description: '3 to 5.' })
  star!: number

  @Directive('@shareable')
  @Field(() => RecognitionStatus, { description: 'Judged by today’s date.' })
  status!: RecognitionStatus

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Null when the source does not give it.' })
  decisionNumber!: string | null

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Who decided. Null when the source does not give it.' })
  authority!: string | null

  @Field(() => String, { nullable: true, description: 'As printed on the certificate. Null when imported.' })
  certificateNumber!: string | null

  @Directive('@shareable')
  @Field(() => LocalDate)
  issuedOn!: string

  @Directive('@shareable')
  @Field(() => Boolean, { description: 'True when the source gives only the year or the day of the news.' })
  isIssueDateApproximate!: boolean

  @Directive('@shareable')
  @Field(() => LocalDate, { description: 'Last day of validity.' })
  expiresOn!: string

  @Directive('@shareable')
  @Field(() => LocalDate, { nullable: true, description: 'Last day under a transition of the law. Null without one.' })
  extendedTo!: string | null

  @Field(() => String, { nullable: true, description: 'What the transition relies on. Null without one.' })
  extensionBasis!: string | null

  @Directive('@shareable')
  @Field(() => LocalDate, { nullable: true, description: 'First day without the star. Null unless revoked or replaced.' })
  revokedOn!: string | null

  @Directive('@shareable')
  @Field(() => RevocationGround, { nullable: true, description: 'Null unless revoked or replaced.' })
  revocationGround!: RevocationGround | null

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'What was found, in words. Null unless revoked, and where nothing was told.' })
  revocationNote!: string | null

  @Directive('@shareable')
  @Field(() => VerificationLevel)
  verificationLevel!: VerificationLevel

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Where it was read. Null when not recorded, or decided on this platform.' })
  source!: string | null

  static from = (recognition: JudgedRecognition): RecognitionType => Object.assign(new RecognitionType(), recognition)
}
