import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { CorrectTraceEvent } from './correct-trace-event.use-case.ts'
import { formOf, TraceEventInput } from './record-trace-event.resolver.ts'
import { TraceEventType } from './trace-event.type.ts'
import {
  EventBeforeLot,
  EventInTheFuture,
  GenealogyCycle,
  InputLotNotKnown,
  LotRecalled,
  MassBalanceExceeded,
  TraceEventNotCorrectable,
} from './trace-events.refusals.ts'

@InputType()
class CorrectTraceEventInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first correction instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  eventId!: string

  @Field(() => String, { description: 'Why the event is wrong, 1 to 1,000 characters; public.' })
  reason!: string

  @Field(() => TraceEventInput, { nullable: true, description: 'What really happened. Null when nothing did.' })
  replacement?: TraceEventInput | null
}

const CorrectTraceEventResult = createUnionType({
  name: 'CorrectTraceEventResult',
  types: () =>
    [
      TraceEventType,
      TraceEventNotCorrectable,
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
export class CorrectTraceEventResolver {
  constructor(private readonly useCase: CorrectTraceEvent) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => CorrectTraceEventResult, {
    description:
      'Declares one of the producer’s own events wrong (EPCIS error declaration). It stays readable and no longer counts. Answers the replacement, or the wrong event when there is none. Open to the lot’s producer.',
  })
  async correctTraceEvent(@Arg('input', () => CorrectTraceEventInput) input: CorrectTraceEventInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, replacement: input.replacement ? formOf(input.replacement) : null }, actor)
    return outcome instanceof Refusal ? outcome : TraceEventType.from(outcome)
  }
}
