import { connectionTypes, DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { StockDiscrepancy } from './stock-discrepancy.repository.ts'
import { StockDiscrepancyOutcome } from './stock-discrepancy-outcome.enum.ts'

@ObjectType('StockDiscrepancy', {
  description: 'Goods that a till sold though the books had none. Open until a manager says how that came. Staff of the point only.',
})
export class StockDiscrepancyType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'The lot, as printed by the producer; `UNKNOWN` when the point has never had any of the product.' })
  lotCode!: string

  @Field(() => Int, { description: 'Units that the books did not have, in `unit`.' })
  missing!: number

  @Field(() => QuantityUnit, { nullable: true, description: 'What is counted. Null while the product is not known here.' })
  unit!: QuantityUnit | null

  @Field(() => UUID, { description: 'The entry of the till that sold them.' })
  tillEntryId!: string

  @Field(() => DateTimeISO)
  openedAt!: Date

  @Field(() => StockDiscrepancyOutcome, { nullable: true, description: 'How it came. Null while nobody has resolved it.' })
  outcome!: StockDiscrepancyOutcome | null

  @Field(() => String, { nullable: true, description: 'What the manager said. Null while nobody has resolved it.' })
  resolutionReason!: string | null

  @Field(() => DateTimeISO, { nullable: true, description: 'Null while nobody has resolved it.' })
  resolvedAt!: Date | null

  productId!: string
  resolvedBy!: string | null

  static from({ reason, ...discrepancy }: StockDiscrepancy): StockDiscrepancyType {
    return Object.assign(new StockDiscrepancyType(), { ...discrepancy, resolutionReason: reason })
  }
}

export const { NodeConnection: StockDiscrepancyConnection } = connectionTypes(() => StockDiscrepancyType, 'StockDiscrepancy')
