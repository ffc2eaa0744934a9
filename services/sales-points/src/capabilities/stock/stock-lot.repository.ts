import { prepared, sendTogether } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'

/** One lot of a product at one sales point, with all that decides whether it may be sold. */
export interface StockLot {
  readonly id: string
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  /** Calendar day in Vietnam; the lot may be sold on that day still. */
  readonly expiresOn: string | null
  readonly onHand: number
  readonly reserved: number
  readonly unit: QuantityUnit
  readonly folded: string
  readonly isRecalled: boolean
  readonly isWithdrawn: boolean
  /** The producer who gave it on consignment; null: the point's own. */
  readonly ownerId: string | null
}

export const STOCK_LOT_COLUMNS = `l.id, l.sales_point_id AS "salesPointId", l.product_id AS "productId", l.lot_code AS "lotCode",
  l.expires_on::text AS "expiresOn", l.on_hand AS "onHand", l.reserved, l.unit, l.folded, l.is_recalled AS "isRecalled", l.is_withdrawn AS "isWithdrawn", l.owner_id AS "ownerId"`

const LOCK_SHELVES = prepared(
  `SELECT FROM shelf s JOIN (SELECT DISTINCT k."salesPointId", k."productId" FROM jsonb_to_recordset($1) AS k("salesPointId" uuid, "productId" uuid)) k
       ON k."salesPointId" = s.sales_point_id AND k."productId" = s.product_id ORDER BY s.sales_point_id, s.product_id FOR UPDATE OF s`,
)
const OF_SHELVES = prepared(
  `SELECT ${STOCK_LOT_COLUMNS} FROM stock_lot l
     JOIN (SELECT DISTINCT k."salesPointId", k."productId" FROM jsonb_to_recordset($1) AS k("salesPointId" uuid, "productId" uuid)) k
       ON k."salesPointId" = l.sales_point_id AND k."productId" = l.product_id`,
)

export class StockLotRepository {
  constructor(private readonly manager: EntityManager) {}

  /** All lots of these products at the point. */
  findOfProducts(salesPointId: string, productIds: readonly string[]): Promise<StockLot[]> {
    return this.manager.query(`SELECT ${STOCK_LOT_COLUMNS} FROM stock_lot l WHERE l.sales_point_id = $1 AND l.product_id = ANY($2)`, [
      salesPointId,
      productIds,
    ])
  }

  /** Locks shelves of several points, in the one order (see `ShelfRepository`), and answers all their lots as they are then. */
  async lockOfShelves(shelves: readonly { salesPointId: string; productId: string }[]): Promise<StockLot[]> {
    const keys = [JSON.stringify(shelves.map(({ salesPointId, productId }) => ({ salesPointId, productId })))]
    const [, lots] = await sendTogether(this.manager, [
      [LOCK_SHELVES, keys],
      [OF_SHELVES, keys],
    ])
    return lots as StockLot[]
  }

  /** Lots with goods of one owner at a point. */
  findConsigned(salesPointId: string, ownerId: string): Promise<StockLot[]> {
    return this.manager.query(
      `SELECT ${STOCK_LOT_COLUMNS} FROM stock_lot l WHERE l.sales_point_id = $1 AND l.owner_id = $2 AND l.on_hand > 0
        ORDER BY l.folded, l.product_id, coalesce(l.expires_on, 'infinity'), l.lot_code LIMIT 500`,
      [salesPointId, ownerId],
    )
  }

  /** Lots with goods, and empty ones that moved since `since`; by product, then by expiry. */
  list(
    salesPointId: string,
    folded: string | null,
    since: Date,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<StockLot[]> {
    const after = page.after ?? [null, null, null, null]
    return this.manager.query(
      `SELECT ${STOCK_LOT_COLUMNS} FROM stock_lot l
        WHERE l.sales_point_id = $1 AND (l.on_hand > 0 OR l.changed_at >= $3)
          AND ($2::text IS NULL OR l.folded LIKE '%' || $2 || '%' OR lower(l.lot_code) = $2)
          AND ($4::text IS NULL OR (l.folded, l.product_id, coalesce(l.expires_on, 'infinity'), l.lot_code) > ($4, $5::uuid, $6::date, $7::text))
        ORDER BY l.folded, l.product_id, coalesce(l.expires_on, 'infinity'), l.lot_code LIMIT $8`,
      [salesPointId, folded, since, ...after, page.limit],
    )
  }

  /** Lots with free goods that answer to a scanned or typed code, exact matches before names. */
  findByCode(
    salesPointId: string,
    { codes, lotCode, folded }: { codes: readonly string[]; lotCode: string; folded: string },
  ): Promise<StockLot[]> {
    return this.manager.query(
      `SELECT ${STOCK_LOT_COLUMNS} FROM stock_lot l JOIN product p ON p.id = l.product_id
        WHERE l.sales_point_id = $1 AND l.free > 0
          AND (p.code = ANY($2) OR l.lot_code = $3 OR ($4 <> '' AND l.folded LIKE '%' || $4 || '%'))
        ORDER BY CASE WHEN p.code = ANY($2) OR l.lot_code = $3 THEN 0 ELSE 1 END, l.folded, l.product_id,
                 coalesce(l.expires_on, 'infinity'), l.lot_code LIMIT 50`,
      [salesPointId, codes, lotCode, folded],
    )
  }

  /** The traceability lots behind these, where known; keys are `product/lot code`. */
  async findTraced(lots: readonly { productId: string; lotCode: string }[]): Promise<ReadonlyMap<string, string>> {
    const rows: { productId: string; lotCode: string; lotId: string }[] = await this.manager.query(
      `SELECT t.product_id AS "productId", t.lot_code AS "lotCode", t.lot_id AS "lotId" FROM traced_lot t
         JOIN jsonb_to_recordset($1) AS k("productId" uuid, "lotCode" text) ON k."productId" = t.product_id AND k."lotCode" = t.lot_code`,
      [JSON.stringify(lots)],
    )
    return new Map(rows.map(row => [`${row.productId}/${row.lotCode}`, row.lotId]))
  }
}
