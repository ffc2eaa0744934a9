import type { EntityManager } from 'typeorm'
import type { SalesPointKind } from '../places/sales-point-kind.enum.ts'
import type { SalesPointStatus } from '../places/sales-point-status.enum.ts'

export interface PointApplication {
  readonly appliedOn: string
  readonly proposedBy: string
  readonly organizationId: string
  readonly checklistVersion: string
  readonly floorArea: number | null
  readonly boothCount: number | null
  readonly staffCount: number | null
  readonly supplierCount: number | null
}

/** A point in the register: when it came to its status, and how it was applied for, if it was. */
export interface RegisteredPoint {
  readonly id: string
  readonly slug: string
  readonly status: SalesPointStatus
  readonly since: string
  readonly application: PointApplication | null
}

/** Whose points somebody may see: those of areas, of organizations, and single ones. */
export interface RegisterSight {
  readonly areas: readonly string[] | 'EVERYWHERE'
  readonly organizationIds: readonly string[]
  readonly pointIds: readonly string[]
}

export interface RegisterSearch {
  readonly status?: SalesPointStatus | null | undefined
  readonly kind?: SalesPointKind | null | undefined
  readonly unit?: string | null | undefined
  readonly folded: string | null
}

export interface PointBusiness {
  readonly salesPointId: string
  readonly openOrders: number
  readonly openTransfers: number
  readonly unitsOnHand: number
}

const POINT = `p.id, p.slug, p.status, p.status_since::text AS since,
  (SELECT json_build_object('appliedOn', a.applied_on, 'proposedBy', a.proposed_by, 'organizationId', a.organization_id, 'checklistVersion', a.checklist_version,
            'floorArea', a.floor_area, 'boothCount', a.booth_count, 'staffCount', a.staff_count, 'supplierCount', a.supplier_count)
     FROM sales_point_application a WHERE a.sales_point_id = p.id) AS application`
const SEEN = `($1::uuid[] IS NULL OR p.id = ANY ($3::uuid[]) OR EXISTS (SELECT FROM sales_point_area x WHERE x.sales_point_id = p.id AND x.unit_id = ANY ($1))
   OR EXISTS (SELECT FROM sales_point_application x WHERE x.sales_point_id = p.id AND x.organization_id = ANY ($2::uuid[])))`
const sightOf = ({ areas, organizationIds, pointIds }: RegisterSight) => [areas === 'EVERYWHERE' ? null : areas, organizationIds, pointIds]

/** The register as those see it who have a part in it. */
export class RegistryRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string, sight: RegisterSight): Promise<RegisteredPoint | null> {
    const [point]: RegisteredPoint[] = await this.manager.query(`SELECT ${POINT} FROM sales_point p WHERE ${SEEN} AND p.id = $4`, [
      ...sightOf(sight),
      id,
    ])
    return point ?? null
  }

  list(search: RegisterSearch, sight: RegisterSight, page: { limit: number; after: string | null }): Promise<RegisteredPoint[]> {
    const { status = null, kind = null, unit = null, folded } = search
    return this.manager.query(
      `SELECT ${POINT} FROM sales_point p
        WHERE ${SEEN} AND ($4::text IS NULL OR p.status = $4) AND ($5::text IS NULL OR p.kind = $5)
          AND ($6::text IS NULL OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = p.id AND a.unit_slug = $6))
          AND ($7::text IS NULL OR p.folded LIKE '%' || $7 || '%') AND ($8::text IS NULL OR p.slug > $8)
        ORDER BY p.slug LIMIT $9`,
      [...sightOf(sight), status, kind, unit, folded, page.after, page.limit],
    )
  }

  countByStatus(sight: RegisterSight): Promise<{ status: SalesPointStatus; points: number }[]> {
    return this.manager.query(
      `SELECT p.status, count(*)::int AS points FROM sales_point p WHERE ${SEEN} GROUP BY p.status ORDER BY p.status`,
      sightOf(sight),
    )
  }

  async apply(salesPointId: string, application: PointApplication): Promise<void> {
    const { appliedOn, proposedBy, organizationId, checklistVersion, floorArea, boothCount, staffCount, supplierCount } = application
    await this.manager.query(
      `INSERT INTO sales_point_application (sales_point_id, applied_on, proposed_by, organization_id, checklist_version, floor_area, booth_count, staff_count, supplier_count)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [salesPointId, appliedOn, proposedBy, organizationId, checklistVersion, floorArea, boothCount, staffCount, supplierCount],
    )
  }

  /** Who still waits for each point, and what lies there. */
  business(ids: readonly string[]): Promise<PointBusiness[]> {
    return this.manager.query(
      `SELECT k.id AS "salesPointId",
              (SELECT count(*)::int FROM customer_order o WHERE o.sales_point_id = k.id AND o.ended_at IS NULL) AS "openOrders",
              (SELECT count(*)::int FROM transfer t WHERE t.state IN ('READY', 'IN_TRANSIT', 'PARTIALLY_RECEIVED')
                  AND (t.from_point_id = k.id OR t.to_point_id = k.id)) AS "openTransfers",
              (SELECT least(coalesce(sum(l.on_hand), 0), 2147483647)::int FROM stock_level l WHERE l.sales_point_id = k.id) AS "unitsOnHand"
         FROM unnest($1::uuid[]) AS k (id)`,
      [ids],
    )
  }
}
