import type { EntityManager } from 'typeorm'

/** The first day of a month in Vietnam, `2026-11-01`. */
export type Month = string

export interface ArchivedFile {
  readonly name: string
  readonly sha256: string
  readonly movements: number
}

const BATCH = 5_000

/** The tables of the ledger, one for each month. */
export class LedgerMonthRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Makes the table of the month, and brings what came for it earlier there. Repeating it changes nothing. */
  async open(day: string): Promise<void> {
    await this.manager.query('SELECT open_ledger_month($1)', [day])
  }

  /** Months of movements that came before their month was opened. */
  async findStray(): Promise<Month[]> {
    const rows: { month: Month }[] = await this.manager.query(
      `SELECT DISTINCT date_trunc('month', occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS month FROM stock_movement_other ORDER BY 1`,
    )
    return rows.map(({ month }) => month)
  }

  /** Open months that were over before this day, oldest first. */
  async findOver(before: string): Promise<Month[]> {
    const rows: { month: Month }[] = await this.manager.query(
      `SELECT month::text FROM ledger_month WHERE closed_at IS NULL AND month + interval '1 month' <= $1::date ORDER BY month`,
      [before],
    )
    return rows.map(({ month }) => month)
  }

  /** Carries the month's sums forward; it takes no more movements. */
  async close(month: Month, at: Date): Promise<void> {
    await this.manager.query('SELECT close_ledger_month($1, $2)', [month, at])
  }

  /** Closed months before this day that are not archived, oldest first; one with sales that are still owed to a producer stays. */
  async findArchivable(before: string): Promise<{ month: Month; movements: number }[]> {
    return this.manager.query(
      `SELECT month::text, movements::float8 AS movements FROM ledger_month
        WHERE closed_at IS NOT NULL AND archived_at IS NULL AND month + interval '1 month' <= $1::date
          AND NOT EXISTS (SELECT FROM stock_movement s WHERE s.owner_id IS NOT NULL AND s.kind IN ('SOLD', 'RETURNED')
                AND s.occurred_at >= vietnam_midnight(month) AND s.occurred_at < vietnam_midnight((month + interval '1 month')::date)
                AND NOT EXISTS (SELECT FROM settlement_line l WHERE l.source_id = s.id)) ORDER BY month`,
      [before],
    )
  }

  /** All movements of the month as JSON, in the order of the ledger; needs a transaction of its own. */
  async *read(month: Month): AsyncGenerator<string> {
    await this.manager.query(
      `DECLARE movements NO SCROLL CURSOR FOR SELECT to_jsonb(m)::text AS movement FROM stock_movement m
        WHERE occurred_at >= vietnam_midnight('${dayOf(month)}') AND occurred_at < vietnam_midnight(('${dayOf(month)}'::date + interval '1 month')::date)
        ORDER BY sequence`,
    )
    for (;;) {
      const rows: { movement: string }[] = await this.manager.query(`FETCH ${BATCH} FROM movements`)
      if (rows.length === 0) break
      for (const { movement } of rows) yield movement
    }
    await this.manager.query('CLOSE movements')
  }

  /** Takes the month out of the ledger; its sums stay in the balance. */
  async archive(month: Month, { name, sha256 }: ArchivedFile, at: Date): Promise<void> {
    const [{ table }]: [{ table: string }] = await this.manager.query('SELECT quote_ident(ledger_table($1)) AS table', [month])
    await this.manager.query('UPDATE ledger_month SET archived_at = $2, file = $3, sha256 = $4 WHERE month = $1', [month, at, name, sha256])
    await this.manager.query(`ALTER TABLE stock_movement DETACH PARTITION ${table}`)
    await this.manager.query(`DROP TABLE ${table}`)
  }
}

/** A cursor takes no parameters. */
function dayOf(month: Month): string {
  if (!/^\d{4}-\d{2}-01$/.test(month)) throw new RangeError(`"${month}" is no first day of a month`)
  return month
}
