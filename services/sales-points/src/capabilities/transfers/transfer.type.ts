import { vietnamDay } from '@ocop/service-kit/clock'
import { connectionTypes, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { TransferState } from './transfer.enum.ts'
import type { Transfer } from './transfer.repository.ts'
import { TransferDiscrepancyType, TransferLineType, TransferStepType } from './transfer-parts.type.ts'

@ObjectType('Transfer', {
  description:
    'Goods that go from one sales point to another. Staff of the sending point see it, those of the receiving point from when it was ready first.',
})
export class TransferType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Number on the delivery note, `CK-` and eight signs.' })
  number!: string

  @Field(() => TransferState)
  state!: TransferState

  @Field(() => String, { nullable: true, description: 'What the sending point says about it, at most 500 signs. Null when nothing.' })
  note!: string | null

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  @Field(() => [TransferLineType], { description: '1 to 100; one per lot once the goods have left.' })
  lines!: TransferLineType[]

  @Field(() => [TransferDiscrepancyType], { description: 'Everything that was reported, resolved or not, oldest first.' })
  discrepancies!: TransferDiscrepancyType[]

  @Field(() => [TransferStepType], { description: 'Who did what, oldest first.' })
  steps!: TransferStepType[]

  source!: Transfer

  static from(source: Transfer, now: Date): TransferType {
    const { id, state, note, isDemo } = source
    return Object.assign(new TransferType(), {
      id,
      state,
      note,
      isDemo,
      source,
      number: `CK-${id.slice(0, 8).toUpperCase()}`,
      lines: source.lines.map(line => TransferLineType.from(line, vietnamDay(now))),
      discrepancies: source.discrepancies.map(one => TransferDiscrepancyType.from(one)),
      steps: source.steps.map(step => TransferStepType.from(step)),
    })
  }
}

export const { NodeConnection: TransferConnection } = connectionTypes(() => TransferType, 'Transfer')
