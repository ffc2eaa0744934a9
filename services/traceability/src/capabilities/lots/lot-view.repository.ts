import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from './quantity-unit.enum.ts'

/** A lot as people see it, in one row. */
export interface LotView {
  readonly id: string
  readonly productId: string | null
  readonly materialName: string | null
  readonly producerId: string
  readonly code: string
  readonly gtin: string | null
  readonly token: string
  readonly quantity: number
  readonly unit: QuantityUnit
  readonly producedOn: string
  readonly expiresOn: string | null
  readonly note: string | null
  readonly isDemo: boolean
  readonly createdAt: Date
  readonly name: string
  readonly producerName: string
  readonly isReviewed: boolean
  readonly isCrossChecked: boolean
  readonly isRecalled: boolean
  readonly scanCount: number
  readonly soldCount: number
}

/** `l` is the lot. Every part is an index look-up of one lot. */
const VIEW = `
  l.id, l.product_id AS "productId", l.material_name AS "materialName", l.producer_id AS "producerId", l.code, l.gtin, l.token,
  l.quantity, l.unit, l.produced_on::text AS "producedOn", l.expires_on::text AS "expiresOn", l.note, l.is_demo AS "isDemo", l.created_at AS "createdAt",
  coalesce(p.name, l.material_name) AS name,
  coalesce(p.producer_name, (SELECT k.producer_name FROM known_product k WHERE k.producer_id = l.producer_id LIMIT 1), '') AS "producerName",
  l.reviewed_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM trace_event e JOIN trace_correction c ON c.event_id = e.id
                     WHERE e.lot_id = l.id AND c.declared_at > l.reviewed_at) AS "isReviewed",
  EXISTS (SELECT FROM trace_event received
            JOIN trace_event shipped ON shipped.id = received.matches_event_id
           WHERE received.lot_id = l.id
             AND NOT EXISTS (SELECT FROM trace_correction c WHERE c.event_id IN (received.id, shipped.id))) AS "isCrossChecked",
  EXISTS (SELECT FROM recall r WHERE r.lot_id = l.id AND r.closed_at IS NULL) AS "isRecalled",
  (SELECT least(coalesce(sum(s.count), 0), 2147483647)::int FROM lot_scan s WHERE s.lot_id = l.id) AS "scanCount",
  (SELECT least(coalesce(sum(s.quantity), 0), 2147483647)::int FROM sold_line s WHERE s.lot_id = l.id AND NOT s.is_undone) AS "soldCount"`
const FROM = 'lot l LEFT JOIN known_product p ON p.product_id = l.product_id'

export class LotViewRepository {
  constructor(private readonly manager: EntityManager) {}

  byIds(ids: readonly string[]): Promise<LotView[]> {
    return this.manager.query(`SELECT ${VIEW} FROM ${FROM} WHERE l.id = ANY($1)`, [ids])
  }

  /** By the number printed on the label, or the one the product has today. */
  async byGtinAndCode(gtin: string, code: string): Promise<LotView | null> {
    const [row]: LotView[] = await this.manager.query(
      `SELECT ${VIEW} FROM ${FROM}
        WHERE l.id = coalesce((SELECT id FROM lot WHERE gtin = $1 AND code = $2),
                              (SELECT min(o.id::text)::uuid FROM known_product k JOIN lot o ON o.product_id = k.product_id WHERE k.gtin = $1 AND o.code = $2))`,
      [gtin, code],
    )
    return row ?? null
  }

  async byToken(token: string): Promise<LotView | null> {
    const [row]: LotView[] = await this.manager.query(`SELECT ${VIEW} FROM ${FROM} WHERE l.token = $1`, [token])
    return row ?? null
  }

  /** The newest lots of each product, at most `limit` of each. */
  newestOfProducts(productIds: readonly string[], limit: number): Promise<LotView[]> {
    return this.manager.query(
      `SELECT ${VIEW} FROM unnest($1::uuid[]) asked (product_id)
        CROSS JOIN LATERAL (SELECT * FROM lot o WHERE o.product_id = asked.product_id ORDER BY o.produced_on DESC, o.id DESC LIMIT $2) l
        LEFT JOIN known_product p ON p.product_id = l.product_id
       ORDER BY l.product_id, l.produced_on DESC, l.id DESC`,
      [productIds, limit],
    )
  }

  /** Newest first; `after` is the place of the last lot seen. */
  ofProducers(producerIds: readonly string[], limit: number, after: readonly [createdAt: string, id: string] | null): Promise<LotView[]> {
    return this.manager.query(
      `SELECT ${VIEW} FROM ${FROM}
        WHERE l.producer_id = ANY($1) AND ($3::timestamptz IS NULL OR (l.created_at, l.id) < ($3, $4::uuid))
        ORDER BY l.created_at DESC, l.id DESC LIMIT $2`,
      [producerIds, limit, after?.[0] ?? null, after?.[1] ?? null],
    )
  }
}
