import { eventContract } from '../event-contract.ts'

/** An order came a step further, or its time is almost over. Its customer is an account; nothing else is told of the person. Key: the order's id. */
export interface OrderProgressed {
  readonly orderId: string
  /** As people read it out: `DH…`. */
  readonly number: string
  readonly salesPointId: string
  readonly salesPointName: string
  /** Account of who ordered. */
  readonly customerId: string
  readonly what:
    | 'PLACED'
    | 'PAID'
    | 'READY'
    | 'OUT_FOR_DELIVERY'
    | 'DELIVERY_FAILED'
    | 'EXPIRES_SOON'
    | 'HANDED_OVER'
    | 'CANCELLED'
    | 'EXPIRED'
    | 'REFUNDED'
  /** It is brought to the customer, who need not fetch it. */
  readonly isBrought: boolean
  readonly byKind: 'CUSTOMER' | 'SALES_POINT' | 'CLOCK'
  /** Whole đồng. */
  readonly total: number
  /** Until when the next step must come; null when there is none. */
  readonly actUntil: string | null
  readonly at: string
}

export const OrderProgressedV1 = eventContract<OrderProgressed>('sales-points.order-progressed.v1')
