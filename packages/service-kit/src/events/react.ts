import type { EntityManager } from 'typeorm'
import type { Clock } from '../clock.ts'
import type { UnitOfWork } from '../database/unit-of-work.ts'
import type { DomainEvent } from './event-transport.ts'
import type { Reaction } from './reaction.ts'

/** All that handling an event needs. */
export interface Reactor {
  readonly unitOfWork: UnitOfWork
  readonly reactions: readonly Reaction[]
  readonly clock: Clock
  /** Tries before an event becomes a dead letter. */
  readonly attempts: number
  /** Seconds to wait after the given number of failed tries. */
  readonly backOff: (failures: number) => number
}

/** Handles the event once: together with the mark "handled", or not at all. `afterwards` belongs to the same transaction. */
export function react(
  { unitOfWork }: Reactor,
  reaction: Reaction,
  event: DomainEvent,
  afterwards: (manager: EntityManager) => Promise<unknown> = async () => undefined,
): Promise<void> {
  return unitOfWork.run(async transaction => {
    const { manager } = transaction
    const mark: unknown[] = await manager.query(
      'INSERT INTO inbox (reaction, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [reaction.name, event.id],
    )
    if (mark.length === 1) await reaction.handle(event.payload as never, transaction, event)
    await afterwards(manager)
  })
}
