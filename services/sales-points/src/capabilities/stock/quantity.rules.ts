import { QuantityOutOfRange } from './stock.refusals.ts'

/** The most that one lot may hold at one point, and that one line may ask for. */
export const LARGEST_QUANTITY = 1_000_000_000

/** Why a level may not become `onHand`, or undefined when it may. */
export const whyTooMany = (onHand: number): QuantityOutOfRange | undefined =>
  onHand > LARGEST_QUANTITY ? new QuantityOutOfRange(LARGEST_QUANTITY) : undefined
