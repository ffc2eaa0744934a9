import { connectionTypes, DateTimeISO, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import { GoodsOwnership } from '../stock/goods-ownership.enum.ts'
import type { SalesNotice, SalesNoticeLine } from './sales-notice.repository.ts'

@ObjectType('SalesNoticeLine', { description: 'What was sold of one product at one sales point.' })
export class SalesNoticeLineType {
  @Field(() => GoodsOwnership, { description: 'Whose goods they were.' })
  ownership!: GoodsOwnership

  @Field(() => Int, { description: 'Sold, less what came back, in `unit`.' })
  quantity!: number

  @Field(() => QuantityUnit, { nullable: true, description: 'What is counted. Null while the product is not known here.' })
  unit!: QuantityUnit | null

  @Field(() => Vnd, { description: 'What customers paid, less what they got back.' })
  amount!: number

  salesPointId!: string
  productId!: string

  static from({ isConsigned, ...line }: SalesNoticeLine): SalesNoticeLineType {
    return Object.assign(new SalesNoticeLineType(), { ...line, ownership: isConsigned ? 'CONSIGNED' : 'OWN' })
  }
}

@ObjectType('SalesNotice', {
  description: 'What was sold of a producer’s goods since it was told last: at 10:00, 14:00 and 16:00 in Vietnam. The producer only.',
})
export class SalesNoticeType {
  @Field(() => UUID)
  id!: string

  @Field(() => DateTimeISO, { description: 'The set hour.' })
  hour!: Date

  @Field(() => [SalesNoticeLineType], { description: 'By sales point, product and ownership.' })
  lines!: SalesNoticeLineType[]

  @Field(() => Vnd, { description: 'Sum of the amounts.' })
  amount!: number

  static from({ id, hour, lines }: SalesNotice): SalesNoticeType {
    const amount = lines.reduce((sum, line) => sum + line.amount, 0)
    return Object.assign(new SalesNoticeType(), { id, hour, amount, lines: lines.map(line => SalesNoticeLineType.from(line)) })
  }
}

export const { NodeConnection: SalesNoticeConnection } = connectionTypes(() => SalesNoticeType, 'SalesNotice')
