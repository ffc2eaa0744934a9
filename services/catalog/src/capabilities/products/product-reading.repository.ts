import type { EntityManager } from 'typeorm'
import type { Product } from './product.entity.ts'
import type { ProductStatus } from './product-status.enum.ts'
import { PRODUCT } from './product.repository.ts'

/** What somebody may see besides public pages: the pages of these producers, and those from these areas. */
export interface Reader {
  readonly producerIds: readonly string[]
  readonly areaIds: readonly string[]
}

export type ReadProduct = Product & { readonly isOpen: boolean; readonly updatedKey: string }

interface Place {
  readonly after: readonly unknown[] | undefined
  readonly limit: number
}

const OPEN = (producers: string, areas: string) =>
  `(p.producer_id = ANY (${producers}::uuid[]) OR EXISTS (SELECT FROM administrative_unit_area a WHERE a.unit_id = p.origin_id AND a.area_id = ANY (${areas}::uuid[])))`

export class ProductReadingRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Pages by id that are public or open to the reader. */
  byIds(ids: readonly string[], { producerIds, areaIds }: Reader): Promise<ReadProduct[]> {
    return this.manager.query(
      `SELECT ${PRODUCT}, ${OPEN('$2', '$3')} AS "isOpen" FROM product p WHERE p.id = ANY ($1::uuid[]) AND (p.is_public OR ${OPEN('$2', '$3')})`,
      [ids, producerIds, areaIds],
    )
  }

  bySlug(slug: string, { producerIds, areaIds }: Reader): Promise<ReadProduct[]> {
    return this.manager.query(
      `SELECT ${PRODUCT}, ${OPEN('$2', '$3')} AS "isOpen" FROM product p WHERE p.slug = $1 AND (p.is_public OR ${OPEN('$2', '$3')})`,
      [slug, producerIds, areaIds],
    )
  }

  /** The latest changed first. */
  ofProducers(producerIds: readonly string[], status: ProductStatus | null, { after, limit }: Place): Promise<ReadProduct[]> {
    return this.manager.query(
      `SELECT ${PRODUCT}, true AS "isOpen", p.updated_at::text AS "updatedKey" FROM product p
        WHERE p.producer_id = ANY ($1::uuid[]) AND ($2::text IS NULL OR p.status = $2)
          AND ($3::timestamptz IS NULL OR (p.updated_at, p.id) < ($3, $4::uuid))
        ORDER BY p.updated_at DESC, p.id DESC LIMIT $5`,
      [producerIds, status, after?.[0] ?? null, after?.[1] ?? null, limit],
    )
  }

  /** Public pages of one producer by name. */
  publicOfProducer(producerId: string, { after, limit }: Place): Promise<ReadProduct[]> {
    return this.manager.query(
      `SELECT ${PRODUCT}, false AS "isOpen", p.name AS "updatedKey" FROM product p
        WHERE p.producer_id = $1 AND p.is_public AND ($2::text IS NULL OR (p.name, p.id) > ($2, $3::uuid)) ORDER BY p.name, p.id LIMIT $4`,
      [producerId, after?.[0] ?? null, after?.[1] ?? null, limit],
    )
  }

  /** Submitted pages from these areas, who waits longest first. */
  submittedIn(areaIds: readonly string[], { after, limit }: Place): Promise<ReadProduct[]> {
    return this.manager.query(
      `SELECT ${PRODUCT}, true AS "isOpen", p.updated_at::text AS "updatedKey" FROM product p
        WHERE p.status = 'SUBMITTED' AND EXISTS (SELECT FROM administrative_unit_area a WHERE a.unit_id = p.origin_id AND a.area_id = ANY ($1::uuid[]))
          AND ($2::timestamptz IS NULL OR (p.updated_at, p.id) > ($2, $3::uuid))
        ORDER BY p.updated_at, p.id LIMIT $4`,
      [areaIds, after?.[0] ?? null, after?.[1] ?? null, limit],
    )
  }
}
