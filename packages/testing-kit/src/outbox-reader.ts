import type { EventContract } from '@ocop/contracts'
import type { DataSource } from 'typeorm'

/** The payloads recorded for one kind of event, oldest first. */
export async function eventsIn<Payload>(database: DataSource, contract: EventContract<Payload>): Promise<Payload[]> {
  const rows: { payload: Payload }[] = await database.query('SELECT payload FROM outbox WHERE topic = $1 ORDER BY sequence', [
    contract.topic,
  ])
  return rows.map(row => row.payload)
}
