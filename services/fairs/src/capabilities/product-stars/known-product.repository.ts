import type { EntityManager } from 'typeorm'
import type { KnownLapse, KnownProduct, KnownStar } from './product-star.rules.ts'

export interface ProductAnnouncement {
  readonly productId: string
  readonly producerId: string
  readonly name: string
  readonly star: number | null
  readonly starValidFrom: string | null
  readonly starValidTo: string | null
}

/** The read model of products and stars. Every write may be repeated, and comes right in any order. */
export class KnownProductRepository {
  constructor(private readonly manager: EntityManager) {}

  findMany(productIds: readonly string[]): Promise<KnownProduct[]> {
    return this.manager.query(
      `SELECT p.product_id AS "productId", p.producer_id AS "producerId", p.name, p.is_published AS "isPublished",
              COALESCE(s.stars, '[]') AS stars, COALESCE(l.lapses, '[]') AS lapses
         FROM known_product p
        CROSS JOIN LATERAL (
          SELECT json_agg(json_build_object('recognitionId', g.id, 'star', g.star, 'from', g.from_day, 'to', g.to_day)) AS stars
            FROM (SELECT recognition_id AS id, star, issued_on AS from_day, expires_on AS to_day FROM known_recognition r WHERE r.product_id = p.product_id
                   UNION ALL SELECT NULL, p.star, p.star_valid_from, p.star_valid_to WHERE p.star IS NOT NULL) AS g) AS s
        CROSS JOIN LATERAL (
          SELECT json_agg(json_build_object('recognitionId', recognition_id, 'star', star, 'reason', reason, 'on', lapsed_on)) AS lapses
            FROM known_lapse WHERE product_id = p.product_id) AS l
        WHERE p.product_id = ANY($1::uuid[])`,
      [productIds],
    )
  }

  async publish({ productId, producerId, name, star, starValidFrom, starValidTo }: ProductAnnouncement): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_product (product_id, producer_id, name, is_published, star, star_valid_from, star_valid_to) VALUES ($1, $2, $3, true, $4, $5, $6)
       ON CONFLICT (product_id) DO UPDATE SET producer_id = EXCLUDED.producer_id, name = EXCLUDED.name, is_published = true,
         star = EXCLUDED.star, star_valid_from = EXCLUDED.star_valid_from, star_valid_to = EXCLUDED.star_valid_to`,
      [productId, producerId, name, star, starValidFrom, starValidTo],
    )
  }

  async withdraw(productId: string): Promise<void> {
    await this.manager.query('UPDATE known_product SET is_published = false WHERE product_id = $1', [productId])
  }

  async grant(productId: string, { recognitionId, star, from, to }: KnownStar): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_recognition (recognition_id, product_id, star, issued_on, expires_on) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (recognition_id) DO UPDATE SET star = EXCLUDED.star, issued_on = EXCLUDED.issued_on, expires_on = EXCLUDED.expires_on`,
      [recognitionId, productId, star, from, to],
    )
  }

  /** A revocation is never taken back by a later word that the time ran out. */
  async lapse(productId: string, { recognitionId, star, reason, on }: KnownLapse): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_lapse (recognition_id, product_id, star, reason, lapsed_on) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (recognition_id) DO UPDATE SET reason = EXCLUDED.reason, lapsed_on = EXCLUDED.lapsed_on
        WHERE known_lapse.reason = 'EXPIRED'`,
      [recognitionId, productId, star, reason, on],
    )
  }
}
