import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { ContractSide } from './consignment.enum.ts'

export interface ConsignedLoss {
  readonly causeId: string
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly ownerId: string
  readonly quantity: number
  readonly borneBy: ContractSide
}

export class ConsignedLossRepository {
  constructor(private readonly manager: EntityManager) {}

  /** At the price that the point asks now: who bears the loss pays what a customer would have paid. */
  async add(losses: readonly ConsignedLoss[], at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO consigned_loss (id, cause_id, sales_point_id, product_id, lot_code, owner_id, quantity, unit_price, borne_by, at)
       SELECT n.id, n."causeId", n."salesPointId", n."productId", n."lotCode", n."ownerId", n.quantity, f.unit_price, n."borneBy", $2
         FROM jsonb_to_recordset($1) AS n(id uuid, "causeId" uuid, "salesPointId" uuid, "productId" uuid, "lotCode" text, "ownerId" uuid, quantity int, "borneBy" text)
        CROSS JOIN LATERAL price_in_force(n."salesPointId", n."productId", $2::timestamptz) f`,
      [JSON.stringify(losses.map(loss => ({ ...loss, id: randomUUID() }))), at],
    )
  }
}
