import type { OrderEvent, OrderParty, OrderStatus, PaymentMethod } from './order-status.enum.ts'

export interface OrderLine {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly unitPrice: number
  readonly amount: number
  /** Without the promotion; null: it was held before prices were kept. */
  readonly listPrice?: number | null
  readonly promotionId?: string | null
}

export interface OrderStep {
  readonly what: OrderEvent
  readonly byKind: OrderParty
  readonly reason: string | null
  readonly at: Date
}

export interface Order {
  readonly id: string
  readonly sequence: string
  readonly number: string
  readonly checkoutId: string
  readonly salesPointId: string
  readonly customerId: string
  readonly status: OrderStatus
  readonly total: number
  readonly heldAt: Date
  readonly actUntil: Date | null
  readonly paymentMethod: PaymentMethod | null
  readonly contactName: string | null
  readonly contactPhone: string | null
  readonly pickupFrom: Date | null
  readonly pickupTo: Date | null
  readonly placedAt: Date | null
  readonly paidAt: Date | null
  readonly refundedAt: Date | null
  /** Part of the total; 0 when it is fetched. */
  readonly deliveryFee: number
  /** Null: it is fetched. */
  readonly deliveryUnitId: string | null
  readonly deliveryAddress: string | null
  readonly receivedBy: string | null
  readonly lines: readonly OrderLine[]
  readonly steps: readonly OrderStep[]
}

export interface HeldOrder {
  readonly id: string
  readonly number: string
  readonly checkoutId: string
  readonly salesPointId: string
  readonly customerId: string
  readonly heldAt: Date
  readonly actUntil: Date
  readonly lines: readonly OrderLine[]
}

/** What may change with a step; what is not told stays. */
export interface OrderChange {
  readonly status?: OrderStatus
  readonly actUntil?: Date | null
  readonly paymentMethod?: PaymentMethod
  readonly contactName?: string
  readonly contactPhone?: string
  readonly pickupFrom?: Date
  readonly pickupTo?: Date
  readonly placedAt?: Date
  readonly paidAt?: Date
  readonly refundedAt?: Date
  readonly endedAt?: Date
  readonly total?: number
  readonly deliveryFee?: number
  readonly deliveryUnitId?: string
  readonly deliveryAddress?: string
  readonly receivedBy?: string
}

export type NewStep = Omit<OrderStep, 'reason'> & { readonly byId: string; readonly reason?: string | null }

export interface BasketLine {
  readonly salesPointId: string
  readonly productId: string
  readonly quantity: number
  /** What the customer was shown for one unit; nobody is asked for more. Null or untold: nothing. */
  readonly shownPrice?: number | null
}

export interface Basket {
  /** Of the held basket, chosen beforehand. */
  readonly id: string
  readonly customerId: string
  readonly lines: readonly BasketLine[]
  readonly isAdult: boolean
}

/** The orders of one basket, one per sales point. */
export interface HeldBasket {
  readonly id: string
  readonly orders: readonly Order[]
}
