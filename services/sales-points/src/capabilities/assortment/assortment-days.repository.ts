import type { EntityManager } from 'typeorm'
import type { AssortmentCounts } from './assortment.rules.ts'

export interface CountedDay extends AssortmentCounts {
  readonly day: string
  /** Products whose unit is not known yet. */
  readonly unknown: number
}

/** What was told of assortments day by day, and how far the ledger was read. */
export class AssortmentDaysRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Points whose goods moved since they were looked at, at most so many; nobody else gets the same at this moment. */
  claimMoved(limit: number): Promise<{ salesPointId: string; seen: string | null }[]> {
    return this.manager.query(
      `SELECT p.id AS "salesPointId", k.sequence AS seen FROM sales_point p LEFT JOIN assortment_mark k ON k.sales_point_id = p.id
        WHERE EXISTS (SELECT FROM stock_movement m WHERE m.sales_point_id = p.id AND m.sequence > coalesce(k.sequence, 0))
        ORDER BY random() LIMIT $1 FOR UPDATE OF p SKIP LOCKED`,
      [limit],
    )
  }

  /** The days on which goods of the point moved, from the earliest new movement and from `from` on; with the last movement there is. */
  async movedDays(salesPointId: string, seen: string | null, from: string): Promise<{ days: string[]; sequence: string }> {
    const [row]: { days: string[]; sequence: string }[] = await this.manager.query(
      `WITH fresh AS (SELECT least($3::date, min((m.occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS first_day, max(m.sequence) AS sequence
                        FROM stock_movement m WHERE m.sales_point_id = $1 AND m.sequence > coalesce($2::bigint, 0))
       SELECT f.sequence, ARRAY(SELECT DISTINCT (m.occurred_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day FROM stock_movement m
          WHERE m.sales_point_id = $1 AND m.occurred_at >= f.first_day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' ORDER BY day) AS days FROM fresh f`,
      [salesPointId, seen, from],
    )
    return row!
  }

  count(salesPointId: string, days: readonly string[]): Promise<CountedDay[]> {
    return this.manager.query(
      `SELECT d.day, count(*) FILTER (WHERE f.origin = 'OWN_DISTRICT')::int AS "ownDistrict", count(*) FILTER (WHERE f.origin = 'OTHER_DISTRICT')::int AS "otherDistricts",
              count(*) FILTER (WHERE f.origin = 'OTHER_PROVINCE')::int AS "otherProvinces", count(*) FILTER (WHERE f.origin = 'UNKNOWN')::int AS unknown
         FROM unnest($2::text[]) AS d (day) LEFT JOIN LATERAL shelf_on($1, d.day::date) f ON true GROUP BY d.day ORDER BY d.day`,
      [salesPointId, days],
    )
  }

  /** Keeps a day's counts; false when they are what was told of it, or of the day before it. */
  async keep(salesPointId: string, { day, ownDistrict, otherDistricts, otherProvinces }: CountedDay): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `WITH before AS (SELECT own_district, other_districts, other_provinces FROM assortment_day WHERE sales_point_id = $1 AND day <= $2 ORDER BY day DESC LIMIT 1)
       INSERT INTO assortment_day AS a (sales_point_id, day, own_district, other_districts, other_provinces)
       SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM before WHERE (own_district, other_districts, other_provinces) = ($3, $4, $5))
       ON CONFLICT (sales_point_id, day) DO UPDATE SET own_district = EXCLUDED.own_district, other_districts = EXCLUDED.other_districts, other_provinces = EXCLUDED.other_provinces
       RETURNING 1`,
      [salesPointId, day, ownDistrict, otherDistricts, otherProvinces],
    )
    return rows.length === 1
  }

  async mark(salesPointId: string, sequence: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO assortment_mark (sales_point_id, sequence) VALUES ($1, $2) ON CONFLICT (sales_point_id) DO UPDATE SET sequence = EXCLUDED.sequence`,
      [salesPointId, sequence],
    )
  }
}
