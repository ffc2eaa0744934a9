import type { PublishedProduct } from '@ocop/contracts'
import type { EntityManager } from 'typeorm'

export class ProductAnnouncementRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What others may know of those that are public, with the star valid on the day. */
  payloads(ids: readonly string[], today: string): Promise<Omit<PublishedProduct, 'imageUrl'>[]> {
    return this.manager.query(
      `SELECT p.id AS "productId", p.slug, p.name, p.producer_id AS "producerId", m.name AS "producerName", p.set_number AS "setNumber",
              p.origin_id AS "originUnitId", s.district AS "originDistrictSlug", s.province AS "originProvinceSlug",
              r.star, r.issued_on::text AS "starValidFrom", r.until::text AS "starValidTo",
              p.unit, p.is_alcohol AS "isAlcohol", p.price::float8 AS price, p.code_value AS code, p.is_demo AS "isDemo"
         FROM product p
         JOIN producer m ON m.id = p.producer_id
         JOIN search_product s ON s.product_id = p.id
         LEFT JOIN LATERAL (SELECT v.star, v.issued_on, recognition_valid_to(v) AS until FROM recognition v
            WHERE v.product_id = p.id AND recognition_is_valid(v, $2) ORDER BY v.issued_on DESC LIMIT 1) r ON true
        WHERE p.id = ANY ($1::uuid[]) AND p.is_public ORDER BY p.id`,
      [ids, today],
    )
  }
}
