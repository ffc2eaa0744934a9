import type { EntityManager } from 'typeorm'
import type { AssortmentCounts } from './assortment.rules.ts'
import type { ProductOrigin } from './product-origin.enum.ts'

export interface PointAssortment extends AssortmentCounts {
  readonly salesPointId: string
  readonly slug: string
}

export interface AssortedProduct {
  readonly salesPointId: string
  readonly productId: string
  readonly name: string
  readonly units: number
  readonly origin: ProductOrigin
}

/** Whose points somebody may see: those of areas that sold on the day, and own ones. */
export interface AssortmentSight {
  readonly areas: readonly string[] | 'EVERYWHERE'
  readonly pointIds: readonly string[]
  /** Slug of a unit, or null. */
  readonly unit: string | null
}

const COUNTS = `count(*) FILTER (WHERE f.origin = 'OWN_DISTRICT')::int AS "ownDistrict", count(*) FILTER (WHERE f.origin = 'OTHER_DISTRICT')::int AS "otherDistricts",
  count(*) FILTER (WHERE f.origin = 'OTHER_PROVINCE')::int AS "otherProvinces"`
const SEEN = `($3::uuid[] IS NULL OR p.id = ANY ($4::uuid[]) OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = p.id AND a.unit_id = ANY ($3)))
  AND ($5::text IS NULL OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = p.id AND a.unit_slug = $5))
  AND (p.id = ANY ($4::uuid[]) OR s.to_status = 'ACTIVE')`

/** Products on shelves at the end of a day, by origin. */
export class AssortmentRepository {
  constructor(private readonly manager: EntityManager) {}

  /** By slug, one row more than asked for. */
  list(on: string, sight: AssortmentSight, page: { after: string | null; limit: number }): Promise<PointAssortment[]> {
    return this.manager.query(
      `SELECT p.id AS "salesPointId", p.slug, c.* FROM (
         SELECT p.id, p.slug FROM sales_point p CROSS JOIN LATERAL sales_point_step_on(p.id, $1) s
          WHERE s.number IS NOT NULL AND ($2::text IS NULL OR p.slug > $2) AND ${SEEN} ORDER BY p.slug LIMIT $6) p
        CROSS JOIN LATERAL (SELECT ${COUNTS} FROM shelf_on(p.id, $1) f) c ORDER BY p.slug`,
      [on, page.after, ...paramsOf(sight), page.limit],
    )
  }

  /** The earliest day of which everything that moved since is still in the ledger: the last one that was put away. Null: any day. */
  async earliest(): Promise<string | null> {
    const [{ day }]: [{ day: string | null }] = await this.manager.query(
      `SELECT (max(month) + interval '1 month' - interval '1 day')::date::text AS day FROM ledger_month WHERE archived_at IS NOT NULL`,
    )
    return day
  }

  /** How many points sold on the day, and how many of them had something of each origin. */
  async share(on: string, sight: AssortmentSight): Promise<{ points: number; mixed: number }> {
    const [share]: { points: number; mixed: number }[] = await this.manager.query(
      `SELECT count(*)::int AS points, count(*) FILTER (WHERE c."ownDistrict" > 0 AND c."otherDistricts" > 0 AND c."otherProvinces" > 0)::int AS mixed
         FROM sales_point p CROSS JOIN LATERAL sales_point_step_on(p.id, $1) s CROSS JOIN LATERAL (SELECT ${COUNTS} FROM shelf_on(p.id, $1) f) c
        WHERE s.to_status = 'ACTIVE' AND $2::text IS NULL AND ${SEEN}`,
      [on, null, ...paramsOf(sight)],
    )
    return share!
  }

  /** By origin and name, at most `first` of each point. */
  products(on: string, salesPointIds: readonly string[], first: number): Promise<AssortedProduct[]> {
    return this.manager.query(
      `SELECT k.id AS "salesPointId", f.* FROM unnest($2::uuid[]) AS k (id)
        CROSS JOIN LATERAL (SELECT f.product_id AS "productId", coalesce(p.name, '') AS name, f.units, f.origin FROM shelf_on(k.id, $1) f
          LEFT JOIN product p ON p.id = f.product_id
          ORDER BY array_position(ARRAY['OWN_DISTRICT', 'OTHER_DISTRICT', 'OTHER_PROVINCE', 'UNKNOWN'], f.origin), p.folded, f.product_id LIMIT $3) f`,
      [on, salesPointIds, first],
    )
  }
}

const paramsOf = ({ areas, pointIds, unit }: AssortmentSight) => [areas === 'EVERYWHERE' ? null : areas, pointIds, unit]
