import { eventContract } from '../event-contract.ts'

/** A producer's goods were sold since it was told last. Told at 10:00, 14:00 and 16:00 in Vietnam, once an hour. Key: the producer's id. */
export interface SalesNoticed {
  readonly noticeId: string
  readonly producerId: string
  /** The set hour, as a moment. */
  readonly hour: string
  /** At how many sales points. */
  readonly pointCount: number
  /** How many lines the notice has: one for each point, product and ownership. */
  readonly lineCount: number
  /** Whole đồng that customers paid, less what came back. */
  readonly amount: number
}

export const SalesNoticedV1 = eventContract<SalesNoticed>('sales-points.sales-noticed.v1')
