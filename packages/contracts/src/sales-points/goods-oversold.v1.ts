import { eventContract } from '../event-contract.ts'

/** A till sold goods that the books of its sales point did not have; a manager has to say how that came. Key: the point's id. */
export interface GoodsOversold {
  readonly tillEntryId: string
  readonly salesPointId: string
  readonly salesPointName: string
  /** How many units the books lacked, of all lots together. */
  readonly units: number
  readonly at: string
}

export const GoodsOversoldV1 = eventContract<GoodsOversold>('sales-points.goods-oversold.v1')
