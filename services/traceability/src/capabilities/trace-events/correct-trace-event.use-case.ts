import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { AppendTraceEvent, ToldEvent } from './append-trace-event.use-case.ts'
import type { ListTraceEvents } from './list-trace-events.use-case.ts'
import { toldBy, type TraceEventForm, withoutCycles } from './record-trace-event.use-case.ts'
import { TraceEventRepository } from './trace-event.repository.ts'
import type { TraceEventView } from './trace-event-view.repository.ts'
import { TraceEventNotCorrectable } from './trace-events.refusals.ts'

export interface CorrectTraceEventCommand {
  readonly idempotencyKey: string
  readonly eventId: string
  readonly reason: string
  /** What happened instead; null when nothing did. */
  readonly replacement: TraceEventForm | null
}

interface Correction {
  readonly eventId: string
  readonly reason: string
  readonly told: ToldEvent | null
  readonly userId: string
  readonly actor: Actor
}

const LONGEST_REASON = 1_000

export class CorrectTraceEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
    private readonly append: AppendTraceEvent,
    private readonly list: ListTraceEvents,
  ) {}

  async execute(command: CorrectTraceEventCommand, actor: Actor): Promise<TraceEventView | Refusal> {
    const userId = requireRole(actor, 'correct this event', ['PRODUCER'])
    const reason = command.reason.trim()
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} characters.`)
    const told = command.replacement && toldBy(command.replacement, 'replacement.')
    const { idempotencyKey: key, ...content } = command
    return withoutCycles(() =>
      this.unitOfWork.once<TraceEventView, Refusal>(
        { scope: `correctTraceEvent:${userId}`, key, content },
        transaction => this.#correct(transaction, { eventId: command.eventId, reason, told, userId, actor }),
        (id, { manager }) => this.list.get(id, manager),
      ),
    )
  }

  /** The declaration comes first, so that the replacement is judged by what stands without the wrong event. */
  async #correct({ manager, audit }: Transaction, correction: Correction): Promise<TraceEventView | Refusal> {
    const { eventId, reason, told, userId } = correction
    const locked = await this.#lockOwn(manager, correction)
    if (locked instanceof TraceEventNotCorrectable) return locked
    const { lotId, lots } = locked
    const replacementId = told && randomUUID()
    const declaration = { eventId, replacementId, reason, at: this.now(), by: userId }
    if (!(await new TraceEventRepository(manager).declareWrong(declaration))) return new TraceEventNotCorrectable()
    const refusal = told && (await this.append.execute(manager, { id: replacementId!, lotId, told, by: userId }, lots))
    if (refusal) return refusal
    await audit.add({ actorId: userId, action: 'correctTraceEvent', subject: 'lot', subjectId: lotId, after: { ...declaration, told } })
    return this.list.get(replacementId ?? eventId, manager)
  }

  async #lockOwn(manager: EntityManager, { eventId, told, actor }: Correction) {
    const wrong = await new TraceEventRepository(manager).find(eventId)
    if (!wrong) throw new Forbidden('correct this event')
    const lots = await this.append.lock(manager, wrong.lotId, told?.inputs ?? [])
    const { producerId } = lots.find(({ id }) => id === wrong.lotId)!
    if (!actsFor(actor, producerId, 'PRODUCER')) throw new Forbidden('correct this event')
    return wrong.recordedByRole === 'PRODUCER' ? { lotId: wrong.lotId, lots } : new TraceEventNotCorrectable()
  }
}
