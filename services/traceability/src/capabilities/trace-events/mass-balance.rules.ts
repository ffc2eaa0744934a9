import { MassBalanceExceeded } from './trace-events.refusals.ts'
import type { TraceStep } from './trace-step.enum.ts'

/** What is known of where a lot's goods went, in its own unit; corrected events do not count. */
export interface Flow {
  readonly lotId: string
  readonly quantity: number
  readonly unit: string
  /** Put out by transformations so far. */
  readonly made: number
  /** Used up as input of other lots. */
  readonly consumed: number
  readonly shipped: number
  readonly sold: number
  readonly destroyed: number
}

export interface Taken {
  readonly from: Flow
  /** Null when nobody weighed it. */
  readonly quantity: number | null
}

/** Goods sold were shipped before, so the two are not added; goods used up or destroyed are gone for both. */
const leftToShip = ({ quantity, consumed, shipped }: Flow) => quantity - consumed - shipped
const leftToEnd = ({ quantity, consumed, sold, destroyed }: Flow) => quantity - consumed - sold - destroyed

/** What a lot can still give to this step. */
function leftFor(step: TraceStep, flow: Flow): number {
  if (step === 'SHIPPED') return leftToShip(flow)
  if (step === 'SOLD' || step === 'DESTROYED') return leftToEnd(flow)
  return step === 'PROCESSED' ? flow.quantity - flow.made : flow.quantity
}

/** Why so much cannot be, or undefined when it can or is not known. */
export function whyUnbalanced(
  step: TraceStep,
  quantity: number | null,
  lot: Flow,
  inputs: readonly Taken[],
): MassBalanceExceeded | undefined {
  const left = Math.max(leftFor(step, lot), 0)
  if (quantity !== null && quantity > left) return new MassBalanceExceeded(lot.lotId, left)
  const short = inputs.find(({ from, quantity }) => quantity !== null && quantity > leftToUse(from))
  if (short) return new MassBalanceExceeded(short.from.lotId, leftToUse(short.from))
  const most = mostThatCanCome(lot.unit, inputs)
  return quantity !== null && most !== null && quantity > most ? new MassBalanceExceeded(lot.lotId, most) : undefined
}

const leftToUse = (flow: Flow) => Math.max(Math.min(leftToShip(flow), leftToEnd(flow)), 0)

/** Outputs never exceed inputs; comparable only when every input was weighed in the unit of the output. */
function mostThatCanCome(unit: string, inputs: readonly Taken[]): number | null {
  const isKnown = inputs.length > 0 && inputs.every(({ from, quantity }) => quantity !== null && from.unit === unit)
  return isKnown ? inputs.reduce((sum, { quantity }) => sum + quantity!, 0) : null
}
