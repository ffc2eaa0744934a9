import type { EntityManager } from 'typeorm'

export interface PointSupport {
  readonly id: string
  readonly salesPointId: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly amount: number
  readonly share: number | null
  readonly source: string
}

const SUPPORT = `s.id, s.sales_point_id AS "salesPointId", s.decision_number AS "decisionNumber", s.decided_on::text AS "decidedOn", s.amount::float8 AS amount, s.share, s.source`

export class SupportRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, salesPointId, decisionNumber, decidedOn, amount, share, source }: PointSupport, by: string, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO sales_point_support (id, sales_point_id, decision_number, decided_on, amount, share, source, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, salesPointId, decisionNumber, decidedOn, amount, share, source, by, at],
    )
  }

  async get(id: string): Promise<PointSupport> {
    const [support]: PointSupport[] = await this.manager.query(`SELECT ${SUPPORT} FROM sales_point_support s WHERE s.id = $1`, [id])
    return support!
  }

  ofPoints(ids: readonly string[]): Promise<PointSupport[]> {
    return this.manager.query(
      `SELECT ${SUPPORT} FROM sales_point_support s WHERE s.sales_point_id = ANY ($1::uuid[]) ORDER BY s.decided_on, s.id`,
      [ids],
    )
  }
}
