import type { EntityManager } from 'typeorm'
import type { AdministrativeLevel } from './administrative-level.enum.ts'
import type { AdministrativeUnit, AdministrativeUnitLink } from './administrative-unit.entity.ts'

const UNIT = `jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name, 'nameKey', u.name_key, 'slug', u.slug, 'level', u.level,
  'validFrom', u.valid_from, 'isValidFromApproximate', u.is_valid_from_approximate, 'validTo', u.valid_to, 'legalBasis', u.legal_basis,
  'latitude', u.latitude, 'longitude', u.longitude, 'tileColumn', u.tile_column, 'tileRow', u.tile_row, 'tileName', u.tile_name) AS unit`

export interface UnitQuestion {
  readonly level: AdministrativeLevel | null
  readonly parent: string | null
  readonly on: string | null
  readonly search: string | null
  /** Name key and id of the last one seen. */
  readonly after: readonly unknown[]
  readonly limit: number
}

export interface UnannouncedUnit {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly level: AdministrativeLevel
  readonly validFrom: string
  readonly validTo: string | null
  readonly areaIds: readonly string[]
}

type Linked = { readonly originId: string; readonly unit: AdministrativeUnit }

export class AdministrativeUnitRepository {
  constructor(private readonly manager: EntityManager) {}

  async byIds(ids: readonly string[]): Promise<AdministrativeUnit[]> {
    const rows: Linked[] = await this.manager.query(`SELECT ${UNIT} FROM administrative_unit u WHERE u.id = ANY ($1::uuid[])`, [ids])
    return rows.map(row => row.unit)
  }

  async bySlugs(slugs: readonly string[]): Promise<AdministrativeUnit[]> {
    const rows: Linked[] = await this.manager.query(`SELECT ${UNIT} FROM administrative_unit u WHERE u.slug = ANY ($1)`, [slugs])
    return rows.map(row => row.unit)
  }

  async list({ level, parent, on, search, after, limit }: UnitQuestion): Promise<AdministrativeUnit[]> {
    const rows: Linked[] = await this.manager.query(
      `SELECT ${UNIT} FROM administrative_unit u
        WHERE ($1::text IS NULL OR u.level = $1)
          AND ($2::date IS NULL OR (u.valid_from <= $2 AND coalesce(u.valid_to >= $2, true)))
          AND ($3::text IS NULL OR EXISTS (SELECT FROM administrative_unit_parent x JOIN administrative_unit p ON p.id = x.parent_id
                WHERE x.unit_id = u.id AND p.slug = $3 AND ($2::date IS NULL OR (x.valid_from <= $2 AND coalesce(x.valid_to >= $2, true)))))
          AND ($4::text IS NULL OR u.name_key LIKE '%' || replace(replace(replace(vi_fold($4), chr(92), chr(92) || chr(92)), '%', chr(92) || '%'), '_', chr(92) || '_') || '%')
          AND ($5::text IS NULL OR (u.name_key, u.id) > ($5, $6::uuid))
        ORDER BY u.name_key, u.id LIMIT $7`,
      [level, on, parent, search, after[0], after[1], limit],
    )
    return rows.map(row => row.unit)
  }

  /** The unit above each, on a day or (null) the last one it had. */
  parents(ids: readonly string[], on: string | null): Promise<Linked[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (x.unit_id) x.unit_id AS "originId", ${UNIT} FROM administrative_unit_parent x JOIN administrative_unit u ON u.id = x.parent_id
        WHERE x.unit_id = ANY ($1::uuid[]) AND ($2::date IS NULL OR (x.valid_from <= $2 AND coalesce(x.valid_to >= $2, true)))
        ORDER BY x.unit_id, x.valid_from DESC`,
      [ids, on],
    )
  }

  /** The units below each, on a day or (null) at any time. */
  children(ids: readonly string[], on: string | null): Promise<Linked[]> {
    return this.manager.query(
      `SELECT "originId", unit FROM (
         SELECT DISTINCT ON (x.parent_id, u.id) x.parent_id AS "originId", u.name_key, u.id, ${UNIT}
           FROM administrative_unit_parent x JOIN administrative_unit u ON u.id = x.unit_id
          WHERE x.parent_id = ANY ($1::uuid[]) AND ($2::date IS NULL OR (x.valid_from <= $2 AND coalesce(x.valid_to >= $2, true)))
          ORDER BY x.parent_id, u.id) c ORDER BY c.name_key, c.id`,
      [ids, on],
    )
  }

  /** Today's equivalents of each; a unit in force is its own. */
  present(ids: readonly string[]): Promise<AdministrativeUnitLink[]> {
    return this.manager.query(
      `SELECT s.origin_id AS "originId", s.kind, s.date::text, s.legal_basis AS "legalBasis", ${UNIT}
         FROM present_units($1::uuid[]) s JOIN administrative_unit u ON u.id = s.unit_id ORDER BY u.name_key, u.id`,
      [ids],
    )
  }

  predecessors(ids: readonly string[]): Promise<AdministrativeUnitLink[]> {
    return this.manager.query(
      `SELECT s.to_id AS "originId", s.kind, s.date::text, s.legal_basis AS "legalBasis", ${UNIT}
         FROM administrative_unit_succession s JOIN administrative_unit u ON u.id = s.from_id
        WHERE s.to_id = ANY ($1::uuid[]) ORDER BY u.level, u.name_key, u.id`,
      [ids],
    )
  }

  /** Public products, and producers, of each unit or of one inside it. */
  counts(ids: readonly string[]): Promise<{ id: string; products: number; producers: number }[]> {
    return this.manager.query(
      `SELECT k.id,
              (SELECT count(*)::int FROM administrative_unit_area a JOIN product p ON p.origin_id = a.unit_id WHERE a.area_id = k.id AND p.is_public) AS products,
              (SELECT count(*)::int FROM administrative_unit_area a JOIN producer m ON m.unit_id = a.unit_id WHERE a.area_id = k.id) AS producers
         FROM unnest($1::uuid[]) AS k (id)`,
      [ids],
    )
  }

  /** Marks units nobody was told of, at most so many, and answers them with all that holds them; nobody else marks the same. */
  async claimUnannounced(at: Date, limit: number): Promise<UnannouncedUnit[]> {
    const [rows]: [UnannouncedUnit[]] = await this.manager.query(
      `UPDATE administrative_unit u SET announced_at = $1
        WHERE u.id IN (SELECT id FROM administrative_unit WHERE announced_at IS NULL ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING u.id AS "unitId", u.code, u.name, u.slug, u.level, u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo",
                  (SELECT array_agg(a.area_id ORDER BY a.area_id) FROM administrative_unit_area a WHERE a.unit_id = u.id) AS "areaIds"`,
      [at, limit],
    )
    return rows
  }
}
