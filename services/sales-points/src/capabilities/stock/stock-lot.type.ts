import { connectionTypes, DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import { GoodsOwnership, ownershipOf } from './goods-ownership.enum.ts'
import type { StockMovement } from './ledger.repository.ts'
import type { StockLot } from './stock-lot.repository.ts'
import { StockMovementKind } from './stock-movement-kind.enum.ts'

@ObjectType('StockLot', {
  description:
    'One lot of a product on the shelf of one sales point. Staff of the point, and for its own goods a producer whom the point permits it.',
})
export class StockLotType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Lot code as printed by the producer.' })
  lotCode!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which it may be sold. Null when it does not expire or none was told.',
  })
  expiresOn!: string | null

  @Field(() => Int, { description: 'What is there, by the books, in `unit`.' })
  onHand!: number

  @Field(() => Int, { description: 'The part of `onHand` that is set aside for somebody.' })
  reserved!: number

  @Field(() => QuantityUnit)
  unit!: QuantityUnit

  @Field(() => Boolean, { description: 'Its last day has passed.' })
  isExpired!: boolean

  @Field(() => Boolean, { description: 'Its producer or an office called it back.' })
  isRecalled!: boolean

  @Field(() => Boolean, {
    description: 'Some of it may be sold now: there are free units, neither expired nor recalled, of a published product.',
  })
  isSellable!: boolean

  @Field(() => GoodsOwnership, { description: 'Whose goods they are; of an empty lot, whose they were last.' })
  ownership!: GoodsOwnership

  productId!: string
  salesPointId!: string

  static from(lot: StockLot, today: string): StockLotType {
    const isExpired = lot.expiresOn !== null && lot.expiresOn < today
    const isSellable = !isExpired && !lot.isRecalled && !lot.isWithdrawn && lot.onHand > lot.reserved
    return Object.assign(new StockLotType(), { ...lot, isExpired, isSellable, ownership: ownershipOf(lot) })
  }
}

@ObjectType('StockMovement', { description: 'One line of the stock ledger; never changed or removed. Staff of the point only.' })
export class StockMovementType {
  @Field(() => UUID)
  id!: string

  @Field(() => StockMovementKind)
  kind!: StockMovementKind

  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => Int, { description: 'Units that came (positive) or went (negative); 0 when goods were only set aside or freed.' })
  quantity!: number

  @Field(() => Int, { description: 'Units that were set aside (positive) or are no longer (negative); 0 when none.' })
  reserved!: number

  @Field(() => Int, { description: 'Units of the lot at the point after this movement.' })
  onHandAfter!: number

  @Field(() => String, {
    nullable: true,
    description:
      'Why, where a reason is asked for: the `AdjustmentReason`, `SOLD_UNSEEN` for units that a till sold and the books did not have, `BOOKED_SINCE` when such units are taken off again, or the words given for undoing. Else null.',
  })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'What the person added in words. Null when nothing.' })
  note!: string | null

  @Field(() => String, { description: 'Id of the person, or `system`.' })
  actorId!: string

  @Field(() => UUID, { description: 'The receipt, sale, adjustment or count it belongs to; movements made together share it.' })
  causeId!: string

  @Field(() => DateTimeISO)
  occurredAt!: Date

  @Field(() => GoodsOwnership, { description: 'Whose goods they were then.' })
  ownership!: GoodsOwnership

  productId!: string

  static from(movement: StockMovement): StockMovementType {
    return Object.assign(new StockMovementType(), { ...movement, ownership: ownershipOf(movement) })
  }
}

export const { NodeConnection: StockLotConnection } = connectionTypes(() => StockLotType, 'StockLot')
export const { NodeConnection: StockMovementConnection } = connectionTypes(() => StockMovementType, 'StockMovement')
