import type { EntityManager } from 'typeorm'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import type { SettlementEvent, SettlementState } from './settlement.enum.ts'
import type { Shares } from './settlement.rules.ts'

export interface SettlementStep {
  readonly what: SettlementEvent
  readonly side: ContractSide
  readonly reason: string | null
  /** Of the lines it is about. */
  readonly positions: readonly number[]
  readonly version: number
  readonly at: Date
}

export interface Settlement extends Shares {
  readonly id: string
  readonly sequence: string
  readonly number: string
  readonly salesPointId: string
  readonly producerId: string
  /** `2026-11`. */
  readonly month: string
  readonly state: SettlementState
  readonly version: number
  readonly isDemo: boolean
  readonly paidOn: string | null
  readonly paidAmount: number | null
  readonly paymentReference: string | null
  readonly steps: readonly SettlementStep[]
}

export type NewStep = Omit<SettlementStep, 'reason' | 'positions' | 'version'> & {
  readonly byId: string
  readonly reason?: string | null
  readonly positions?: readonly number[]
}

const SETTLEMENTS = `SELECT s.id, s.sequence, s.number, s.sales_point_id AS "salesPointId", s.producer_id AS "producerId", to_char(s.month, 'YYYY-MM') AS month,
    s.state, s.version, s.gross::float8 AS gross, s.commission::float8 AS commission, s.due::float8 AS due, s.is_demo AS "isDemo",
    s.paid_on::text AS "paidOn", s.paid_amount::float8 AS "paidAmount", s.payment_reference AS "paymentReference",
    ARRAY(SELECT json_build_object('what', t.what, 'side', t.side, 'reason', t.reason, 'positions', t.positions, 'version', t.version, 'at', t.at)
            FROM settlement_step t WHERE t.settlement_id = s.id ORDER BY t.number) AS steps
  FROM settlement s`

export class SettlementRepository {
  constructor(private readonly manager: EntityManager) {}

  async get(id: string): Promise<Settlement> {
    return (await this.find(id))!
  }

  async find(id: string): Promise<Settlement | null> {
    return (await this.#read('WHERE s.id = $1', [id]))[0] ?? null
  }

  /** Locks the statement until the end of the transaction. Null when unknown. */
  async lock(id: string): Promise<Settlement | null> {
    await this.manager.query('SELECT FROM settlement WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  /** Keeps two statements of the same two from being drawn at once. */
  async lockPair(salesPointId: string, producerId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('settlement:' || $1 || $2, 0))`, [salesPointId, producerId])
  }

  async ofMonth(salesPointId: string, producerId: string, firstDay: string): Promise<Settlement | null> {
    const condition = 'WHERE s.sales_point_id = $1 AND s.producer_id = $2 AND s.month = $3'
    return (await this.#read(condition, [salesPointId, producerId, firstDay]))[0] ?? null
  }

  async add(settlement: {
    id: string
    number: string
    salesPointId: string
    producerId: string
    firstDay: string
    isDemo: boolean
  }): Promise<void> {
    await this.manager.query(
      `INSERT INTO settlement (id, number, sales_point_id, producer_id, month, state, version, gross, commission, due, is_demo)
       VALUES ($1, $2, $3, $4, $5, 'DRAWN', 1, 0, 0, 0, $6)`,
      [settlement.id, settlement.number, settlement.salesPointId, settlement.producerId, settlement.firstDay, settlement.isDemo],
    )
  }

  /** Sums its lines up and makes it that version. */
  async sumUp(id: string, version: number): Promise<void> {
    await this.manager.query(
      `UPDATE settlement s SET state = 'DRAWN', version = $2, gross = l.gross, commission = l.commission, due = l.due
         FROM (SELECT coalesce(sum(gross), 0) AS gross, coalesce(sum(commission), 0) AS commission, coalesce(sum(due), 0) AS due
                 FROM settlement_line WHERE settlement_id = $1) l WHERE s.id = $1`,
      [id, version],
    )
  }

  async setState(id: string, state: 'ACCEPTED' | 'DISPUTED'): Promise<void> {
    await this.manager.query('UPDATE settlement SET state = $2 WHERE id = $1', [id, state])
  }

  async pay(id: string, { paidOn, amount, reference }: { paidOn: string; amount: number; reference: string }): Promise<void> {
    await this.manager.query(`UPDATE settlement SET state = 'PAID', paid_on = $2, paid_amount = $3, payment_reference = $4 WHERE id = $1`, [
      id,
      paidOn,
      amount,
      reference,
    ])
  }

  async addStep(id: string, { what, side, byId, reason = null, positions = [], at }: NewStep): Promise<void> {
    await this.manager.query(
      `INSERT INTO settlement_step (settlement_id, number, what, side, by_id, reason, positions, version, at)
       SELECT $1, (SELECT coalesce(max(number), 0) + 1 FROM settlement_step WHERE settlement_id = $1), $2, $3, $4, $5, $6, s.version, $7
         FROM settlement s WHERE s.id = $1`,
      [id, what, side, byId, reason, positions, at],
    )
  }

  /** Of one side, newest first. */
  list(side: { salesPointId: string } | { producerId: string }, page: { limit: number; before: unknown }): Promise<Settlement[]> {
    const [column, id] = 'salesPointId' in side ? ['sales_point_id', side.salesPointId] : ['producer_id', side.producerId]
    return this.#read(`WHERE s.${column} = $1 AND ($2::bigint IS NULL OR s.sequence < $2) ORDER BY s.sequence DESC LIMIT $3`, [
      id,
      page.before,
      page.limit,
    ])
  }

  /** Which months of which partners have statements. */
  drawnMonths(
    side: { salesPointId: string } | { producerId: string },
  ): Promise<Pick<Settlement, 'salesPointId' | 'producerId' | 'month'>[]> {
    const [column, id] = 'salesPointId' in side ? ['sales_point_id', side.salesPointId] : ['producer_id', side.producerId]
    return this.manager.query(
      `SELECT sales_point_id AS "salesPointId", producer_id AS "producerId", to_char(month, 'YYYY-MM') AS month FROM settlement WHERE ${column} = $1`,
      [id],
    )
  }

  async #read(condition: string, parameters: readonly unknown[]): Promise<Settlement[]> {
    const rows: Settlement[] = await this.manager.query(`${SETTLEMENTS} ${condition}`, parameters as unknown[])
    return rows.map(row => ({ ...row, steps: row.steps.map(step => ({ ...step, at: new Date(step.at) })) }))
  }
}
