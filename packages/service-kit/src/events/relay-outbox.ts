import type { DataSource } from 'typeorm'
import { exclusively } from '../database/exclusively.ts'
import type { EventTransport } from './event-transport.ts'

const BATCH = 200

interface OutboxRow {
  readonly sequence: string
  readonly id: string
  readonly topic: string
  readonly key: string
  readonly payload: unknown
  readonly occurred_at: Date
}

/**
 * Publishes the next recorded events and marks them; true when there may be more. One instance at a time.
 *
 * Unpublished rows are found by their mark and not by a remembered position, so a transaction that commits late is never
 * skipped. Rows wait until every transaction that began before them has ended; then `sequence` (drawn while the writer
 * held its row locks) is the order in which things happened. A crash before the mark publishes the same again.
 */
export async function relayOutbox(dataSource: DataSource, transport: EventTransport): Promise<boolean> {
  let published = 0
  await exclusively(dataSource, 'outbox', async runner => {
    const rows: OutboxRow[] = await runner.query(
      `SELECT o.sequence, o.id, o.topic, o.key, o.payload, o.occurred_at FROM outbox o
        WHERE o.published_at IS NULL AND o.tx < pg_snapshot_xmin(pg_current_snapshot())
        ORDER BY o.sequence LIMIT $1`,
      [BATCH],
    )
    if (rows.length === 0) return
    await transport.publish(
      rows.map(({ id, topic, key, payload, occurred_at: at }) => ({ id, topic, key, payload, occurredAt: at.toISOString() })),
    )
    await runner.query('UPDATE outbox SET published_at = now() WHERE sequence = ANY($1::bigint[])', [rows.map(row => row.sequence)])
    published = rows.length
  })
  return published === BATCH
}
