import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { CertificateScheme } from './certificate-scheme.enum.ts'
import type { QualityCertificate } from './quality-certificate.entity.ts'

@ObjectType('QualityCertificate', { description: 'Proof by a certifying body, besides the OCOP star.' })
export class QualityCertificateType {
  @Field(() => UUID)
  id!: string

  @Field(() => CertificateScheme)
  scheme!: CertificateScheme

  @Field(() => String, { nullable: true, description: 'As on the paper. Null when not recorded.' })
  number!: string | null

  @Field(() => String, { nullable: true, description: 'The certifying body. Null when not recorded.' })
  issuer!: string | null

  @Field(() => String, { nullable: true, description: 'What it covers. Null when not recorded.' })
  scope!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'First day of validity. Null when not recorded.' })
  issuedOn!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day of validity. Null when it does not end or is not recorded.' })
  expiresOn!: string | null

  @Field(() => Boolean, { description: 'Whether today lies within its validity.' })
  isValid!: boolean

  @Field(() => Boolean, { description: 'Made up for the demonstration: nobody issued it.' })
  isDemo!: boolean

  static from = (certificate: QualityCertificate): QualityCertificateType => Object.assign(new QualityCertificateType(), certificate)
}
