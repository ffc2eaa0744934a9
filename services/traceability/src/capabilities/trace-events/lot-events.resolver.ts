import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { FindLots, LotView } from '../lots/find-lots.use-case.ts'
import { LotType } from '../lots/lot.type.ts'
import type { ListTraceEvents, TraceEventView } from './list-trace-events.use-case.ts'
import { TraceEventType } from './trace-event.type.ts'

@Resolver(() => LotType)
export class LotEventsResolver {
  constructor(private readonly useCase: ListTraceEvents) {}

  @FieldResolver(() => [TraceEventType], {
    description: 'What happened to the lot, oldest first; corrected events are among them and say so.',
  })
  async events(
    @Root() { id }: LotType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<TraceEventType[]> {
    const events = await loaders.for<string, TraceEventView[]>(`first ${first} events`, ids => this.useCase.execute(ids, first)).load(id)
    return (events ?? []).map(TraceEventType.from)
  }
}

@Resolver(() => TraceEventType)
export class EventInputsResolver {
  constructor(private readonly findLots: FindLots) {}

  @FieldResolver(() => [LotType], { description: 'The lots that were used up in it; empty for everything but `PROCESSED`.' })
  async inputs(@Root() { used }: TraceEventType, @Ctx() { loaders }: RequestContext): Promise<LotType[]> {
    const loader = loaders.for<string, LotView>(this.findLots, ids => this.findLots.execute(ids))
    const lots = await Promise.all(used.map(({ lotId }) => loader.load(lotId)))
    return lots.flatMap(lot => (lot ? [LotType.from(lot)] : []))
  }
}
