import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { EpcisEventType } from './epcis-event-type.enum.ts'
import { SalesPointType } from './sales-point.type.ts'
import type { TraceEventView, UsedInput } from './trace-event-view.repository.ts'
import { TraceStep } from './trace-step.enum.ts'

@ObjectType('TraceEvent', {
  description: 'One thing that happened to a lot, told once and never edited; a wrong one is declared wrong and stays readable.',
})
export class TraceEventType {
  @Field(() => UUID)
  id!: string

  @Field(() => TraceStep)
  step!: TraceStep

  @Field(() => EpcisEventType)
  type!: EpcisEventType

  @Field(() => String, { description: 'Business step in the words of CBV 2.0, e.g. `commissioning`.' })
  bizStep!: string

  @Field(() => String, {
    nullable: true,
    description: 'State of the goods afterwards in the words of CBV 2.0, e.g. `in_transit`. Null when it does not change.',
  })
  disposition!: string | null

  @Field(() => String, { nullable: true, description: 'EPCIS action: `ADD`, `OBSERVE` or `DELETE`. Null for transformations.' })
  action!: string | null

  @Field(() => DateTimeISO, { description: 'When it happened; `recordedAt` says when it was told.' })
  eventTime!: Date

  @Field(() => String, { description: 'Offset from UTC where it happened, e.g. `+07:00`: local time is `eventTime` in this offset.' })
  timeZoneOffset!: string

  @Field(() => String, { nullable: true, description: 'Where it happened or where the goods went, by name. Null when it was not said.' })
  place!: string | null

  @Field(() => SalesPointType, {
    nullable: true,
    description:
      'The sales point that goods were shipped to, arrived or were sold at. Null when none took part, and while its service does not answer.',
  })
  salesPoint!: SalesPointType | null

  @Field(() => String, { nullable: true, description: 'What the teller added in own words; public. Null when nothing.' })
  details!: string | null

  @Field(() => Int, { nullable: true, description: 'How much it was about, in the lot’s unit. Null when nobody counted.' })
  quantity!: number | null

  @Field(() => DateTimeISO, { description: 'When it was told, which may be much later than it happened.' })
  recordedAt!: Date

  @Field(() => String, { description: 'Who told it: `PRODUCER`, `OFFICER` or `SALES_POINT`. Never a person’s name.' })
  recordedByRole!: string

  @Field(() => Boolean, { description: 'True when it was declared wrong: it no longer counts.' })
  isCorrected!: boolean

  @Field(() => String, { nullable: true, description: 'Why it was declared wrong. Null while it stands.' })
  correctionReason!: string | null

  @Field(() => UUID, {
    nullable: true,
    description: 'The event that tells what really happened. Null while this one stands, or when nothing happened instead.',
  })
  replacementId!: string | null

  /** Not in the public schema: what field resolvers need. */
  readonly used!: readonly UsedInput[]

  static from({ salesPointId, correctedAt, inputs: used, ...event }: TraceEventView): TraceEventType {
    const salesPoint = salesPointId === null ? null : SalesPointType.of(salesPointId)
    return Object.assign(new TraceEventType(), event, { salesPoint, isCorrected: correctedAt !== null, used })
  }
}
