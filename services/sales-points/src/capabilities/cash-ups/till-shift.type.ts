import { connectionTypes, DateTimeISO, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { TillShift } from './till-shift.repository.ts'

@ObjectType('TillShift', {
  description:
    'From the opening of a drawer to its closing, by the numbers of the till’s journal; what comes late is added up when it has come. Staff of the point only.',
})
export class TillShiftType {
  @Field(() => UUID, { description: 'Id of the entry that opened it.' })
  id!: string

  @Field(() => DateTimeISO)
  openedAt!: Date

  @Field(() => Vnd, { description: 'What was in the drawer at the beginning.' })
  openingCash!: number

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Null while it is open, and when the drawer was opened anew without being counted.',
  })
  closedAt!: Date | null

  @Field(() => Vnd, { nullable: true, description: 'What was counted at the end. Null like `closedAt`.' })
  countedCash!: number | null

  @Field(() => Int, { description: 'Sales that stand.' })
  saleCount!: number

  @Field(() => Vnd, { description: 'Sum of the sales in cash; those taken back are not in it.' })
  cashSales!: number

  @Field(() => Vnd, { description: 'Sum of the sales by transfer; those taken back are not in it.' })
  transferSales!: number

  @Field(() => Vnd, { description: 'What customers paid into the drawer for orders when they took the goods.' })
  orderCash!: number

  @Field(() => Vnd, { description: 'What was given back out of the drawer for returns and for orders that ended without goods.' })
  cashRefunds!: number

  @Field(() => Vnd, {
    description:
      'What the drawer should hold: the opening cash, the sales in cash and the cash for orders, less what was given back out of it.',
  })
  expectedCash!: number

  @Field(() => Vnd, { nullable: true, description: 'Counted less expected; negative: too little. Null while nobody has counted.' })
  difference!: number | null

  @Field(() => String, { nullable: true, description: 'What was said about the difference. Null when nothing.' })
  note!: string | null

  @Field(() => Int, {
    description: 'Numbers within it that have not come, or wait for a manager: the sums are not final while it is not 0.',
  })
  missingCount!: number

  tillId!: string
  openedBy!: string
  closedBy!: string | null

  static from(shift: TillShift): TillShiftType {
    const expectedCash = shift.openingCash + shift.cashSales + shift.orderCash - shift.cashRefunds
    const difference = shift.countedCash === null ? null : shift.countedCash - expectedCash
    return Object.assign(new TillShiftType(), { ...shift, expectedCash, difference })
  }
}

export const { NodeConnection: TillShiftConnection } = connectionTypes(() => TillShiftType, 'TillShift')
