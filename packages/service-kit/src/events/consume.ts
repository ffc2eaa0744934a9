import type { EntityManager } from 'typeorm'
import type { DomainEvent, Subscription } from './event-transport.ts'
import { postpone, postponedKeys } from './postponed-reactions.ts'
import { type Reactor, react } from './react.ts'

const BATCH = 100

/**
 * Handles the next events of the bus; true when there may be more.
 * An event that fails is put aside at once and the others go on: only later events of its own key wait for it.
 */
export async function consume(manager: EntityManager, reactor: Reactor, subscription: Subscription): Promise<boolean> {
  const batch = await subscription.take(BATCH)
  const waiting = batch.events.length > 0 ? await postponedKeys(manager) : new Set<string>()
  for (const event of batch.events) await handle(manager, reactor, event, waiting)
  await batch.settle()
  return batch.size === BATCH
}

async function handle(manager: EntityManager, reactor: Reactor, event: DomainEvent, waiting: Set<string>): Promise<void> {
  for (const reaction of reactor.reactions.filter(({ topic }) => topic === event.topic)) {
    if (waiting.has(event.key)) await postpone(manager, reactor, { reaction, event })
    else {
      try {
        await react(reactor, reaction, event)
      } catch (error) {
        // when our own database is what failed, this fails too, and the whole batch comes again
        await postpone(manager, reactor, { reaction, event }, error)
        waiting.add(event.key)
      }
    }
  }
}

/** A reaction the bus position knows nothing of must see the past too; those that saw it recognize it by their inbox. */
export async function rewindForNewReactions(manager: EntityManager, { reactions }: Reactor, subscription: Subscription): Promise<void> {
  const names = reactions.map(({ name }) => name)
  const unknown: { name: string }[] = await manager.query(
    'SELECT name FROM unnest($1::text[]) AS name WHERE NOT EXISTS (SELECT FROM known_reaction WHERE known_reaction.name = name.name)',
    [names],
  )
  if (unknown.length === 0) return
  await subscription.rewind()
  await manager.query('INSERT INTO known_reaction (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
    unknown.map(({ name }) => name),
  ])
}
