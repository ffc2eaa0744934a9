import type { EntityManager } from 'typeorm'
import type { Product, ProductPage } from './product.entity.ts'
import type { ProductStatus } from './product-status.enum.ts'

/** A page's revision, kept beside the public page until it is published. */
const PAGE_COLUMNS: Record<keyof ProductPage, string> = {
  name: 'name',
  summary: 'summary',
  story: 'story',
  ingredients: 'ingredients',
  usage: 'usage',
  storage: 'storage',
  packaging: 'packaging',
  price: 'price',
  isPriceInvented: 'is_price_invented',
  unit: 'unit',
  setNumber: 'set_number',
  codeKind: 'code_kind',
  codeValue: 'code_value',
}

export const PRODUCT = `p.id, p.slug, p.producer_id AS "producerId", p.origin_id AS "originId", p.status, p.is_public AS "isPublic", p.is_demo AS "isDemo",
  p.version, p.name, p.summary, p.story, p.ingredients, p.usage, p.storage, p.packaging, p.price::float8 AS price, p.is_price_invented AS "isPriceInvented",
  p.unit, p.set_number AS "setNumber", p.is_alcohol AS "isAlcohol", p.code_kind AS "codeKind", p.code_value AS "codeValue", p.draft,
  p.decision, p.decision_reason AS "decisionReason", p.decided_at AS "decidedAt", p.published_at AS "publishedAt", p.updated_at AS "updatedAt"`

export type NewProduct = Pick<Product, 'id' | 'slug' | 'producerId' | 'originId' | 'isDemo'> &
  Partial<ProductPage> & { readonly updatedAt: Date }

/** One step in a page's life. */
export interface Step {
  readonly status: ProductStatus
  readonly isPublic: boolean
  readonly at: Date
  /** The revision to keep; null when the page stands as it is. */
  readonly draft: Partial<ProductPage> | null
  /** What is written into the page itself. */
  readonly page?: Partial<ProductPage>
  readonly decision?: { readonly status: ProductStatus; readonly reason: string | null }
}

export class ProductRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Reads a page and keeps everyone else from changing it until the transaction ends. */
  async lock(id: string): Promise<Product | undefined> {
    const [product]: Product[] = await this.manager.query(`SELECT ${PRODUCT} FROM product p WHERE p.id = $1 FOR NO KEY UPDATE`, [id])
    return product
  }

  async add(product: NewProduct): Promise<void> {
    const page = Object.entries(PAGE_COLUMNS).filter(([field]) => product[field as keyof ProductPage] !== undefined)
    const columns = ['id', 'slug', 'producer_id', 'origin_id', 'is_demo', 'updated_at', ...page.map(([, column]) => column)]
    const { id, slug, producerId, originId, isDemo, updatedAt } = product
    const values = [id, slug, producerId, originId, isDemo, updatedAt, ...page.map(([field]) => product[field as keyof ProductPage])]
    await this.manager.query(
      `INSERT INTO product (status, ${columns.join(', ')}) VALUES ('DRAFT', ${values.map((_, index) => `$${index + 1}`).join(', ')})`,
      values,
    )
  }

  async take(product: Product, step: Step): Promise<Product> {
    const page = Object.entries(step.page ?? {}).map(([field, value]) => [PAGE_COLUMNS[field as keyof ProductPage], value] as const)
    const fixed = [
      product.id,
      step.status,
      step.isPublic,
      step.at,
      step.draft && JSON.stringify(step.draft),
      step.decision?.status ?? null,
      step.decision?.reason ?? null,
    ]
    const [rows]: [Product[]] = await this.manager.query(
      `UPDATE product p SET status = $2, is_public = $3, updated_at = $4, version = p.version + 1, draft = $5::jsonb,
              published_at = CASE WHEN $3 AND NOT p.is_public THEN $4 ELSE p.published_at END,
              decision = coalesce($6, p.decision), decision_reason = CASE WHEN $6::text IS NULL THEN p.decision_reason ELSE $7 END,
              decided_at = CASE WHEN $6::text IS NULL THEN p.decided_at ELSE $4 END
              ${page.map(([column], index) => `, ${column} = $${fixed.length + index + 1}`).join('')}
        WHERE p.id = $1 RETURNING ${PRODUCT}`,
      [...fixed, ...page.map(([, value]) => value)],
    )
    return rows[0]!
  }

  /** Whether the unit lies in one of these areas, then or today. */
  async lies(unitId: string, areaIds: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM administrative_unit_area WHERE unit_id = $1 AND area_id = ANY ($2::uuid[]) LIMIT 1',
      [unitId, areaIds],
    )
    return rows.length > 0
  }

  /** Whether another product bears the code or wants it; two who ask for the same code take turns. */
  async isCodeTaken(code: string, exceptId: string): Promise<boolean> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('product code ' || $1, 0))`, [code])
    const rows: unknown[] = await this.manager.query(
      `SELECT FROM product WHERE id <> $2 AND ((code_kind = 'GTIN' AND code_value = $1) OR (draft->>'codeKind' = 'GTIN' AND draft->>'codeValue' = $1)) LIMIT 1`,
      [code, exceptId],
    )
    return rows.length > 0
  }

  /** A slug nobody has: the plain one, or with the beginning of the id. */
  async freeSlug(slug: string, id: string): Promise<string> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('product slug ' || $1, 0))`, [slug])
    const rows: unknown[] = await this.manager.query('SELECT FROM product WHERE slug = $1', [slug])
    return rows.length === 0 && slug !== '' ? slug : `${slug || 'san-pham'}-${id.slice(0, 8)}`
  }
}
