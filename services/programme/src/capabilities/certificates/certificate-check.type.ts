import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { ProductType } from '../known-facts/product.type.ts'
import { CertificateForgery } from './certificate-forgery.enum.ts'
import { CertificateStanding } from './certificate-standing.enum.ts'
import type { Genuine, Verdict } from './verify-certificate.use-case.ts'

@ObjectType({ description: 'A certificate that we signed and nobody changed; what it says, and what it is worth today.' })
export class CertificateGenuine {
  @Field(() => CertificateStanding)
  standing!: CertificateStanding

  @Field(() => String, { description: 'As on the certificate.' })
  certificateNumber!: string

  @Field(() => Int, { description: '3 to 5, as on the certificate.' })
  star!: number

  @Field(() => String, { description: 'As on the certificate.' })
  productName!: string

  @Field(() => String, { description: 'As on the certificate.' })
  producerName!: string

  @Field(() => String, { description: 'Of the decision that gave the star.' })
  decisionNumber!: string

  @Field(() => String, { description: 'Who decided.' })
  authority!: string

  @Field(() => LocalDate, { description: 'First day of validity.' })
  issuedOn!: string

  @Field(() => LocalDate, { description: 'Last day of validity, as on the certificate.' })
  expiresOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day under a transition of the law. Null without one.' })
  extendedTo!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'First day without the star. Null unless revoked or replaced.' })
  revokedOn!: string | null

  @Field(() => UUID)
  recognitionId!: string

  @Field(() => String, { description: 'Which of the published keys signed it.' })
  keyId!: string

  @Field(() => ProductType, {
    nullable: true,
    description: 'Null when the recognition is not on record, or the catalogue does not answer.',
  })
  product!: ProductType | null

  static from({ productId, ...genuine }: Genuine): CertificateGenuine {
    return Object.assign(new CertificateGenuine(), genuine, { product: productId === null ? null : ProductType.of(productId) })
  }
}

@ObjectType({ description: 'It looks like a certificate, but what it says is not what we signed.' })
export class CertificateForged {
  @Field(() => CertificateForgery)
  reason!: CertificateForgery
}

@ObjectType({ description: 'No certificate can be read from it: a part is missing, or it is something else.' })
export class CertificateUnreadable {
  @Field(() => String, { description: 'Explanation for developers. Shops show their own words.' })
  readonly message: string = 'This is not the whole token of a certificate.'
}

export const CertificateCheck = createUnionType({
  name: 'CertificateCheck',
  description: 'What became of checking a certificate.',
  types: () => [CertificateGenuine, CertificateForged, CertificateUnreadable] as const,
})

export function certificateCheckFrom(verdict: Verdict): CertificateGenuine | CertificateForged | CertificateUnreadable {
  if (verdict.kind === 'GENUINE') return CertificateGenuine.from(verdict)
  return verdict.kind === 'FORGED' ? Object.assign(new CertificateForged(), { reason: verdict.reason }) : new CertificateUnreadable()
}
