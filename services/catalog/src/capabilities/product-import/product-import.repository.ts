import type { EntityManager } from 'typeorm'
import type { KnownUnit } from './match-unit.rules.ts'
import type { KnownProduct } from './plan-row.rules.ts'
import type { ImportedFact, ProductImport } from './product-import.entity.ts'

const IMPORT = `i.id, i.user_id AS "userId", i.status, i.file_name AS "fileName", i.rows, i.row_count AS "rowCount", i.problem_count AS "problemCount",
  i.created_at AS "createdAt", i.committed_at AS "committedAt"`

export class ProductImportRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, userId, status, fileName, rows, rowCount, problemCount, createdAt }: ProductImport): Promise<void> {
    await this.manager.query(
      `INSERT INTO product_import (id, user_id, status, file_name, rows, row_count, problem_count, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, userId, status, fileName, JSON.stringify(rows), rowCount, problemCount, createdAt],
    )
  }

  /** Only who made it sees it. */
  async find(id: string, userId: string): Promise<ProductImport | undefined> {
    const [found]: ProductImport[] = await this.manager.query(`SELECT ${IMPORT} FROM product_import i WHERE i.id = $1 AND i.user_id = $2`, [
      id,
      userId,
    ])
    return found
  }

  /** One commit at a time, of all imports. */
  async lock(id: string, userId: string): Promise<ProductImport | undefined> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('product import', 0))`)
    return this.find(id, userId)
  }

  async finish(id: string, at: Date): Promise<void> {
    await this.manager.query(`UPDATE product_import SET status = 'COMMITTED', committed_at = $2 WHERE id = $1`, [id, at])
  }

  units(
    areaIds: readonly string[],
  ): Promise<(Omit<KnownUnit, 'key' | 'province'> & { readonly name: string; readonly provinceName: string | null })[]> {
    return this.manager.query(
      `SELECT u.id, u.slug, u.name, u.level, u.valid_to IS NULL AS "isInForce",
              (SELECT p.name FROM administrative_unit_area a JOIN administrative_unit p ON p.id = a.area_id AND p.level = 'PROVINCE' WHERE a.unit_id = u.id ORDER BY p.valid_from, p.slug LIMIT 1) AS "provinceName",
              EXISTS (SELECT FROM administrative_unit_area a WHERE a.unit_id = u.id AND a.area_id = ANY ($1::uuid[])) AS "isMine"
         FROM administrative_unit u`,
      [areaIds],
    )
  }

  /** What is known of products by slug, locked against other writers when they are about to be written. */
  async products(slugs: readonly string[], isLocked = false): Promise<KnownProduct[]> {
    if (isLocked) await this.manager.query('SELECT FROM product WHERE slug = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [slugs])
    return this.manager.query(
      `SELECT p.id, p.slug, m.slug AS "producerSlug", p.is_public AS "isPublic", p.price::float8 AS price,
              CASE WHEN p.code_kind = 'GTIN' THEN p.code_value END AS gtin, r.recognitions, md5(p.version || r.recognitions::text) AS fingerprint
         FROM product p JOIN producer m ON m.id = p.producer_id
         CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('star', v.star, 'issuedOn', v.issued_on, 'expiresOn', v.expires_on, 'isApproximate', v.is_issue_date_approximate,
              'decisionNumber', v.decision_number, 'authority', v.authority) ORDER BY v.issued_on), '[]') AS recognitions FROM recognition v WHERE v.product_id = p.id) r
        WHERE p.slug = ANY ($1)`,
      [slugs],
    )
  }

  gtinOwners(gtins: readonly string[]): Promise<{ gtin: string; slug: string }[]> {
    return this.manager.query(
      `SELECT p.code_value AS gtin, p.slug FROM product p WHERE p.code_kind = 'GTIN' AND p.code_value = ANY ($1)
       UNION SELECT p.draft->>'codeValue', p.slug FROM product p WHERE p.draft->>'codeKind' = 'GTIN' AND p.draft->>'codeValue' = ANY ($1)`,
      [gtins],
    )
  }

  /** Adds published pages with what the rows say of them, and answers their ids by slug. */
  create(facts: readonly ImportedFact[], at: Date): Promise<{ id: string; slug: string }[]> {
    return this.manager.query(
      `INSERT INTO product (id, slug, producer_id, origin_id, status, is_public, name, price, set_number, code_kind, code_value, published_at, updated_at)
       SELECT gen_random_uuid(), n.slug, m.id, n."unitId", 'PUBLISHED', true, n.name, n.price, n."setNumber", CASE WHEN n.gtin IS NULL THEN 'INTERNAL' ELSE 'GTIN' END,
              coalesce(n.gtin, 'NB-' || lpad(nextval('internal_product_code')::text, 6, '0')), $2, $2
         FROM jsonb_to_recordset($1) AS n (slug text, "producerSlug" text, "unitId" uuid, name text, price bigint, "setNumber" smallint, gtin text)
         JOIN producer m ON m.slug = n."producerSlug" RETURNING id, slug`,
      [JSON.stringify(facts), at],
    )
  }

  async mend(facts: readonly ImportedFact[], at: Date): Promise<void> {
    await this.manager.query(
      `UPDATE product p SET price = coalesce(n.price, p.price), is_price_invented = p.is_price_invented AND n.price IS NULL, version = p.version + 1, updated_at = $2,
              code_kind = CASE WHEN n.gtin IS NULL THEN p.code_kind ELSE 'GTIN' END, code_value = coalesce(n.gtin, p.code_value)
         FROM jsonb_to_recordset($1) AS n (slug text, price bigint, gtin text) WHERE p.slug = n.slug`,
      [JSON.stringify(facts), at],
    )
  }
}
