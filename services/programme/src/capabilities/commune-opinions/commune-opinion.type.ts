import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import type { CommuneOpinion } from './find-opinions.use-case.ts'

@ObjectType('CommuneOpinion', { description: 'What the commune says of a dossier (Mẫu 03), and whether it proposes it.' })
export class CommuneOpinionType {
  @Field(() => String, { description: 'Origin of the product and of local raw materials.' })
  origin!: string

  @Field(() => String, { description: 'Use of local labour.' })
  localLabour!: string

  @Field(() => String, { description: 'Where the idea of the product comes from.' })
  originOfIdea!: string

  @Field(() => String, { description: 'Local identity and knowledge in the product.' })
  localIdentity!: string

  @Field(() => Boolean, { description: 'Whether the commune proposes the product to the office that scores.' })
  isProposed!: boolean

  @Field(() => DateTimeISO)
  givenAt!: Date

  static from({ origin, localLabour, originOfIdea, localIdentity, isProposed, givenAt }: CommuneOpinion): CommuneOpinionType {
    return Object.assign(new CommuneOpinionType(), { origin, localLabour, originOfIdea, localIdentity, isProposed, givenAt })
  }
}
