import type { Happening } from '@ocop/service-kit/events'
import type { EntityManager } from 'typeorm'

/** A unit as the catalogue told of it; days are `2026-11-23`. */
export interface KnownUnit {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
  readonly validFrom: string
  readonly validTo: string | null
}

const UNIT = `u.unit_id AS "unitId", u.code, u.name, u.slug, u.level, u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo"`

/** Our memory of the catalogue's units, old and new. Every write may be repeated, and an older word never overwrites a newer one. */
export class UnitRepository {
  constructor(private readonly manager: EntityManager) {}

  async keep({ unitId, areaIds, ...unit }: KnownUnit & { readonly areaIds: readonly string[] }, at: Happening): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_unit (unit_id, code, name, slug, level, valid_from, valid_to, told_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (unit_id) DO UPDATE SET code = EXCLUDED.code, name = EXCLUDED.name, slug = EXCLUDED.slug, level = EXCLUDED.level,
         valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, told_at = EXCLUDED.told_at
       WHERE known_unit.told_at <= EXCLUDED.told_at`,
      [unitId, unit.code, unit.name, unit.slug, unit.level, unit.validFrom, unit.validTo, at.occurredAt],
    )
    await this.manager.query('DELETE FROM known_unit_area WHERE unit_id = $1', [unitId])
    await this.manager.query(
      'INSERT INTO known_unit_area (unit_id, area_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING',
      [unitId, [...areaIds]],
    )
  }

  async find(unitId: string): Promise<KnownUnit | null> {
    const [unit]: KnownUnit[] = await this.manager.query(`SELECT ${UNIT} FROM known_unit u WHERE u.unit_id = $1`, [unitId])
    return unit ?? null
  }

  async bySlug(slug: string): Promise<KnownUnit | null> {
    const [unit]: KnownUnit[] = await this.manager.query(`SELECT ${UNIT} FROM known_unit u WHERE u.slug = $1`, [slug])
    return unit ?? null
  }

  /** The units that hold or held it as a whole, itself included, as far as they are known. */
  around(unitId: string): Promise<{ id: string; slug: string }[]> {
    return this.manager.query(
      'SELECT u.unit_id AS id, u.slug FROM units_around($1) AS area JOIN known_unit u ON u.unit_id = area ORDER BY u.slug',
      [unitId],
    )
  }

  /** Of these areas, those that hold the point. */
  async holdsPoint(salesPointId: string, areaIds: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM sales_point_area WHERE sales_point_id = $1 AND unit_id = ANY ($2::uuid[]) LIMIT 1',
      [salesPointId, areaIds],
    )
    return rows.length > 0
  }
}
