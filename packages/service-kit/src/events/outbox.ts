import { randomUUID } from 'node:crypto'
import type { EventContract } from '@ocop/contracts'
import type { EntityManager } from 'typeorm'

/** Records events in the same transaction as the change they announce. The relay publishes them after the commit. */
export class Outbox {
  #isEmpty = true

  constructor(private readonly manager: EntityManager) {}

  /** Whether nothing was recorded through this outbox. */
  get isEmpty(): boolean {
    return this.#isEmpty
  }

  /** `key` is the id of the thing the event is about: events of one key are published in the order they were recorded. */
  async add<Payload>(contract: EventContract<Payload>, key: string, payload: Payload): Promise<void> {
    this.#isEmpty = false
    await this.manager.query('INSERT INTO outbox (id, topic, key, payload) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      contract.topic,
      key,
      JSON.stringify(payload),
    ])
  }
}
