import { startOfVietnamDay } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'

export interface ShelfItem {
  readonly salesPointId: string
  readonly productId: string
  readonly folded: string
  readonly unit: QuantityUnit
  readonly available: number
}

export interface Holding {
  readonly productId: string
  readonly salesPointId: string
  readonly available: number
  readonly distanceKm: number | null
}

export interface ProducerHolding {
  readonly producerId: string
  readonly salesPointId: string
  readonly productId: string
  readonly unit: QuantityUnit
  readonly onHand: number
  readonly available: number
  /** The part of `onHand` that is the producer's own. */
  readonly consigned: number
  /** Less what came back. */
  readonly soldToday: number
  readonly soldThisMonth: number
}

interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Free goods of a lot that the public may buy on day $1. */
const ON_SALE =
  'l.on_hand > 0 AND l.free > 0 AND NOT l.is_recalled AND NOT l.is_withdrawn AND (l.expires_on IS NULL OR l.expires_on >= $1::date)'
const UNITS = 'least(sum(l.free), 2147483647)::int'

/** What the public may know of shelves: sums per product, never lots. One statement for many keys. */
export class AvailabilityRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly today: string,
  ) {}

  /** The first items of each point's shelf by name of the product. */
  listShelves(
    salesPointIds: readonly string[],
    folded: string | null,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<ShelfItem[]> {
    return this.manager.query(
      `SELECT k.id AS "salesPointId", i.* FROM unnest($2::uuid[]) AS k(id)
        CROSS JOIN LATERAL (
          SELECT l.product_id AS "productId", l.folded, l.unit, ${UNITS} AS available
            FROM stock_lot l WHERE l.sales_point_id = k.id AND ${ON_SALE}
             AND ($3::text IS NULL OR l.folded LIKE '%' || $3 || '%')
             AND ($4::text IS NULL OR (l.folded, l.product_id) > ($4, $5::uuid))
           GROUP BY l.product_id, l.folded, l.unit ORDER BY l.folded, l.product_id LIMIT $6) i
        ORDER BY i.folded, i."productId"`,
      [this.today, salesPointIds, folded, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
    )
  }

  countProducts(salesPointIds: readonly string[]): Promise<{ salesPointId: string; products: number }[]> {
    return this.manager.query(
      `SELECT l.sales_point_id AS "salesPointId", count(DISTINCT l.product_id)::int AS products
         FROM stock_lot l WHERE l.sales_point_id = ANY($2) AND ${ON_SALE} GROUP BY l.sales_point_id`,
      [this.today, salesPointIds],
    )
  }

  /** The active points that hold each product, nearest first when `near` is given, else those with most of it. */
  listHoldings(productIds: readonly string[], near: Place | null, first: number): Promise<Holding[]> {
    return this.manager.query(
      `SELECT k.id AS "productId", h.* FROM unnest($2::uuid[]) AS k(id)
        CROSS JOIN LATERAL (
          SELECT s.id AS "salesPointId", ${UNITS} AS available, distance_km($3, $4, s.latitude, s.longitude) AS "distanceKm"
            FROM stock_lot l JOIN sales_point s ON s.id = l.sales_point_id AND s.status = 'ACTIVE'
           WHERE l.product_id = k.id AND ${ON_SALE}
           GROUP BY s.id ORDER BY "distanceKm" NULLS LAST, available DESC, s.slug LIMIT $5) h
        ORDER BY h."distanceKm" NULLS LAST, h.available DESC, h."salesPointId"`,
      [this.today, productIds, near?.latitude ?? null, near?.longitude ?? null, first],
    )
  }

  findOnShelf(productIds: readonly string[]): Promise<{ productId: string }[]> {
    return this.manager.query(
      `SELECT DISTINCT l.product_id AS "productId" FROM stock_lot l JOIN sales_point s ON s.id = l.sales_point_id AND s.status = 'ACTIVE'
        WHERE l.product_id = ANY($2) AND ${ON_SALE}`,
      [this.today, productIds],
    )
  }

  /** Each producer's goods by point and product, at most `first` each. */
  listOfProducers(producerIds: readonly string[], first: number): Promise<ProducerHolding[]> {
    return this.manager.query(
      `SELECT k.id AS "producerId", h.*, coalesce(m.today, 0)::int AS "soldToday", coalesce(m.month, 0)::int AS "soldThisMonth" FROM unnest($2::uuid[]) AS k(id)
        CROSS JOIN LATERAL (
          SELECT s.id AS "salesPointId", l.product_id AS "productId", l.unit, least(sum(l.on_hand), 2147483647)::int AS "onHand",
                 least(coalesce(sum(l.free) FILTER (WHERE ${ON_SALE}), 0), 2147483647)::int AS available,
                 least(coalesce(sum(l.on_hand) FILTER (WHERE l.owner_id IS NOT NULL), 0), 2147483647)::int AS consigned, s.slug, l.folded
            FROM product p JOIN stock_lot l ON l.product_id = p.id JOIN sales_point s ON s.id = l.sales_point_id
           WHERE p.producer_id = k.id AND s.status = 'ACTIVE' AND l.on_hand > 0
           GROUP BY s.id, l.product_id, l.unit, l.folded ORDER BY s.slug, l.folded, l.product_id LIMIT $3) h
        CROSS JOIN LATERAL (
          SELECT -sum(m.quantity) FILTER (WHERE m.occurred_at >= $4) AS today, -sum(m.quantity) AS month FROM stock_movement m
           WHERE m.sales_point_id = h."salesPointId" AND m.product_id = h."productId" AND m.kind IN ('SOLD', 'RETURNED') AND m.occurred_at >= $5) m
        ORDER BY h.slug, h.folded, h."productId"`,
      [this.today, producerIds, first, startOfVietnamDay(this.today), startOfVietnamDay(`${this.today.slice(0, 7)}-01`)],
    )
  }
}
