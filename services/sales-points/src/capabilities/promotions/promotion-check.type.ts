import { Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import type { JudgedLine } from './judge-promotion.use-case.ts'
import type { YearOfReduction } from './reduced-days.rules.ts'

@ObjectType('ReducedYear', { description: 'Days of a calendar year on which a price is reduced by the point’s own promotions.' })
class ReducedYearType implements YearOfReduction {
  @Field(() => Int, { description: 'The calendar year in Vietnam.' })
  year!: number

  @Field(() => Int, { description: 'Days without the promotion in question.' })
  used!: number

  @Field(() => Int, { description: 'Days with it.' })
  withIt!: number
}

@ObjectType('PromotionCheck', { description: 'What the law says of one product of a promotion, were it announced now.' })
export class PromotionCheckType {
  @Field(() => Vnd, { nullable: true, description: 'What the point asks immediately before the first day. Null: it has no price.' })
  priceBefore!: number | null

  @Field(() => Vnd, { nullable: true, description: 'What a customer would pay. Null: it has no price before.' })
  promotionalPrice!: number | null

  @Field(() => Vnd, { nullable: true, description: 'The lowest promotional price that is allowed. Null: it has no price before.' })
  lowestAllowed!: number | null

  @Field(() => Int, { description: 'Per cent that may be taken off at most.' })
  capPercent!: number

  @Field(() => Vnd, {
    nullable: true,
    description:
      'The lowest price asked in the 30 days before, for reference: lower than `priceBefore` when the price was raised shortly before. Null: it had none.',
  })
  lowestBefore!: number | null

  @Field(() => [ReducedYearType], { description: 'Each calendar year that it touches; none for a concentrated programme.' })
  years!: readonly YearOfReduction[]

  @Field(() => Int, { description: 'Days of a year that are allowed.' })
  mostDays!: number

  @Field(() => [Refusal], { description: 'Why it could not be announced; empty when it could.' })
  refusals!: readonly Refusal[]

  productId!: string

  static from(line: JudgedLine): PromotionCheckType {
    return Object.assign(new PromotionCheckType(), line)
  }
}
