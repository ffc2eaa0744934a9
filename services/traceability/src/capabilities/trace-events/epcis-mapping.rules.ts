import type { EpcisEventType } from './epcis-event-type.enum.ts'
import type { TraceStep } from './trace-step.enum.ts'

export type EpcisAction = 'ADD' | 'OBSERVE' | 'DELETE'

/** How a step is said in EPCIS 2.0 with the words of CBV 2.0. */
export interface EpcisShape {
  readonly type: EpcisEventType
  readonly bizStep: string
  readonly disposition: string
  /** Null for transformations, which have none. */
  readonly action: EpcisAction | null
}

const shape = (type: EpcisEventType, bizStep: string, disposition: string, action: EpcisAction | null): EpcisShape => ({
  type,
  bizStep,
  disposition,
  action,
})

/** CBV has no word for harvesting or transforming; the step itself travels in an extension field. */
const SHAPES: Record<TraceStep, EpcisShape> = {
  HARVESTED: shape('OBJECT', 'commissioning', 'active', 'ADD'),
  RECEIVED_MATERIAL: shape('OBJECT', 'receiving', 'in_progress', 'OBSERVE'),
  PROCESSED: shape('TRANSFORMATION', 'creating_class_instance', 'active', null),
  PACKED: shape('AGGREGATION', 'packing', 'in_progress', 'ADD'),
  INSPECTED: shape('OBJECT', 'inspecting', 'conformant', 'OBSERVE'),
  SHIPPED: shape('OBJECT', 'shipping', 'in_transit', 'OBSERVE'),
  RECEIVED: shape('OBJECT', 'receiving', 'sellable_accessible', 'OBSERVE'),
  SOLD: shape('OBJECT', 'retail_selling', 'retail_sold', 'OBSERVE'),
  RECALLED: shape('OBJECT', 'holding', 'recalled', 'OBSERVE'),
  DESTROYED: shape('OBJECT', 'destroying', 'destroyed', 'DELETE'),
}

/** The EPCIS event of a step; an inspection may also find that the goods do not conform. */
export function epcisShapeOf(step: TraceStep, isConformant = true): EpcisShape {
  const found = SHAPES[step]
  return step === 'INSPECTED' && !isConformant ? { ...found, disposition: 'non_conformant' } : found
}
