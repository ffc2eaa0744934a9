import type { EntityManager } from 'typeorm'
import type { RecordedEntry, TillConflict } from './till-entry.entity.ts'
import type { TillEntryState } from './till-entry.enum.ts'

const ENTRIES = `SELECT e.id, e.sequence, e.till_id AS "tillId", e.sales_point_id AS "salesPointId", e.counter, e.kind, e.state,
    e.signed_text AS "signedText", e.signature, e.seller_id AS "sellerId", e.device_at AS "deviceAt", e.at, e.lines, e.total::float8 AS total,
    e.payment_method AS "paymentMethod", e.cash::float8 AS cash, e.note, e.received_by AS "receivedBy", e.received_at AS "receivedAt", e.conflicts,
    e.counter_sale_id AS "counterSaleId", e.decided_by AS "decidedBy", e.decided_at AS "decidedAt", e.decision_reason AS "decisionReason"
  FROM till_entry e`

export type NewEntry = Omit<RecordedEntry, 'sequence' | 'decidedBy' | 'decidedAt' | 'decisionReason'>

export interface Decision {
  readonly state: TillEntryState
  readonly counterSaleId: string | null
  readonly conflicts: readonly TillConflict[]
  readonly by: string
  readonly at: Date
  readonly reason: string
}

export class TillEntryRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What has this id, or this number of this till. */
  findAlike(id: string, tillId: string, counter: number): Promise<RecordedEntry[]> {
    return this.manager.query(`${ENTRIES} WHERE e.id = $1 OR (e.till_id = $2 AND e.counter = $3)`, [id, tillId, counter])
  }

  async get(id: string): Promise<RecordedEntry> {
    const [entry]: RecordedEntry[] = await this.manager.query(`${ENTRIES} WHERE e.id = $1`, [id])
    return entry!
  }

  /** Locks the entry until the end of the transaction. Null when unknown. */
  async lock(id: string): Promise<RecordedEntry | null> {
    await this.manager.query('SELECT FROM till_entry WHERE id = $1 FOR UPDATE', [id])
    return (await this.get(id)) ?? null
  }

  async add(entry: NewEntry): Promise<RecordedEntry> {
    await this.manager.query(
      `INSERT INTO till_entry (id, till_id, sales_point_id, counter, kind, state, signed_text, signature, seller_id, device_at, at, lines, total,
         payment_method, cash, note, received_by, received_at, conflicts, counter_sale_id)
       SELECT n.id, n."tillId", n."salesPointId", n.counter, n.kind, n.state, n."signedText", n.signature, n."sellerId", n."deviceAt", n.at, n.lines, n.total,
              n."paymentMethod", n.cash, n.note, n."receivedBy", n."receivedAt", n.conflicts, n."counterSaleId"
         FROM jsonb_to_record($1) AS n(id uuid, "tillId" uuid, "salesPointId" uuid, counter int, kind text, state text, "signedText" text, signature text,
              "sellerId" text, "deviceAt" timestamptz, at timestamptz, lines jsonb, total bigint, "paymentMethod" text, cash bigint, note text,
              "receivedBy" text, "receivedAt" timestamptz, conflicts jsonb, "counterSaleId" uuid)`,
      [JSON.stringify(entry)],
    )
    return this.get(entry.id)
  }

  async decide(id: string, { state, counterSaleId, conflicts, by, at, reason }: Decision): Promise<void> {
    await this.manager.query(
      `UPDATE till_entry SET state = $2, counter_sale_id = $3, conflicts = $4, decided_by = $5, decided_at = $6, decision_reason = $7 WHERE id = $1`,
      [id, state, counterSaleId, JSON.stringify(conflicts), by, at, reason],
    )
  }

  /** Newest first: all, those that wait for a decision, or those where something did not fit. */
  list(salesPointId: string, only: 'QUARANTINED' | 'CONFLICTS' | null, page: { limit: number; before: unknown }): Promise<RecordedEntry[]> {
    const filter = { QUARANTINED: `AND e.state = 'QUARANTINED'`, CONFLICTS: `AND e.conflicts <> '[]'` }
    return this.manager.query(
      `${ENTRIES} WHERE e.sales_point_id = $1 ${only ? filter[only] : ''} AND ($2::bigint IS NULL OR e.sequence < $2) ORDER BY e.sequence DESC LIMIT $3`,
      [salesPointId, page.before, page.limit],
    )
  }
}
