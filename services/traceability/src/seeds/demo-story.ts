import type { QuantityUnit } from '../capabilities/lots/quantity-unit.enum.ts'
import type { TraceStep } from '../capabilities/trace-events/trace-step.enum.ts'

/** One step of a demo lot; days count back from the day the demo is loaded. */
export interface DemoStep {
  readonly step: TraceStep
  readonly daysAgo: number
  readonly place: string
  readonly details?: string
  readonly quantity?: number
  /** Number of the sales point it went to. */
  readonly to?: string
  /** `<slug of product or material>/<lot code>` and how much of it. */
  readonly inputs?: readonly (readonly [lot: string, quantity: number])[]
  readonly isConformant?: boolean
  /** Told wrong first: with this quantity, for this reason. */
  readonly toldWrong?: { readonly quantity: number; readonly reason: string }
}

/** A demo lot: of a product by its catalogue name, or of a raw material. */
export type DemoLot = {
  readonly producer: string
  readonly code: string
  readonly quantity: number
  readonly producedDaysAgo: number
  readonly expiresInDays: number | null
  readonly note?: string
  readonly steps: readonly DemoStep[]
  readonly isReviewed?: boolean
  readonly recalledBecause?: string
} & (
  | { readonly product: string; readonly gtin?: string; readonly material?: never }
  | { readonly material: { readonly name: string; readonly unit: QuantityUnit }; readonly product?: never; readonly gtin?: never }
)
