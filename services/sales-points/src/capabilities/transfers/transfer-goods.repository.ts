import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { TransferOutcome, TransferState, TransferStepKind } from './transfer.enum.ts'
import type { Transfer } from './transfer.repository.ts'
import type { ReportedDiscrepancy } from './transfer-lines.rules.ts'

export interface NewTransferLine {
  readonly productId: string
  readonly lotCode: string | null
  readonly expiresOn?: string | null
  readonly quantity: number
  /** `quantity` once the goods have left, else left out. */
  readonly dispatched?: number
  /** Whose goods left; null or left out: the sending point's own. */
  readonly ownerId?: string | null
}

export interface NewStep {
  readonly kind: TransferStepKind
  readonly actorId: string
  readonly at: Date
  readonly note?: string | null
}

export interface TransitDiscrepancy {
  readonly transferId: string
  readonly productId: string
  readonly lotCode: string
  /** What the transfer says has left shelves for good or is under way. */
  readonly gone: number
  /** What the ledger says has left shelves and not come back on any. */
  readonly moved: number
}

const COLUMN_OF: Readonly<Record<TransferOutcome, string>> = {
  RECEIVED: 'received',
  LOST: 'lost',
  DAMAGED: 'damaged',
  RETURNED: 'returned',
}

/** Writes transfers; the caller holds the lock of the transfer, where there is one already. */
export class TransferGoodsRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(transfer: Pick<Transfer, 'id' | 'fromPointId' | 'toPointId' | 'fairId' | 'note' | 'isDemo'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO transfer (id, from_point_id, to_point_id, state, note, is_demo, fair_id) VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6)`,
      [transfer.id, transfer.fromPointId, transfer.toPointId, transfer.note, transfer.isDemo, transfer.fairId],
    )
  }

  /** The lines as they are from now on; PostgreSQL refuses it for lines that have left. */
  async replaceLines(transferId: string, lines: readonly NewTransferLine[]): Promise<void> {
    const rows = lines.map((line, position) => ({ dispatched: 0, ...line, id: randomUUID(), position }))
    await this.manager.query('DELETE FROM transfer_line WHERE transfer_id = $1', [transferId])
    await this.manager.query(
      `INSERT INTO transfer_line (id, transfer_id, position, product_id, lot_code, expires_on, quantity, dispatched, owner_id)
       SELECT n.id, $1, n.position, n."productId", n."lotCode", n."expiresOn", n.quantity, n.dispatched, n."ownerId"
         FROM jsonb_to_recordset($2) AS n(id uuid, position int, "productId" uuid, "lotCode" text, "expiresOn" date, quantity int, dispatched int, "ownerId" uuid)`,
      [transferId, JSON.stringify(rows)],
    )
  }

  async setNote(transferId: string, note: string | null): Promise<void> {
    await this.manager.query('UPDATE transfer SET note = $2 WHERE id = $1', [transferId, note])
  }

  /** Sets the state and says who did what. The receiving point is told when it is ready first. */
  async move(transferId: string, state: TransferState, step: NewStep): Promise<void> {
    await this.manager.query(
      `UPDATE transfer SET state = $2, told_at = CASE WHEN $2 = 'READY' THEN coalesce(told_at, $3) ELSE told_at END WHERE id = $1`,
      [transferId, state, step.at],
    )
    await this.manager.query(
      `INSERT INTO transfer_step (transfer_id, number, kind, actor_id, at, note)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM transfer_step WHERE transfer_id = $1`,
      [transferId, step.kind, step.actorId, step.at, step.note ?? null],
    )
  }

  async countReceived(received: readonly { lineId: string; received: number }[]): Promise<void> {
    await this.manager.query(
      `UPDATE transfer_line l SET received = l.received + n.received
         FROM jsonb_to_recordset($1) AS n("lineId" uuid, received int) WHERE l.id = n."lineId"`,
      [JSON.stringify(received)],
    )
  }

  async report(discrepancies: readonly ReportedDiscrepancy[], reportedBy: string, at: Date): Promise<void> {
    const rows = JSON.stringify(discrepancies.map(one => ({ ...one, id: randomUUID() })))
    await this.manager.query(
      `INSERT INTO transfer_discrepancy (id, transfer_line_id, kind, quantity, note, reported_by, reported_at)
       SELECT n.id, n."lineId", n.kind, n.quantity, n.note, $2, $3
         FROM jsonb_to_recordset($1) AS n(id uuid, "lineId" uuid, kind text, quantity int, note text)`,
      [rows, reportedBy, at],
    )
    await this.manager.query(
      `UPDATE transfer_line l SET unresolved = l.unresolved + n.quantity
         FROM (SELECT k."lineId", sum(k.quantity) AS quantity FROM jsonb_to_recordset($1) AS k("lineId" uuid, quantity int) GROUP BY 1) n
        WHERE l.id = n."lineId"`,
      [rows],
    )
  }

  async resolve(id: string, told: { outcome: TransferOutcome; reason: string; resolvedBy: string; at: Date }): Promise<void> {
    const column = COLUMN_OF[told.outcome]
    await this.manager.query(
      `WITH resolved AS (UPDATE transfer_discrepancy SET outcome = $2, reason = $3, resolved_by = $4, resolved_at = $5
                          WHERE id = $1 AND resolved_at IS NULL RETURNING transfer_line_id, quantity)
       UPDATE transfer_line l SET unresolved = l.unresolved - r.quantity, ${column} = l.${column} + r.quantity
         FROM resolved r WHERE l.id = r.transfer_line_id`,
      [id, told.outcome, told.reason, told.resolvedBy, told.at],
    )
  }

  /** Transfers of which ledger and lines, or lines and reports, say different things. Must be empty. */
  findDiscrepancies(): Promise<TransitDiscrepancy[]> {
    return this.manager.query(
      `SELECT coalesce(l.transfer_id, m.cause_id) AS "transferId", coalesce(l.product_id, m.product_id) AS "productId",
              coalesce(l.lot_code, m.lot_code) AS "lotCode", coalesce(l.gone, 0)::float8 AS gone, coalesce(m.moved, 0)::float8 AS moved
         FROM (SELECT transfer_id, product_id, lot_code, sum(in_transit + lost + damaged) AS gone,
                      bool_and(unresolved = (SELECT coalesce(sum(d.quantity), 0) FROM transfer_discrepancy d
                                              WHERE d.transfer_line_id = transfer_line.id AND d.resolved_at IS NULL)) AS is_told
                 FROM transfer_line WHERE dispatched > 0 GROUP BY 1, 2, 3) l
         FULL JOIN (SELECT cause_id, product_id, lot_code, -sum(quantity) AS moved FROM stock_movement
                     WHERE kind IN ('TRANSFERRED_OUT', 'TRANSFERRED_IN') GROUP BY 1, 2, 3) m
           ON m.cause_id = l.transfer_id AND m.product_id = l.product_id AND m.lot_code = l.lot_code
        WHERE coalesce(l.gone, 0) <> coalesce(m.moved, 0) OR NOT coalesce(l.is_told, true) ORDER BY 1, 2, 3 LIMIT 100`,
    )
  }
}
