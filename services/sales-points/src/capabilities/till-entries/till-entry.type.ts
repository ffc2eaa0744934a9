import { connectionTypes, DateTimeISO, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql'
import { changeOf, type TillLine } from '@ocop/trade-rules'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { TillConflictKind, TillEntryKind, TillEntryState, TillPaymentMethod } from './till-entry.enum.ts'
import type { RecordedEntry, TillConflict } from './till-entry.entity.ts'

@ObjectType('TillEntryLine', { description: 'What a customer took of one product, as the till wrote it down.' })
export class TillEntryLineType {
  @Field(() => String, { nullable: true, description: 'The lot in hand. Null when it was not scanned: what expired first was taken.' })
  lotCode!: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was charged for one unit, taxes included.' })
  unitPrice!: number

  productId!: string

  static from(line: TillLine): TillEntryLineType {
    return Object.assign(new TillEntryLineType(), line)
  }
}

@ObjectType('TillConflict', { description: 'What did not fit when an entry was booked. It was booked all the same.' })
export class TillConflictType {
  @Field(() => TillConflictKind)
  kind!: TillConflictKind

  @Field(() => String, { nullable: true, description: 'The lot it is about. Null when it is not about a lot.' })
  lotCode!: string | null

  @Field(() => Int, { nullable: true, description: 'STOCK_MISSING: units that the books did not have. Else null.' })
  units!: number | null

  @Field(() => Vnd, { nullable: true, description: 'PRICE_DIFFERS: the price that held when it was sold. Else null.' })
  priceNow!: number | null

  @Field(() => Int, { nullable: true, description: 'CLOCK_WRONG: seconds by which the device was ahead; negative: behind. Else null.' })
  seconds!: number | null

  productId!: string | null

  static from(conflict: TillConflict): TillConflictType {
    const nothing = { productId: null, lotCode: null, units: null, priceNow: null, seconds: null }
    return Object.assign(new TillConflictType(), { ...nothing, ...conflict })
  }
}

@ObjectType('TillEntry', { description: 'One numbered entry of a till’s journal, kept as it was signed. Staff of the point only.' })
export class TillEntryType {
  @Field(() => UUID)
  id!: string

  @Field(() => Int, { description: '1, 2, 3… on its till; the number on the customer’s receipt.' })
  number!: number

  @Field(() => TillEntryKind)
  kind!: TillEntryKind

  @Field(() => TillEntryState)
  state!: TillEntryState

  @Field(() => DateTimeISO, { description: 'When it happened, by the clock of the service: a wrong clock of the device is corrected.' })
  at!: Date

  @Field(() => DateTimeISO, { description: 'When it happened by the clock of the device.' })
  deviceAt!: Date

  @Field(() => DateTimeISO)
  receivedAt!: Date

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [TillEntryLineType], { description: 'What was sold; empty unless it is a sale.' })
  lines!: TillEntryLineType[]

  @Field(() => Vnd, { description: 'What was charged; 0 unless it is a sale.' })
  total!: number

  @Field(() => TillPaymentMethod, { nullable: true, description: 'Null unless it is a sale.' })
  paymentMethod!: TillPaymentMethod | null

  @Field(() => Vnd, {
    nullable: true,
    description: 'What the customer gave, or what was in the drawer. Null when it was not counted.',
  })
  cash!: number | null

  @Field(() => Vnd, {
    nullable: true,
    description: 'What went back to the customer. Null when the cash was not counted, or there was none.',
  })
  change!: number | null

  @Field(() => String, { nullable: true, description: 'Why the drawer held another sum than it should. Null when nothing was said.' })
  note!: string | null

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [TillConflictType], { description: 'What did not fit; empty when everything did.' })
  conflicts!: TillConflictType[]

  @Field(() => DateTimeISO, { nullable: true, description: 'When a manager decided about it. Null when nobody had to, or has not yet.' })
  decidedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why the manager decided so. Null like `decidedAt`.' })
  decisionReason!: string | null

  @Field(() => UUID, {
    nullable: true,
    description:
      'The counter sale that it was booked as, to be taken back by `undoCounterSale` on its day. Null unless it is a booked sale.',
  })
  counterSaleId!: string | null

  tillId!: string
  sellerId!: string
  decidedBy!: string | null

  static from({ counter, lines, conflicts, ...entry }: RecordedEntry): TillEntryType {
    return Object.assign(new TillEntryType(), {
      ...entry,
      number: counter,
      change: entry.kind === 'SALE' ? changeOf({ lines, cash: entry.cash }) : null,
      lines: lines.map(line => TillEntryLineType.from(line)),
      conflicts: conflicts.map(conflict => TillConflictType.from(conflict)),
    })
  }
}

export const { NodeConnection: TillEntryConnection } = connectionTypes(() => TillEntryType, 'TillEntry')
