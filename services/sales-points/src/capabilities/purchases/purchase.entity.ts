import type { ContractSide } from '../consignments/consignment.enum.ts'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { PurchaseState } from './purchase.enum.ts'

export interface PurchaseLine {
  readonly position: number
  readonly productId: string
  readonly unit: QuantityUnit | null
  readonly wanted: number
  readonly confirmed: number | null
  readonly unitPrice: number | null
  readonly received: number
}

export interface PurchaseStep {
  readonly what: string
  readonly side: ContractSide
  readonly reason: string | null
  readonly at: Date
}

export interface Purchase {
  readonly id: string
  readonly sequence: string
  readonly number: string
  readonly salesPointId: string
  readonly producerId: string
  readonly state: PurchaseState
  readonly wantedOn: string | null
  readonly deliversOn: string | null
  readonly note: string | null
  readonly invoiceNumber: string | null
  readonly invoiceAmount: number | null
  readonly paidOn: string | null
  readonly paymentReference: string | null
  readonly isDemo: boolean
  readonly lines: readonly PurchaseLine[]
  readonly steps: readonly PurchaseStep[]
}

export interface PurchaseChange {
  readonly state?: PurchaseState
  readonly deliversOn?: string
  readonly invoiceNumber?: string
  readonly invoiceAmount?: number
  readonly paidOn?: string
  readonly paymentReference?: string
}
