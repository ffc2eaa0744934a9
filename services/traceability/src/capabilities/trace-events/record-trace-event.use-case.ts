import { randomUUID } from 'node:crypto'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { AppendTraceEvent, ToldEvent } from './append-trace-event.use-case.ts'
import type { ListTraceEvents } from './list-trace-events.use-case.ts'
import { problemOf, type ToldForm } from './told-event.rules.ts'
import type { TraceEventView } from './trace-event-view.repository.ts'
import { GenealogyCycle } from './trace-events.refusals.ts'

export interface TraceEventForm extends ToldForm {
  readonly eventTime: Date
  readonly isConformant: boolean
}

export interface RecordTraceEventCommand extends TraceEventForm {
  readonly idempotencyKey: string
  readonly lotId: string
}

export class RecordTraceEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly append: AppendTraceEvent,
    private readonly list: ListTraceEvents,
  ) {}

  async execute(command: RecordTraceEventCommand, actor: Actor): Promise<TraceEventView | Refusal> {
    const userId = requireRole(actor, 'record events of this lot', ['PRODUCER'])
    const told = toldBy(command, '')
    const { idempotencyKey: key, ...content } = command
    return withoutCycles(() =>
      this.unitOfWork.once<TraceEventView, Refusal>(
        { scope: `recordTraceEvent:${userId}`, key, content },
        transaction => this.#record(transaction, { ...command, told, userId, actor }),
        (id, { manager }) => this.list.get(id, manager),
      ),
    )
  }

  async #record(
    { manager, audit }: Transaction,
    { lotId, told, userId, actor }: { lotId: string; told: ToldEvent; userId: string; actor: Actor },
  ) {
    const locked = await this.append.lock(manager, lotId, told.inputs)
    const lot = locked.find(one => one.id === lotId)
    if (!lot || !actsFor(actor, lot.producerId, 'PRODUCER')) throw new Forbidden('record events of this lot')
    const id = randomUUID()
    const refusal = await this.append.execute(manager, { id, lotId, told, by: userId }, locked)
    if (refusal) return refusal
    await audit.add({ actorId: userId, action: 'recordTraceEvent', subject: 'lot', subjectId: lotId, after: { id, ...told } })
    return this.list.get(id, manager)
  }
}

/** The event of a form that has nothing wrong with it; tells the first problem at its field, below `path`. */
export function toldBy(form: TraceEventForm, path: string): ToldEvent {
  const problem = problemOf(form)
  if (problem) throw new BadInput(`${path}${problem.field}`, problem.message)
  const { step, eventTime, timeZoneOffset, salesPointId, quantity, isConformant, inputLotIds, inputQuantities } = form
  const inputs = inputLotIds.map((lotId, index) => ({ lotId, quantity: inputQuantities?.[index] ?? null }))
  return {
    step,
    eventTime,
    timeZoneOffset,
    salesPointId,
    quantity,
    isConformant,
    inputs,
    place: wordsOf(form.place),
    details: wordsOf(form.details),
  }
}

const wordsOf = (text: string | null) => text?.trim() || null

/** The database sees rings that two writers would close together; here it is put into words. */
export async function withoutCycles<Outcome>(write: () => Promise<Outcome>): Promise<Outcome | GenealogyCycle> {
  try {
    return await write()
  } catch (error) {
    const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {}
    if (constraint === 'genealogy_is_acyclic' || constraint === 'a_lot_is_not_made_of_itself') return new GenealogyCycle()
    throw error
  }
}
