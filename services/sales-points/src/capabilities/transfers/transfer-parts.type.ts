import { DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import { TransferDiscrepancyKind, TransferOutcome, TransferStepKind } from './transfer.enum.ts'
import type { TransferDiscrepancy, TransferLine, TransferStep } from './transfer.repository.ts'

const UNITS = 'In `unit`.'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('User', { description: 'A person with an account.' })
export class UserStub {
  @Field(() => UUID)
  id!: string
}

@ObjectType('TransferLine', {
  description:
    'Goods of one product in a transfer. Once they have left: one lot, and dispatched = received + lost + damaged + returned + inTransit.',
})
export class TransferLineType implements TransferLine {
  @Field(() => UUID)
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'The lot, as printed by the producer. Null before dispatch when any will do: what expires first.',
  })
  lotCode!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which the lot may be sold, as it left. Null before dispatch and for goods that do not expire.',
  })
  expiresOn!: string | null

  @Field(() => QuantityUnit, { nullable: true, description: 'What is counted. Null while the product is not known here.' })
  unit!: QuantityUnit | null

  @Field(() => Int, { description: `Units that are to be sent. ${UNITS}` })
  quantity!: number

  @Field(() => Int, { description: `Units that left the sending shelf: none or \`quantity\`. ${UNITS}` })
  dispatched!: number

  @Field(() => Int, { description: `Units that came onto the receiving shelf. ${UNITS}` })
  received!: number

  @Field(() => Int, { description: `Units given up because nobody found them. ${UNITS}` })
  lost!: number

  @Field(() => Int, { description: `Units given up because they were unfit for sale. ${UNITS}` })
  damaged!: number

  @Field(() => Int, { description: `Units that came back onto the sending shelf. ${UNITS}` })
  returned!: number

  @Field(() => Int, { description: `Units that left and lie on nobody’s shelf, those of unresolved discrepancies among them. ${UNITS}` })
  inTransit!: number

  @Field(() => Int, { description: `The part of \`inTransit\` that was reported and waits for a manager. ${UNITS}` })
  unresolved!: number

  @Field(() => Boolean, { description: 'Its last day has passed: it may be received, and not sold.' })
  isExpired!: boolean

  @Field(() => Boolean, { description: 'Its producer or an office called it back: it may be received, and not sold.' })
  isRecalled!: boolean

  productId!: string
  ownerId!: string | null

  static from(line: TransferLine, today: string): TransferLineType {
    return Object.assign(new TransferLineType(), { ...line, isExpired: line.expiresOn !== null && line.expiresOn < today })
  }
}

@ObjectType('TransferDiscrepancy', {
  description: 'Goods of a transfer that were not taken in. They are under way until a manager says where they ended up.',
})
export class TransferDiscrepancyType {
  @Field(() => UUID)
  id!: string

  @Field(() => UUID, { description: 'The line of the transfer that it is about.' })
  lineId!: string

  @Field(() => TransferDiscrepancyKind, { description: 'What the receiving point said.' })
  kind!: TransferDiscrepancyKind

  @Field(() => Int, { description: 'In the unit of the line.' })
  quantity!: number

  @Field(() => String, { nullable: true, description: 'What the receiving point added in words. Null when nothing.' })
  note!: string | null

  @Field(() => DateTimeISO)
  reportedAt!: Date

  @Field(() => TransferOutcome, { nullable: true, description: 'Where the goods ended up. Null while nobody has resolved it.' })
  outcome!: TransferOutcome | null

  @Field(() => String, { nullable: true, description: 'Why the manager said so. Null while nobody has resolved it.' })
  resolutionReason!: string | null

  @Field(() => DateTimeISO, { nullable: true, description: 'Null while nobody has resolved it.' })
  resolvedAt!: Date | null

  reportedBy!: string
  resolvedBy!: string | null

  static from({ reportedAt, resolvedAt, reason, ...rest }: TransferDiscrepancy): TransferDiscrepancyType {
    const moments = { reportedAt: new Date(reportedAt), resolvedAt: resolvedAt === null ? null : new Date(resolvedAt) }
    return Object.assign(new TransferDiscrepancyType(), { ...rest, ...moments, resolutionReason: reason })
  }
}

@ObjectType('TransferStep', { description: 'What somebody did with a transfer; never changed or removed.' })
export class TransferStepType {
  @Field(() => TransferStepKind)
  kind!: TransferStepKind

  @Field(() => DateTimeISO, { description: 'When it was done.' })
  at!: Date

  @Field(() => String, { nullable: true, description: 'Reason or remark. Null when there is none.' })
  note!: string | null

  actorId!: string

  static from(step: TransferStep): TransferStepType {
    return Object.assign(new TransferStepType(), { ...step, at: new Date(step.at) })
  }
}
