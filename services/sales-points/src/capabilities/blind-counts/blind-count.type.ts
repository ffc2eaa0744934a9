import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { AdjustmentReason } from '../adjustments/adjustment-reason.enum.ts'
import { type BlindCount, type BlindLine, differencesOf } from './seal-count.use-case.ts'
import { CountOutcome } from './count-outcome.enum.ts'

@ObjectType('BlindDifference', {
  description: 'A lot of which more or fewer units were found than the books said; told only when the count was sealed.',
})
export class BlindDifferenceType {
  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => Int, { description: 'What the books said when the count was sealed.' })
  expected!: number

  @Field(() => Int, { description: 'What was found.' })
  counted!: number

  @Field(() => Int, { description: 'Counted less expected.' })
  difference!: number

  @Field(() => AdjustmentReason, { nullable: true, description: 'Why. Null while nobody has said.' })
  reason!: AdjustmentReason | null

  @Field(() => String, { nullable: true, description: 'What was added in words. Null when nothing.' })
  note!: string | null

  productId!: string

  static from(line: BlindLine): BlindDifferenceType {
    return Object.assign(new BlindDifferenceType(), { ...line, difference: line.counted - line.expected })
  }
}

@ObjectType('BlindCount', { description: 'A count of lots made without seeing the books. Staff of the point only.' })
export class BlindCountType {
  @Field(() => UUID)
  id!: string

  @Field(() => DateTimeISO, { description: 'When it was sealed.' })
  countedAt!: Date

  @Field(() => CountOutcome, { nullable: true, description: 'How it ended. Null while its differences wait for reasons.' })
  outcome!: CountOutcome | null

  @Field(() => Int, { description: 'How many lots were counted, those without a difference included.' })
  lotCount!: number

  @Field(() => [BlindDifferenceType], { description: 'The lots whose books were wrong; empty when all agreed.' })
  differences!: BlindDifferenceType[]

  countedBy!: string

  static from({ lines, ...count }: BlindCount): BlindCountType {
    const differences = differencesOf(lines).map(line => BlindDifferenceType.from(line))
    return Object.assign(new BlindCountType(), { ...count, lotCount: lines.length, differences })
  }
}
