import { prepared } from '@ocop/service-kit/database'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { ClosedDay, OpeningHours } from './opening-hours.rules.ts'
import type { SalesPointKind } from './sales-point-kind.enum.ts'
import type { SalesPointStatus } from './sales-point-status.enum.ts'

export interface SalesPoint {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SalesPointKind
  readonly status: SalesPointStatus
  readonly isDemo: boolean
  readonly address: string
  readonly unitId: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly phone: string | null
  readonly openingHours: readonly OpeningHours[]
  /** Past ones too. */
  readonly closedDays: readonly ClosedDay[]
}

/** A place that may be in the list: how far it is from where the person stands, when that was told. */
export type ListedSalesPoint = SalesPoint & { readonly distanceKm: number | null }

export interface SalesPointSearch {
  readonly unit?: string | null | undefined
  readonly search?: string | null | undefined
  readonly productId?: string | null | undefined
  readonly near?: { readonly latitude: number; readonly longitude: number } | null | undefined
}

const COLUMNS = `p.id, p.slug, p.name, p.kind, p.status, p.is_demo AS "isDemo", p.address, p.unit_id AS "unitId", p.latitude, p.longitude, p.phone,
  ARRAY(SELECT json_build_object('weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'))
          FROM opening_hours h WHERE h.sales_point_id = p.id ORDER BY h.weekday, h.opens) AS "openingHours",
  ARRAY(SELECT json_build_object('day', c.day, 'note', c.note) FROM closed_day c WHERE c.sales_point_id = p.id ORDER BY c.day) AS "closedDays"`
const ACTIVE_AMONG = prepared(`SELECT id FROM sales_point WHERE id = ANY($1) AND status = 'ACTIVE'`)
const FAR_AWAY = 1e6
const LONGEST_SEARCH = 200

export class SalesPointRepository {
  constructor(private readonly manager: EntityManager) {}

  findByIds(ids: readonly string[]): Promise<SalesPoint[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM sales_point p WHERE p.id = ANY($1) ORDER BY p.slug`, [ids])
  }

  async activeAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.manager.query(ACTIVE_AMONG, [ids])
    return new Set(rows.map(({ id }) => id))
  }

  async findActiveBySlug(slug: string): Promise<SalesPoint | null> {
    const rows: SalesPoint[] = await this.manager.query(`SELECT ${COLUMNS} FROM sales_point p WHERE p.slug = $1 AND p.status = 'ACTIVE'`, [
      slug,
    ])
    return rows[0] ?? null
  }

  async findStatus(id: string): Promise<SalesPointStatus | null> {
    const rows: { status: SalesPointStatus }[] = await this.manager.query('SELECT status FROM sales_point WHERE id = $1', [id])
    return rows[0]?.status ?? null
  }

  /** Active points, nearest first when `near` is given, else by slug; `today` decides what counts as on the shelf. */
  listActive(
    search: SalesPointSearch,
    today: string,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<ListedSalesPoint[]> {
    const { unit = null, productId = null } = search
    const place = search.near ? [search.near.latitude, search.near.longitude] : [null, null]
    return this.manager.query(
      `SELECT ${COLUMNS}, p."distanceKm"
         FROM (SELECT s.*, distance_km($4, $5, s.latitude, s.longitude) AS "distanceKm",
                      CASE WHEN $4::float8 IS NULL THEN 0 ELSE coalesce(distance_km($4, $5, s.latitude, s.longitude), ${FAR_AWAY}) END AS distance
                 FROM sales_point s WHERE s.status = 'ACTIVE') p
        WHERE ($1::text IS NULL OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = p.id AND a.unit_slug = $1))
          AND ($2::text IS NULL OR p.folded LIKE '%' || $2 || '%')
          AND ($3::uuid IS NULL OR EXISTS (SELECT FROM stock_lot l WHERE l.sales_point_id = p.id AND l.product_id = $3
                AND l.on_hand > 0 AND l.free > 0 AND NOT l.is_recalled AND NOT l.is_withdrawn AND (l.expires_on IS NULL OR l.expires_on >= $6::date)))
          AND ($7::float8 IS NULL OR (p.distance, p.slug) > ($7, $8::text))
        ORDER BY p.distance, p.slug LIMIT $9`,
      [unit, foldedSearch(search.search), productId, ...place, today, ...(page.after ?? [null, null]), page.limit],
    )
  }

  /** Active points inside each of the units, at most `first` each, by slug. */
  listOfUnits(unitIds: readonly string[], first: number): Promise<(SalesPoint & { areaUnitId: string })[]> {
    return this.manager.query(
      `SELECT u.id AS "areaUnitId", ${COLUMNS}
         FROM unnest($1::uuid[]) AS u(id)
        CROSS JOIN LATERAL (SELECT s.* FROM sales_point_area a JOIN sales_point s ON s.id = a.sales_point_id
                             WHERE a.unit_id = u.id AND s.status = 'ACTIVE' ORDER BY s.slug LIMIT $2) p
        ORDER BY p.slug`,
      [unitIds, first],
    )
  }

  countOfUnits(unitIds: readonly string[]): Promise<{ unitId: string; points: number }[]> {
    return this.manager.query(
      `SELECT a.unit_id AS "unitId", count(*)::int AS points FROM sales_point_area a JOIN sales_point s ON s.id = a.sales_point_id
        WHERE a.unit_id = ANY($1) AND s.status = 'ACTIVE' GROUP BY a.unit_id`,
      [unitIds],
    )
  }
}

/** Null asks for all; a search of signs only finds nothing. */
function foldedSearch(search: string | null | undefined): string | null {
  if (!search?.trim()) return null
  return slugOf(search.slice(0, LONGEST_SEARCH)) || '\u0001'
}
