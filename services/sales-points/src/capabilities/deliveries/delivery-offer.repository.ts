import type { EntityManager } from 'typeorm'
import type { DeliveryTerms } from './delivery.rules.ts'

export interface DeliveryOffer extends DeliveryTerms {
  readonly salesPointId: string
  /** May be paid in cash at the door. */
  readonly acceptsCash: boolean
  /** The customer may look at the goods before paying. */
  readonly allowsInspection: boolean
}

export class DeliveryOfferRepository {
  constructor(private readonly manager: EntityManager) {}

  findOfPoints(salesPointIds: readonly string[]): Promise<DeliveryOffer[]> {
    return this.manager.query(
      `SELECT o.sales_point_id AS "salesPointId", o.is_on AS "isOn", o.flat_fee::float8 AS "flatFee", o.free_from::float8 AS "freeFrom",
              o.accepts_cash AS "acceptsCash", o.allows_inspection AS "allowsInspection",
              ARRAY(SELECT json_build_object('unitId', a.unit_id, 'fee', a.fee) FROM delivery_area a WHERE a.sales_point_id = o.sales_point_id ORDER BY a.unit_id) AS areas
         FROM delivery_offer o WHERE o.sales_point_id = ANY($1)`,
      [salesPointIds],
    )
  }

  async set(offer: DeliveryOffer, by: string, at: Date): Promise<void> {
    const { salesPointId, isOn, flatFee, freeFrom, acceptsCash, allowsInspection, areas } = offer
    await this.manager.query(
      `INSERT INTO delivery_offer AS o (sales_point_id, is_on, flat_fee, free_from, accepts_cash, allows_inspection, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (sales_point_id) DO UPDATE SET (is_on, flat_fee, free_from, accepts_cash, allows_inspection, changed_by, changed_at)
         = ROW (EXCLUDED.is_on, EXCLUDED.flat_fee, EXCLUDED.free_from, EXCLUDED.accepts_cash, EXCLUDED.allows_inspection, EXCLUDED.changed_by, EXCLUDED.changed_at)`,
      [salesPointId, isOn, flatFee, freeFrom, acceptsCash, allowsInspection, by, at],
    )
    await this.manager.query('DELETE FROM delivery_area WHERE sales_point_id = $1', [salesPointId])
    await this.manager.query(
      `INSERT INTO delivery_area (sales_point_id, unit_id, fee) SELECT $1, n."unitId", n.fee FROM jsonb_to_recordset($2) AS n("unitId" uuid, fee bigint)`,
      [salesPointId, JSON.stringify(areas)],
    )
  }
}
