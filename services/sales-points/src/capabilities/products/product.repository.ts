import { slugOf } from '@ocop/service-kit/identifiers'
import { prepared } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from './quantity-unit.enum.ts'

export interface ProductDescription {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly producerId: string
  readonly producerName: string
  readonly unit: QuantityUnit
  readonly price: number | null
  readonly code: string | null
  readonly isAlcohol: boolean
  readonly originUnitId: string
  readonly originProvinceSlug: string | null
}

export interface KnownProduct {
  readonly id: string
  readonly name: string
  readonly unit: QuantityUnit
  readonly price: number | null
  readonly isAlcohol: boolean
  readonly producerId: string
}

export interface NamedProduct {
  readonly id: string
  /** In small letters, like the name. */
  readonly code: string | null
  readonly slug: string
  readonly name: string
}

export interface Star {
  readonly star: number
  readonly validFrom: string
  readonly validTo: string
}

const KNOWN = prepared(
  'SELECT id, name, unit, price, is_alcohol AS "isAlcohol", producer_id AS "producerId" FROM product WHERE id = ANY($1) AND NOT is_withdrawn',
)

/** Our memory of catalog's announcements. News older than what a row speaks of changes nothing. */
export class ProductRepository {
  constructor(private readonly manager: EntityManager) {}

  async describe(product: ProductDescription, changedAt: string): Promise<boolean> {
    const { id, slug, name, producerId, producerName, unit, price, code, isAlcohol, originUnitId, originProvinceSlug } = product
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO product (id, is_withdrawn, changed_at, slug, name, folded, producer_id, unit, price, code, is_alcohol, origin_unit_id, origin_province_slug)
       VALUES ($1, false, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (id) DO UPDATE SET (is_withdrawn, changed_at, slug, name, folded, producer_id, unit, price, code, is_alcohol, origin_unit_id, origin_province_slug)
         = ROW (EXCLUDED.is_withdrawn, EXCLUDED.changed_at, EXCLUDED.slug, EXCLUDED.name, EXCLUDED.folded, EXCLUDED.producer_id, EXCLUDED.unit,
                EXCLUDED.price, EXCLUDED.code, EXCLUDED.is_alcohol, EXCLUDED.origin_unit_id, EXCLUDED.origin_province_slug)
         WHERE product.changed_at <= EXCLUDED.changed_at
       RETURNING 1`,
      [
        id,
        changedAt,
        slug,
        name,
        slugOf(`${name} ${producerName}`),
        producerId,
        unit,
        price,
        code,
        isAlcohol,
        originUnitId,
        originProvinceSlug,
      ],
    )
    return rows.length === 1
  }

  async withdraw(id: string, changedAt: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO product (id, is_withdrawn, changed_at) VALUES ($1, true, $2)
       ON CONFLICT (id) DO UPDATE SET is_withdrawn = true, changed_at = EXCLUDED.changed_at WHERE product.changed_at <= EXCLUDED.changed_at
       RETURNING 1`,
      [id, changedAt],
    )
    return rows.length === 1
  }

  async setStar(productId: string, star: Star | null, changedAt: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO product_star (product_id, star, valid_from, valid_to, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (product_id) DO UPDATE SET star = EXCLUDED.star, valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, changed_at = EXCLUDED.changed_at
       WHERE product_star.changed_at <= EXCLUDED.changed_at`,
      [productId, star?.star ?? null, star?.validFrom ?? null, star?.validTo ?? null, changedAt],
    )
  }

  /** The products among these that were ever announced, withdrawn ones too. */
  async findEver(ids: readonly string[]): Promise<(KnownProduct & { readonly isWithdrawn: boolean })[]> {
    return this.manager.query(
      `SELECT id, name, unit, price::float8 AS price, is_alcohol AS "isAlcohol", is_withdrawn AS "isWithdrawn" FROM product
        WHERE id = ANY($1) AND name IS NOT NULL`,
      [ids],
    )
  }

  /** The published product with one of these spellings of a code; null when there is none. */
  async findByCode(codes: readonly string[]): Promise<{ readonly id: string } | null> {
    const [row]: { id: string }[] = await this.manager.query(
      'SELECT id FROM product WHERE code = ANY($1) AND NOT is_withdrawn ORDER BY id LIMIT 1',
      [codes],
    )
    return row ?? null
  }

  /** Whether somebody has ever published a product under this id. */
  async isProducer(producerId: string): Promise<boolean> {
    return (await this.manager.query('SELECT FROM product WHERE producer_id = $1 LIMIT 1', [producerId])).length > 0
  }

  /** Published products that have one of these as code, part of their address, or name; all in small letters. */
  findNamed(words: readonly string[]): Promise<NamedProduct[]> {
    return this.manager.query(
      `SELECT id, lower(code) AS code, slug, lower(name) AS name FROM product
        WHERE NOT is_withdrawn AND (lower(code) = ANY($1) OR slug = ANY($1) OR lower(name) = ANY($1))`,
      [words],
    )
  }

  /** The products among these that may be stocked and sold: announced, and not withdrawn since. */
  async findKnown(ids: readonly string[]): Promise<KnownProduct[]> {
    const rows: (KnownProduct & { price: string | null })[] = await this.manager.query(KNOWN, [ids])
    return rows.map(row => ({ ...row, price: row.price === null ? null : Number(row.price) }))
  }
}
