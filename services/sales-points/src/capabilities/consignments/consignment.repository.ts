import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { ConsignmentState, ContractSide } from './consignment.enum.ts'
import type { ProposedTerms } from './consignment.rules.ts'

export interface Consignment extends ProposedTerms {
  readonly id: string
  readonly sequence: string
  readonly salesPointId: string
  readonly producerId: string
  readonly state: ConsignmentState
  /** Last day by notice, or because a newer agreement follows; null while none was given. */
  readonly endsOn: string | null
  readonly isDemo: boolean
  readonly proposedSide: ContractSide
  readonly proposedAt: Date
  readonly answeredAt: Date | null
  readonly endedSide: ContractSide | null
  readonly endReason: string | null
}

export interface Pair {
  readonly salesPointId: string
  readonly producerId: string
}

export type NewConsignment = ProposedTerms &
  Pair & { readonly side: ContractSide; readonly by: string; readonly at: Date; readonly isDemo: boolean }

const AGREEMENTS = `SELECT a.id, a.sequence, a.sales_point_id AS "salesPointId", a.producer_id AS "producerId", a.state, a.commission,
    a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo", a.notice_days AS "noticeDays", a.ends_on::text AS "endsOn", a.note,
    a.is_demo AS "isDemo", a.proposed_side AS "proposedSide", a.proposed_at AS "proposedAt", a.answered_at AS "answeredAt",
    a.ended_side AS "endedSide", a.end_reason AS "endReason",
    ARRAY(SELECT json_build_object('productId', p.product_id, 'unitPrice', p.unit_price) FROM consignment_price p
           WHERE p.agreement_id = a.id ORDER BY p.product_id) AS prices
  FROM consignment_agreement a`

export class ConsignmentRepository {
  constructor(private readonly manager: EntityManager) {}

  async get(id: string): Promise<Consignment> {
    return (await this.find(id))!
  }

  async find(id: string): Promise<Consignment | null> {
    const [agreement]: Consignment[] = await this.manager.query(`${AGREEMENTS} WHERE a.id = $1`, [id])
    return agreement ?? null
  }

  /** Locks the agreement, and keeps others of the same pair from beginning meanwhile. Null when unknown. */
  async lock(id: string): Promise<Consignment | null> {
    // the pair first, then the row: who accepts one agreement ends others of the pair
    const known = await this.find(id)
    if (!known) return null
    await this.lockPair(known)
    await this.manager.query('SELECT FROM consignment_agreement WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  async lockPair({ salesPointId, producerId }: Pair): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('consignment:' || $1 || $2, 0))`, [salesPointId, producerId])
  }

  async propose({ salesPointId, producerId, prices, ...terms }: NewConsignment): Promise<string> {
    const id = randomUUID()
    await this.manager.query(
      `INSERT INTO consignment_agreement
         (id, sales_point_id, producer_id, state, commission, valid_from, valid_to, notice_days, note, is_demo, proposed_side, proposed_by, proposed_at)
       VALUES ($1, $2, $3, 'PROPOSED', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        salesPointId,
        producerId,
        terms.commission,
        terms.validFrom,
        terms.validTo,
        terms.noticeDays,
        terms.note,
        terms.isDemo,
        terms.side,
        terms.by,
        terms.at,
      ],
    )
    await this.manager.query(
      `INSERT INTO consignment_price (agreement_id, product_id, unit_price)
       SELECT $1, n."productId", n."unitPrice" FROM jsonb_to_recordset($2) AS n("productId" uuid, "unitPrice" bigint)`,
      [id, JSON.stringify(prices)],
    )
    return id
  }

  async answer(
    id: string,
    state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN',
    answer: { by: string; at: Date; validFrom: string },
  ): Promise<void> {
    await this.manager.query(
      'UPDATE consignment_agreement SET state = $2, answered_by = $3, answered_at = $4, valid_from = $5 WHERE id = $1',
      [id, state, answer.by, answer.at, answer.validFrom],
    )
  }

  async end(id: string, { endsOn, side, reason }: { endsOn: string; side: ContractSide; reason: string | null }): Promise<void> {
    await this.manager.query(
      `UPDATE consignment_agreement SET state = 'TERMINATED', ends_on = $2, ended_side = $3, end_reason = $4 WHERE id = $1`,
      [id, endsOn, side, reason],
    )
  }

  /** Agreements of a pair that began or will begin, in the order in which they begin. */
  ofPair({ salesPointId, producerId }: Pair): Promise<Consignment[]> {
    return this.manager.query(
      `${AGREEMENTS} WHERE a.sales_point_id = $1 AND a.producer_id = $2 AND a.state IN ('ACCEPTED', 'TERMINATED') ORDER BY a.valid_from, a.sequence`,
      [salesPointId, producerId],
    )
  }

  /** Of one side, newest first. */
  list(side: { salesPointId: string } | { producerId: string }, page: { limit: number; before: unknown }): Promise<Consignment[]> {
    const [column, id] = 'salesPointId' in side ? ['sales_point_id', side.salesPointId] : ['producer_id', side.producerId]
    return this.manager.query(
      `${AGREEMENTS} WHERE a.${column} = $1 AND ($2::bigint IS NULL OR a.sequence < $2) ORDER BY a.sequence DESC LIMIT $3`,
      [id, page.before, page.limit],
    )
  }

  /** Whether one of the two waits for the other's answer. */
  async isProposed({ salesPointId, producerId }: Pair): Promise<boolean> {
    const open: unknown[] = await this.manager.query(
      `SELECT FROM consignment_agreement WHERE sales_point_id = $1 AND producer_id = $2 AND state = 'PROPOSED'`,
      [salesPointId, producerId],
    )
    return open.length > 0
  }

  /** Whether all these are products of the producer. */
  async areOf(producerId: string, productIds: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT FROM product WHERE producer_id = $1 AND id = ANY($2)', [
      producerId,
      productIds,
    ])
    return rows.length === productIds.length
  }
}
