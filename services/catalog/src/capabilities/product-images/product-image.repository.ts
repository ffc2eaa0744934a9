import type { EntityManager } from 'typeorm'
import type { StoredImage } from './product-image.entity.ts'

const IMAGE = `i.id, i.product_id AS "productId", i.hash, i.width, i.height, i.alternative_text AS "alternativeText"`

export class ProductImageRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In order; those not yet published only for the products named so. */
  ofProducts(productIds: readonly string[], revisedIds: readonly string[]): Promise<StoredImage[]> {
    return this.manager.query(
      `SELECT ${IMAGE} FROM product_image i WHERE i.product_id = ANY ($1::uuid[]) AND (i.is_public OR i.product_id = ANY ($2::uuid[])) ORDER BY i.position`,
      [productIds, revisedIds],
    )
  }

  async find(id: string): Promise<StoredImage | undefined> {
    const [image]: StoredImage[] = await this.manager.query(`SELECT ${IMAGE} FROM product_image i WHERE i.id = $1`, [id])
    return image
  }

  /** The picture, or the one already there with the same content. */
  async add(image: StoredImage): Promise<StoredImage> {
    const { id, productId, hash, width, height, alternativeText } = image
    await this.manager.query(
      `INSERT INTO product_image (id, product_id, position, hash, width, height, alternative_text)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM product_image WHERE product_id = $2
       ON CONFLICT (product_id, hash) DO NOTHING`,
      [id, productId, hash, width, height, alternativeText],
    )
    const [kept]: StoredImage[] = await this.manager.query(`SELECT ${IMAGE} FROM product_image i WHERE i.product_id = $1 AND i.hash = $2`, [
      productId,
      hash,
    ])
    return kept!
  }

  /** Removes the picture; true when no product shows the same content any more. */
  async remove({ id, hash }: StoredImage): Promise<boolean> {
    await this.manager.query('DELETE FROM product_image WHERE id = $1', [id])
    const rows: unknown[] = await this.manager.query('SELECT FROM product_image WHERE hash = $1 LIMIT 1', [hash])
    return rows.length === 0
  }

  async count(productId: string): Promise<number> {
    const [row]: [{ images: number }] = await this.manager.query(
      'SELECT count(*)::int AS images FROM product_image WHERE product_id = $1',
      [productId],
    )
    return row.images
  }
}
