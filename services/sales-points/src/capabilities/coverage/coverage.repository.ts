import type { EntityManager } from 'typeorm'

export interface CoveringPoint {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly isDemo: boolean
  /** First day of the stretch in which it was active on the day that was asked for. */
  readonly activeSince: string
  readonly isActiveNow: boolean
}

export interface CoveredUnit {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly points: readonly CoveringPoint[]
}

export type UnitLevel = 'DISTRICT' | 'COMMUNE'

/** Where units lie in a province: they, or what they were made of, were held by it. */
const WITHIN = `u.valid_from <= $2 AND coalesce(u.valid_to >= $2, true) AND $1 IN (SELECT units_around(u.unit_id))`

/** Which units had a point that sold on a day: by the history of the points, and by the units of a day. */
export class CoverageRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The smallest level of plans: districts where the province had any on the day, else communes. */
  async levelOn(provinceId: string, unitsOn: string): Promise<UnitLevel> {
    const rows: unknown[] = await this.manager.query(`SELECT FROM known_unit u WHERE u.level = 'DISTRICT' AND ${WITHIN} LIMIT 1`, [
      provinceId,
      unitsOn,
    ])
    return rows.length > 0 ? 'DISTRICT' : 'COMMUNE'
  }

  list(provinceId: string, unitsOn: string, level: UnitLevel, on: string): Promise<CoveredUnit[]> {
    return this.manager.query(
      `SELECT u.unit_id AS "unitId", u.code, u.name, u.slug,
              ARRAY(SELECT json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'isDemo', p.is_demo, 'activeSince', s.on_day, 'isActiveNow', p.status = 'ACTIVE')
                      FROM sales_point_area a JOIN sales_point p ON p.id = a.sales_point_id
                     CROSS JOIN LATERAL sales_point_step_on(p.id, $4) s
                     WHERE a.unit_id = u.unit_id AND s.to_status = 'ACTIVE' ORDER BY s.on_day, p.slug) AS points
         FROM known_unit u WHERE u.level = $3 AND ${WITHIN} ORDER BY u.code, u.unit_id`,
      [provinceId, unitsOn, level, on],
    )
  }

  /** Days of a year on which a point of the province began or ceased to sell, up to `until`. */
  async changes(provinceId: string, year: string, until: string): Promise<string[]> {
    const rows: { day: string }[] = await this.manager.query(
      `SELECT DISTINCT s.on_day::text AS day FROM sales_point_step s JOIN sales_point_area a ON a.sales_point_id = s.sales_point_id AND a.unit_id = $1
        WHERE (s.to_status = 'ACTIVE' OR s.from_status = 'ACTIVE') AND extract(year FROM s.on_day) = $2::int AND s.on_day <= $3 ORDER BY day`,
      [provinceId, year, until],
    )
    return rows.map(({ day }) => day)
  }
}
