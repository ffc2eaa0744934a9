import type { EventContract } from '@ocop/contracts'
import type { Transaction } from '../database/unit-of-work.ts'
import type { DomainEvent } from './event-transport.ts'

/** When it happened: a read model keeps it, so that an older event never overwrites a newer one. */
export type Happening = Pick<DomainEvent, 'id' | 'occurredAt'>

/** What one service does about one kind of event of another. */
export interface Reaction {
  /** Unique within the service, never renamed: it marks which events were already handled. */
  readonly name: string
  readonly topic: string
  readonly handle: (payload: never, transaction: Transaction, event?: Happening) => Promise<void>
}

/** Runs in one transaction with the mark "handled", so an event delivered twice acts once. */
export function reactTo<Payload>(
  contract: EventContract<Payload>,
  name: string,
  handle: (payload: Payload, transaction: Transaction, event: Happening) => Promise<void>,
): Reaction {
  return { name, topic: contract.topic, handle: handle as Reaction['handle'] }
}
