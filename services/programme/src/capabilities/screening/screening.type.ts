import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Field, Float, ObjectType } from 'type-graphql'
import { ProductType } from '../known-facts/product.type.ts'
import type { LookAlike, ScreeningDecision } from './screen-dossiers.use-case.ts'

@ObjectType('LookAlike', { description: 'A published product of the same set nearby whose name resembles that of a dossier’s product.' })
export class LookAlikeType {
  @Field(() => ProductType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  product!: ProductType

  @Field(() => String)
  name!: string

  @Field(() => Float, { description: 'How alike the names are without diacritics, from 0.4 to 1.' })
  likeness!: number

  @Field(() => Boolean, { description: 'Whether both come from one commune; otherwise from one district.' })
  isSameCommune!: boolean

  @Field(() => Boolean, { description: 'Whether one producer makes both.' })
  isSameProducer!: boolean

  @Field(() => Boolean, { description: 'Whether it has a valid star.' })
  hasStar!: boolean

  static from(found: LookAlike): LookAlikeType {
    const { name, likeness, isSameCommune, isSameProducer, hasStar } = found
    const product = ProductType.of(found.productId)
    return Object.assign(new LookAlikeType(), { product, name, likeness, isSameCommune, isSameProducer, hasStar })
  }
}

@ObjectType('ScreeningDecision', { description: 'What an office decided about a registration.' })
export class ScreeningDecisionType {
  @Field(() => Boolean, { description: 'Whether the product may be graded.' })
  isAdmitted!: boolean

  @Field(() => String, { description: 'Why, in the reviewer’s words.' })
  reason!: string

  @Field(() => String, { nullable: true, description: 'What the reviewer noted about packaging beside look-alikes. Null for nothing.' })
  packagingNote!: string | null

  @Field(() => DateTimeISO)
  decidedAt!: Date

  static from({ isAdmitted, reason, packagingNote, decidedAt }: ScreeningDecision): ScreeningDecisionType {
    return Object.assign(new ScreeningDecisionType(), { isAdmitted, reason, packagingNote, decidedAt })
  }
}
