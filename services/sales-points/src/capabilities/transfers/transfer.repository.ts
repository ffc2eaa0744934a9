import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { TransferDirection, TransferDiscrepancyKind, TransferOutcome, TransferState, TransferStepKind } from './transfer.enum.ts'

export interface TransferLine {
  readonly id: string
  readonly productId: string
  readonly unit: QuantityUnit | null
  readonly lotCode: string | null
  readonly expiresOn: string | null
  /** Whose goods left; null: the sending point's own. */
  readonly ownerId: string | null
  readonly isRecalled: boolean
  readonly quantity: number
  readonly dispatched: number
  readonly received: number
  readonly lost: number
  readonly damaged: number
  readonly returned: number
  /** The part of `inTransit` that was reported and waits for somebody to resolve it. */
  readonly unresolved: number
  readonly inTransit: number
}

/** Moments are text here: they come out of JSON. */
export interface TransferDiscrepancy {
  readonly id: string
  readonly lineId: string
  readonly kind: TransferDiscrepancyKind
  readonly quantity: number
  readonly note: string | null
  readonly reportedBy: string
  readonly reportedAt: string
  readonly outcome: TransferOutcome | null
  readonly reason: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: string | null
}

export interface TransferStep {
  readonly kind: TransferStepKind
  readonly actorId: string
  readonly at: string
  readonly note: string | null
}

export interface Transfer {
  readonly id: string
  readonly sequence: string
  readonly fromPointId: string
  /** The sending point itself when the goods are carried to a fair. */
  readonly toPointId: string
  readonly fairId: string | null
  readonly state: TransferState
  readonly note: string | null
  readonly isDemo: boolean
  /** When the receiving point could first see it; null while it never could. */
  readonly toldAt: Date | null
  readonly lines: readonly TransferLine[]
  readonly discrepancies: readonly TransferDiscrepancy[]
  readonly steps: readonly TransferStep[]
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`
const asText = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', ${MOMENT})`
const TRANSFERS = `SELECT t.id, t.sequence, t.from_point_id AS "fromPointId", t.to_point_id AS "toPointId", t.fair_id AS "fairId", t.state, t.note, t.is_demo AS "isDemo",
    t.told_at AS "toldAt",
    ARRAY(SELECT json_build_object('id', l.id, 'productId', l.product_id, 'unit', p.unit, 'lotCode', l.lot_code, 'expiresOn', l.expires_on, 'ownerId', l.owner_id,
                   'quantity', l.quantity, 'dispatched', l.dispatched, 'received', l.received, 'lost', l.lost, 'damaged', l.damaged,
                   'returned', l.returned, 'unresolved', l.unresolved, 'inTransit', l.in_transit, 'isRecalled',
                   EXISTS (SELECT FROM lot_recall r WHERE r.product_id = l.product_id AND r.lot_code = l.lot_code AND NOT r.is_closed))
            FROM transfer_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.transfer_id = t.id ORDER BY l.position) AS lines,
    ARRAY(SELECT json_build_object('id', d.id, 'lineId', l.id, 'kind', d.kind, 'quantity', d.quantity, 'note', d.note,
                   'reportedBy', d.reported_by, 'reportedAt', ${asText('d.reported_at')}, 'outcome', d.outcome, 'reason', d.reason,
                   'resolvedBy', d.resolved_by, 'resolvedAt', ${asText('d.resolved_at')})
            FROM transfer_discrepancy d JOIN transfer_line l ON l.id = d.transfer_line_id
           WHERE l.transfer_id = t.id ORDER BY d.reported_at, l.position, d.kind) AS discrepancies,
    ARRAY(SELECT json_build_object('kind', s.kind, 'actorId', s.actor_id, 'at', ${asText('s.at')}, 'note', s.note)
            FROM transfer_step s WHERE s.transfer_id = t.id ORDER BY s.number) AS steps
  FROM transfer t`

/** What is read of transfers; `transfer-goods.repository` writes. */
export class TransferRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Transfer | null> {
    const [transfer]: Transfer[] = await this.manager.query(`${TRANSFERS} WHERE t.id = $1`, [id])
    return transfer ?? null
  }

  async get(id: string): Promise<Transfer> {
    return (await this.find(id))!
  }

  /** Locks the transfer, so that nothing of it is counted twice. Null when unknown. */
  async lock(id: string): Promise<Transfer | null> {
    await this.manager.query('SELECT FROM transfer WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  /** Transfers of a point, newest first; incoming ones from when the point was told of them. */
  list(
    salesPointId: string,
    filter: { direction: TransferDirection | null; states: readonly TransferState[] | null },
    page: { limit: number; before: unknown },
  ): Promise<Transfer[]> {
    return this.manager.query(
      `${TRANSFERS}
        WHERE (($2::text IS DISTINCT FROM 'INCOMING' AND t.from_point_id = $1)
            OR ($2::text IS DISTINCT FROM 'OUTGOING' AND t.to_point_id = $1 AND t.told_at IS NOT NULL AND t.fair_id IS NULL))
          AND ($3::text[] IS NULL OR t.state = ANY($3)) AND ($4::bigint IS NULL OR t.sequence < $4)
        ORDER BY t.sequence DESC LIMIT $5`,
      [salesPointId, filter.direction, filter.states, page.before, page.limit],
    )
  }
}
