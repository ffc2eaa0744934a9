import type { Happening } from '@ocop/service-kit/events'
import type { EntityManager } from 'typeorm'
import type { AssortmentFact, FairFact, SalesPointFact, SoldLine } from './market-facts.entity.ts'

/** Read model of points, shelves, sales and fairs. Every write may be repeated, and an older word never overwrites a newer one. */
export class MarketFactsRepository {
  constructor(private readonly manager: EntityManager) {}

  async keepSalesPoint({ salesPointId, unitId, name, status, since }: SalesPointFact, at: Happening): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_sales_point (sales_point_id, since, unit_id, name, status, told_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (sales_point_id, since) DO UPDATE SET unit_id = EXCLUDED.unit_id, name = EXCLUDED.name, status = EXCLUDED.status, told_at = EXCLUDED.told_at
       WHERE known_sales_point.told_at <= EXCLUDED.told_at`,
      [salesPointId, since, unitId, name, status, at.occurredAt],
    )
  }

  async keepAssortment({ salesPointId, on, ownDistrict, otherDistricts, otherProvinces }: AssortmentFact, at: Happening): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_assortment (sales_point_id, on_day, own_district, other_districts, other_provinces, told_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (sales_point_id, on_day) DO UPDATE SET own_district = EXCLUDED.own_district, other_districts = EXCLUDED.other_districts,
         other_provinces = EXCLUDED.other_provinces, told_at = EXCLUDED.told_at
       WHERE known_assortment.told_at <= EXCLUDED.told_at`,
      [salesPointId, on, ownDistrict, otherDistricts, otherProvinces, at.occurredAt],
    )
  }

  /** Adds a sale to the revenue of its products, unless it is known already or was taken back before it was told. */
  async addSale(saleId: string, month: string, lines: readonly SoldLine[]): Promise<void> {
    await this.manager.query(
      `WITH sale AS (INSERT INTO known_sale (sale_id, is_undone) VALUES ($1, false) ON CONFLICT DO NOTHING RETURNING sale_id),
            line AS (INSERT INTO known_sale_line (sale_id, product_id, month, amount)
              SELECT s.sale_id, l."productId", $2, sum(l.amount) FROM sale s, jsonb_to_recordset($3) AS l("productId" uuid, amount bigint)
               GROUP BY s.sale_id, l."productId" RETURNING product_id, month, amount)
       INSERT INTO product_revenue AS r (product_id, month, amount) SELECT product_id, month, amount FROM line
       ON CONFLICT (product_id, month) DO UPDATE SET amount = r.amount + EXCLUDED.amount`,
      [saleId, month, JSON.stringify(lines)],
    )
  }

  /** Once, however often it is told: a return is remembered like a sale that never counts. */
  async returnGoods(returnId: string, saleId: string, lines: readonly SoldLine[]): Promise<void> {
    await this.manager.query(
      `WITH once AS (INSERT INTO known_sale (sale_id, is_undone) VALUES ($1, true) ON CONFLICT DO NOTHING RETURNING 1),
            back AS (SELECT l."productId" AS product_id, sum(l.amount) AS amount FROM once, jsonb_to_recordset($3) AS l("productId" uuid, amount bigint) GROUP BY 1),
            line AS (UPDATE known_sale_line k SET amount = k.amount - b.amount FROM back b WHERE k.sale_id = $2 AND k.product_id = b.product_id
              RETURNING k.product_id, k.month, b.amount)
       UPDATE product_revenue r SET amount = r.amount - l.amount FROM line l WHERE r.product_id = l.product_id AND r.month = l.month`,
      [returnId, saleId, JSON.stringify(lines)],
    )
  }

  async undoSale(saleId: string): Promise<void> {
    await this.manager.query(
      `WITH sale AS (INSERT INTO known_sale AS s (sale_id, is_undone) VALUES ($1, true)
              ON CONFLICT (sale_id) DO UPDATE SET is_undone = true WHERE NOT s.is_undone RETURNING sale_id)
       UPDATE product_revenue r SET amount = r.amount - l.amount
         FROM sale JOIN known_sale_line l ON l.sale_id = sale.sale_id WHERE r.product_id = l.product_id AND r.month = l.month`,
      [saleId],
    )
  }

  async keepFair({ fairId, name, theme, scope, country, unitId, startsOn, endsOn, status }: FairFact, at: Happening): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_fair (fair_id, name, theme, scope, country, unit_id, starts_on, ends_on, status, told_at)
       VALUES ($1, coalesce($2, 'OCOP'), $3, $4, coalesce($5, CASE $4 WHEN 'OVERSEAS' THEN 'ZZ' ELSE 'VN' END), $6, $7, $8, $9, $10)
       ON CONFLICT (fair_id) DO UPDATE SET name = coalesce($2, known_fair.name), theme = EXCLUDED.theme, scope = EXCLUDED.scope,
         country = coalesce($5, known_fair.country), unit_id = coalesce(EXCLUDED.unit_id, known_fair.unit_id),
         starts_on = EXCLUDED.starts_on, ends_on = EXCLUDED.ends_on, status = EXCLUDED.status, told_at = EXCLUDED.told_at
       WHERE known_fair.told_at <= EXCLUDED.told_at`,
      [fairId, name, theme, scope, country, unitId, startsOn, endsOn, status, at.occurredAt],
    )
  }

  async keepExhibitors(fairId: string, producerIds: readonly string[]): Promise<void> {
    await this.manager.query(
      'INSERT INTO known_fair_exhibitor (fair_id, producer_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING',
      [fairId, producerIds],
    )
  }

  async cancelFair(fairId: string, at: Happening): Promise<void> {
    await this.manager.query(`UPDATE known_fair SET status = 'CANCELLED', told_at = $2 WHERE fair_id = $1 AND told_at <= $2`, [
      fairId,
      at.occurredAt,
    ])
  }
}
