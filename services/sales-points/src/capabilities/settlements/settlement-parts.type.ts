import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ContractSide } from '../consignments/consignment.enum.ts'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import { SettlementEvent, SettlementLineKind } from './settlement.enum.ts'
import type { ProductTotal, SettlementLine } from './settlement-lines.repository.ts'

@ObjectType('SettlementLine', {
  description: 'One movement of goods in a statement, or a correction; never changed. `gross` = `commission` + `due`.',
})
export class SettlementLineType {
  @Field(() => Int, { description: 'Its place in the statement, from 1.' })
  position!: number

  @Field(() => Int, { description: 'The version with which it came.' })
  version!: number

  @Field(() => SettlementLineKind)
  kind!: SettlementLineKind

  @Field(() => UUID, { nullable: true, description: 'The counter sale, order, adjustment or count behind it. Null for corrections.' })
  causeId!: string | null

  @Field(() => String, { nullable: true, description: 'The lot. Null for corrections.' })
  lotCode!: string | null

  @Field(() => Int, { description: 'Sold or lost (positive), or come back (negative), in `unit`; 0 for corrections.' })
  quantity!: number

  @Field(() => QuantityUnit, { nullable: true, description: 'What is counted. Null for corrections.' })
  unit!: QuantityUnit | null

  @Field(() => Vnd, {
    nullable: true,
    description: 'What was charged for one unit. Null for corrections, and when it was sold without a price.',
  })
  unitPrice!: number | null

  @Field(() => Vnd, { description: 'What customers paid.' })
  gross!: number

  @Field(() => Vnd, { description: 'The point’s part, half a đồng rounded up line by line.' })
  commission!: number

  @Field(() => Vnd, { description: 'The producer’s part.' })
  due!: number

  @Field(() => DateTimeISO)
  happenedAt!: Date

  @Field(() => Boolean, { description: 'It happened before the month, and was in no statement then.' })
  carriedOver!: boolean

  @Field(() => String, { nullable: true, description: 'Why, for corrections. Else null.' })
  reason!: string | null

  @Field(() => Int, { nullable: true, description: 'The place of the line that a correction is about. Else null.' })
  corrects!: number | null

  productId!: string | null

  static from(line: SettlementLine): SettlementLineType {
    return Object.assign(new SettlementLineType(), line)
  }
}

export const { NodeConnection: SettlementLineConnection } = connectionTypes(() => SettlementLineType, 'SettlementLine')

@ObjectType('SettlementProduct', { description: 'What a statement comes to for one product. `gross` = `commission` + `due`.' })
export class SettlementProductType {
  @Field(() => Int, { description: 'Sold and lost, less what came back, in `unit`.' })
  quantity!: number

  @Field(() => QuantityUnit, { nullable: true, description: 'What is counted. Null while the product is not known here.' })
  unit!: QuantityUnit | null

  @Field(() => Vnd, { description: 'What customers paid.' })
  gross!: number

  @Field(() => Vnd, { description: 'The point’s part.' })
  commission!: number

  @Field(() => Vnd, { description: 'The producer’s part.' })
  due!: number

  productId!: string

  static from(total: ProductTotal): SettlementProductType {
    return Object.assign(new SettlementProductType(), total)
  }
}

@ObjectType('SettlementStep', { description: 'What somebody did with a statement; never changed.' })
export class SettlementStepType {
  @Field(() => SettlementEvent)
  what!: SettlementEvent

  @Field(() => ContractSide)
  side!: ContractSide

  @Field(() => String, {
    nullable: true,
    description: 'What was said with it: what is wrong, the answer, or the reference of the payment. Null when nothing.',
  })
  reason!: string | null

  @Field(() => [Int], { description: 'Places of the lines it is about; empty when it is about the whole.' })
  positions!: number[]

  @Field(() => Int, { description: 'The version it is about.' })
  version!: number

  @Field(() => DateTimeISO, { description: 'When it was done.' })
  at!: Date
}

@ObjectType('SettlementPayment', { description: 'That a statement was paid, outside the platform, as the point has recorded it.' })
export class SettlementPaymentType {
  @Field(() => LocalDate)
  paidOn!: string

  @Field(() => Vnd, { description: 'What was due. Negative: the producer paid the point.' })
  amount!: number

  @Field(() => String, { description: 'Of the bank, or the number of the receipt.' })
  reference!: string
}
