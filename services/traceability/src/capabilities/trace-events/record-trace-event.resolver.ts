import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { DateTimeISO, PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { RecordTraceEvent, TraceEventForm } from './record-trace-event.use-case.ts'
import { TraceEventType } from './trace-event.type.ts'
import {
  EventBeforeLot,
  EventInTheFuture,
  GenealogyCycle,
  InputLotNotKnown,
  LotRecalled,
  MassBalanceExceeded,
} from './trace-events.refusals.ts'
import { TraceStep } from './trace-step.enum.ts'

@InputType({ description: 'The short form for one step in the life of a lot.' })
export class TraceEventInput {
  @Field(() => TraceStep, { description: 'Any but `RECALLED`, which is said with `openRecall`.' })
  step!: TraceStep

  @Field(() => DateTimeISO, { description: 'When it happened: not in the future, not before the goods existed.' })
  eventTime!: Date

  @Field(() => String, { defaultValue: '+07:00', description: 'Offset from UTC where it happened.' })
  timeZoneOffset: string = '+07:00'

  @Field(() => String, {
    nullable: true,
    description: 'Where it happened or where the goods go, by name, at most 200 characters. Null when not said.',
  })
  place?: string | null

  @Field(() => UUID, {
    nullable: true,
    description: 'For `SHIPPED`: the sales point the goods go to; its receipt then cross-checks the lot. Null for other buyers.',
  })
  salesPointId?: string | null

  @Field(() => String, { nullable: true, description: 'Anything worth telling, public, at most 2,000 characters. Null for nothing.' })
  details?: string | null

  @Field(() => PositiveInt, { nullable: true, description: 'How much it was about, in the lot’s unit. Null when nobody counted.' })
  quantity?: number | null

  @Field(() => Boolean, { defaultValue: true, description: 'For `INSPECTED`: whether the goods conform.' })
  isConformant: boolean = true

  @Field(() => [UUID], {
    nullable: true,
    description: 'For `PROCESSED`: lots of the same producer that were used up, at most 50. Null for none.',
  })
  inputLotIds?: string[] | null

  @Field(() => [PositiveInt], {
    nullable: true,
    description: 'How much of each input was used, in its own unit and in the order of `inputLotIds`. Null when nobody weighed it.',
  })
  inputQuantities?: number[] | null
}

@InputType()
class RecordTraceEventInput extends TraceEventInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first event instead of recording another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  lotId!: string
}

const RecordTraceEventResult = createUnionType({
  name: 'RecordTraceEventResult',
  types: () =>
    [
      TraceEventType,
      EventInTheFuture,
      EventBeforeLot,
      LotRecalled,
      GenealogyCycle,
      MassBalanceExceeded,
      InputLotNotKnown,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class RecordTraceEventResolver {
  constructor(private readonly useCase: RecordTraceEvent) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => RecordTraceEventResult, {
    description: 'Adds a step to the lot’s story; it cannot be edited afterwards, only corrected. Open to the lot’s producer.',
  })
  async recordTraceEvent(@Arg('input', () => RecordTraceEventInput) input: RecordTraceEventInput, @Ctx() { actor }: RequestContext) {
    const { idempotencyKey, lotId } = input
    const outcome = await this.useCase.execute({ ...formOf(input), idempotencyKey, lotId }, actor)
    return outcome instanceof Refusal ? outcome : TraceEventType.from(outcome)
  }
}

export function formOf({
  place = null,
  salesPointId = null,
  details = null,
  quantity = null,
  inputLotIds,
  inputQuantities = null,
  ...input
}: TraceEventInput): TraceEventForm {
  const { step, eventTime, timeZoneOffset, isConformant } = input
  return {
    step,
    eventTime,
    timeZoneOffset,
    isConformant,
    place,
    salesPointId,
    details,
    quantity,
    inputLotIds: inputLotIds ?? [],
    inputQuantities,
  }
}
