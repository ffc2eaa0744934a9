import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { EvidenceType } from '../evidence/evidence-type.enum.ts'
import { EvidencePaper } from '../evidence/evidence.type.ts'
import type { FilingWindow } from './find-filing-window.use-case.ts'

@ObjectType('RequiredPaper', { description: 'A kind of paper that the law asks of a dossier, by its product set and kind.' })
export class RequiredPaperType {
  @Field(() => EvidenceType)
  type!: EvidenceType

  @Field(() => Boolean, { description: 'Whether a dossier without it is not taken; otherwise only some criteria ask for it.' })
  isMandatory!: boolean

  @Field(() => Boolean, { description: 'Whether a paper of this kind that holds today is linked.' })
  isHeld!: boolean

  @Field(() => String, { description: 'The legal text, by its Vietnamese name.' })
  legalBasis!: string

  @Field(() => Boolean, { description: 'Whether it was read in the law or an official form that this set needs it.' })
  isVerified!: boolean

  @Field(() => [EvidencePaper], { description: 'The papers of this kind that are linked.' })
  papers!: EvidencePaper[]
}

@ObjectType('FilingWindow', { description: 'When a re-grading is to be handed in, counted back from the end of the certificate.' })
export class FilingWindowType {
  @Field(() => Int, { description: 'The star the product has.' })
  star!: number

  @Field(() => LocalDate, { description: 'Last day of the certificate.' })
  expiresOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it may be handed in. Null where the regime sets none.' })
  earliestOn!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day on which it is in time; later ones are taken, and the certificate may run out meanwhile. Null where the regime sets none.',
  })
  latestOn!: string | null

  static from({ earlier: { star, expiresOn }, earliestOn, latestOn }: FilingWindow): FilingWindowType {
    return Object.assign(new FilingWindowType(), { star, expiresOn, earliestOn, latestOn })
  }
}
