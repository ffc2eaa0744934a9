import type { EntityManager } from 'typeorm'

export interface ShelfReport {
  readonly salesPointId: string
  readonly productId: string
  readonly available: number
  readonly at: string
}

export class ShelfRepository {
  constructor(private readonly manager: EntityManager) {}

  async note({ salesPointId, productId, available, at }: ShelfReport): Promise<void> {
    await this.manager.query(
      `INSERT INTO product_shelf AS s (product_id, sales_point_id, available, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (product_id, sales_point_id) DO UPDATE SET available = excluded.available, at = excluded.at WHERE s.at <= excluded.at`,
      [productId, salesPointId, available, at],
    )
  }

  /** Sets whether the product is on any shelf; true when that is new. */
  async weigh(productId: string): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.manager.query(
      `UPDATE product p SET is_on_shelf = w.is_on_shelf
         FROM (SELECT EXISTS (SELECT FROM product_shelf WHERE product_id = $1 AND available > 0) AS is_on_shelf) w
        WHERE p.id = $1 AND p.is_on_shelf <> w.is_on_shelf`,
      [productId],
    )
    return changed > 0
  }
}
