import { type Clock, startOfVietnamDay } from '@ocop/service-kit/clock'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { LockedLot, LockLots } from '../lots/lock-lots.use-case.ts'
import { epcisShapeOf } from './epcis-mapping.rules.ts'
import { whyNotThen } from './event-time.rules.ts'
import { whyUnbalanced } from './mass-balance.rules.ts'
import { type LotFacts, type NewInput, TraceEventRepository } from './trace-event.repository.ts'
import { GenealogyCycle, InputLotNotKnown, LotRecalled } from './trace-events.refusals.ts'
import type { TraceStep } from './trace-step.enum.ts'

/** What a producer says has happened. */
export interface ToldEvent {
  readonly step: TraceStep
  readonly eventTime: Date
  readonly timeZoneOffset: string
  readonly place: string | null
  readonly salesPointId: string | null
  readonly details: string | null
  readonly quantity: number | null
  readonly isConformant: boolean
  readonly inputs: readonly NewInput[]
}

export interface Appended {
  readonly id: string
  readonly lotId: string
  readonly told: ToldEvent
  readonly by: string
}

/** Recalled goods stay where they are. */
const MOVES: readonly TraceStep[] = ['PACKED', 'SHIPPED', 'RECEIVED', 'SOLD', 'PROCESSED']

/** Checks a producer's event against all that is known and writes it down, inside the caller's transaction. */
export class AppendTraceEvent {
  constructor(
    private readonly lockLots: LockLots,
    private readonly now: Clock,
  ) {}

  /** Locks the lot and its inputs; those that do not exist are missing from the answer. */
  async lock(manager: EntityManager, lotId: string, inputs: readonly NewInput[]): Promise<readonly LockedLot[]> {
    return this.lockLots.execute(manager, [lotId, ...inputs.map(input => input.lotId)])
  }

  /** Undefined when it is written. */
  async execute(manager: EntityManager, { id, lotId, told, by }: Appended, locked: readonly LockedLot[]): Promise<Refusal | undefined> {
    const events = new TraceEventRepository(manager)
    const lot = locked.find(one => one.id === lotId)!
    if (told.inputs.some(input => input.lotId === lotId)) return new GenealogyCycle()
    if (locked.length !== told.inputs.length + 1 || locked.some(({ producerId }) => producerId !== lot.producerId))
      return new InputLotNotKnown()
    const refusal = this.#whyNot(told, lot, await events.factsOf(locked.map(one => one.id)))
    if (refusal) return refusal
    const { inputs, isConformant, ...rest } = told
    const shape = epcisShapeOf(told.step, isConformant)
    const record = { recordedAt: this.now(), recordedBy: by, recordedByRole: 'PRODUCER', matchesEventId: null }
    await events.add({ id, lotId, ...rest, ...shape, ...record })
    if (inputs.length > 0) await events.addInputs(id, lotId, inputs)
    return undefined
  }

  #whyNot(told: ToldEvent, lot: LockedLot, facts: ReadonlyMap<string, LotFacts>): Refusal | undefined {
    const { step, eventTime, quantity } = told
    const own = facts.get(lot.id)!
    const inputs = told.inputs.map(input => ({ from: facts.get(input.lotId)!, quantity: input.quantity }))
    if (MOVES.includes(step) && [own, ...inputs.map(({ from }) => from)].some(({ isRecalled }) => isRecalled)) return new LotRecalled()
    const inputsFrom = inputs.map(({ from }) => from.beganAt)
    const times = { producedFrom: startOfVietnamDay(lot.producedOn), beganAt: own.beganAt, inputsFrom }
    return whyNotThen(step, eventTime, times, this.now()) ?? whyUnbalanced(step, quantity, own, inputs)
  }
}
