import { registerEnumType } from 'type-graphql'

export const TraceStep = {
  HARVESTED: 'HARVESTED',
  RECEIVED_MATERIAL: 'RECEIVED_MATERIAL',
  PROCESSED: 'PROCESSED',
  PACKED: 'PACKED',
  INSPECTED: 'INSPECTED',
  SHIPPED: 'SHIPPED',
  RECEIVED: 'RECEIVED',
  SOLD: 'SOLD',
  RECALLED: 'RECALLED',
  DESTROYED: 'DESTROYED',
} as const
export type TraceStep = keyof typeof TraceStep

registerEnumType(TraceStep, {
  name: 'TraceStep',
  description: 'A step in the life of a lot, in the words of the trade. Each maps to an EPCIS 2.0 event.',
  valuesConfig: {
    HARVESTED: { description: 'Harvested, caught or collected: the lot begins.' },
    RECEIVED_MATERIAL: { description: 'Raw material came in at the producer.' },
    PROCESSED: { description: 'Made from other lots: fermented, roasted, pressed, woven.' },
    PACKED: { description: 'Put into selling units and cases.' },
    INSPECTED: { description: 'Tested or looked at, with the outcome.' },
    SHIPPED: { description: 'Left for a sales point, a fair or a buyer.' },
    RECEIVED: { description: 'Arrived where it is sold.' },
    SOLD: { description: 'Sold to consumers; sales points’ sales are one event per day.' },
    RECALLED: { description: 'Called back; recorded when a recall is opened.' },
    DESTROYED: { description: 'Taken out of the world.' },
  },
})
