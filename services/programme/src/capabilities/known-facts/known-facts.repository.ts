import type { Happening } from '@ocop/service-kit/events'
import type { EntityManager } from 'typeorm'
import type { KnownProducer, KnownProduct, KnownUnit } from './known-facts.entity.ts'

const PRODUCT = `p.product_id AS "productId", p.producer_id AS "producerId", p.name, p.slug, p.set_number AS "setNumber", p.unit_id AS "unitId",
  p.is_published AS "isPublished"`

/** Read model of other services' words. Every write may be repeated, and an older word never overwrites a newer one. */
export class KnownFactsRepository {
  constructor(private readonly manager: EntityManager) {}

  async keepUnit({ unitId, areaIds, ...unit }: KnownUnit & { readonly areaIds: readonly string[] }, at: Happening): Promise<void> {
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

  async keepProducer({ producerId, name, slug, unitId }: KnownProducer, at: Happening): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_producer (producer_id, name, slug, unit_id, told_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (producer_id) DO UPDATE SET name = EXCLUDED.name, slug = EXCLUDED.slug, unit_id = EXCLUDED.unit_id, told_at = EXCLUDED.told_at
       WHERE known_producer.told_at <= EXCLUDED.told_at`,
      [producerId, name, slug, unitId, at.occurredAt],
    )
  }

  async keepProduct(
    { productId, producerId, name, slug, setNumber, unitId }: Omit<KnownProduct, 'isPublished'>,
    at: Happening,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_product (product_id, producer_id, name, slug, set_number, unit_id, is_published, told_at) VALUES ($1, $2, $3, $4, $5, $6, true, $7)
       ON CONFLICT (product_id) DO UPDATE SET producer_id = EXCLUDED.producer_id, name = EXCLUDED.name, slug = EXCLUDED.slug,
         set_number = EXCLUDED.set_number, unit_id = EXCLUDED.unit_id, is_published = true, told_at = EXCLUDED.told_at
       WHERE known_product.told_at <= EXCLUDED.told_at`,
      [productId, producerId, name, slug, setNumber, unitId, at.occurredAt],
    )
  }

  async withdrawProduct(productId: string, at: Happening): Promise<void> {
    await this.manager.query('UPDATE known_product SET is_published = false, told_at = $2 WHERE product_id = $1 AND told_at <= $2', [
      productId,
      at.occurredAt,
    ])
  }

  products(ids: readonly string[]): Promise<KnownProduct[]> {
    return this.manager.query(`SELECT ${PRODUCT} FROM known_product p WHERE p.product_id = ANY ($1::uuid[])`, [ids])
  }

  producers(ids: readonly string[]): Promise<KnownProducer[]> {
    return this.manager.query(
      `SELECT p.producer_id AS "producerId", p.name, p.slug, p.unit_id AS "unitId" FROM known_producer p WHERE p.producer_id = ANY ($1::uuid[])`,
      [ids],
    )
  }

  units(ids: readonly string[]): Promise<KnownUnit[]> {
    return this.manager.query(
      `SELECT u.unit_id AS "unitId", u.code, u.name, u.slug, u.level, u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo"
         FROM known_unit u WHERE u.unit_id = ANY ($1::uuid[])`,
      [ids],
    )
  }

  /** Whether the unit lies, or lay, wholly in one of these areas; of this level only, unless null. */
  async lies(unitId: string, areaIds: readonly string[], level: string | null): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `SELECT FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id
        WHERE a.unit_id = $1 AND a.area_id = ANY ($2::uuid[]) AND ($3::text IS NULL OR u.level = $3) LIMIT 1`,
      [unitId, areaIds, level],
    )
    return rows.length > 0
  }
}
