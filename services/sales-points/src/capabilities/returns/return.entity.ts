import type { ReturnOutcome, ReturnReason, ReturnRefundMethod, ReturnStatus } from './return.enum.ts'

export interface OrderReturnLine {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly amount: number
  readonly outcome: ReturnOutcome | null
}

export interface OrderReturn {
  readonly id: string
  readonly sequence: string
  readonly orderId: string
  readonly salesPointId: string
  readonly customerId: string
  readonly status: ReturnStatus
  readonly reason: ReturnReason
  readonly words: string | null
  readonly askedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly receivedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly refundMethod: ReturnRefundMethod | null
  readonly refundedAt: Date | null
  readonly lines: readonly OrderReturnLine[]
}

export interface NewReturn {
  readonly id: string
  readonly orderId: string
  readonly salesPointId: string
  readonly customerId: string
  readonly reason: ReturnReason
  readonly words: string | null
  readonly askedAt: Date
  readonly lines: readonly Omit<OrderReturnLine, 'outcome'>[]
}
