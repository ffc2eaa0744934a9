import type { EntityManager } from 'typeorm'

export interface KnownProduct {
  readonly productId: string
  readonly name: string
  readonly producerId: string
  readonly producerName: string
  readonly unit: string
  /** Fourteen digits; null when the product has no GS1 number. */
  readonly gtin: string | null
  readonly isPublic: boolean
}

const COLUMNS = `product_id AS "productId", name, producer_id AS "producerId", producer_name AS "producerName", unit, gtin, is_public AS "isPublic"`

export class KnownProductRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Writes what is known as of a moment; older news than what is there changes nothing. */
  async save(product: KnownProduct, asOf: Date): Promise<void> {
    const { productId, name, producerId, producerName, unit, gtin, isPublic } = product
    await this.manager.query(
      `INSERT INTO known_product (product_id, name, producer_id, producer_name, unit, gtin, is_public, as_of)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (product_id) DO UPDATE
          SET name = EXCLUDED.name, producer_id = EXCLUDED.producer_id, producer_name = EXCLUDED.producer_name, unit = EXCLUDED.unit,
              gtin = EXCLUDED.gtin, is_public = EXCLUDED.is_public, as_of = EXCLUDED.as_of
        WHERE known_product.as_of <= EXCLUDED.as_of`,
      [productId, name, producerId, producerName, unit, gtin, isPublic, asOf],
    )
  }

  async withdraw(productId: string, asOf: Date): Promise<void> {
    await this.manager.query('UPDATE known_product SET is_public = false, as_of = $2 WHERE product_id = $1 AND as_of <= $2', [
      productId,
      asOf,
    ])
  }

  async find(productId: string): Promise<KnownProduct | null> {
    const [row]: KnownProduct[] = await this.manager.query(`SELECT ${COLUMNS} FROM known_product WHERE product_id = $1`, [productId])
    return row ?? null
  }

  async findPublicByGtin(gtin: string): Promise<KnownProduct | null> {
    const [row]: KnownProduct[] = await this.manager.query(
      `SELECT ${COLUMNS} FROM known_product WHERE gtin = $1 AND is_public ORDER BY product_id LIMIT 1`,
      [gtin],
    )
    return row ?? null
  }

  async knowsProducer(producerId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT 1 FROM known_product WHERE producer_id = $1 LIMIT 1', [producerId])
    return rows.length === 1
  }
}
