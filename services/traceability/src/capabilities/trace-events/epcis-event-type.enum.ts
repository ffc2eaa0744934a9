import { registerEnumType } from 'type-graphql'

export const EpcisEventType = {
  OBJECT: 'OBJECT',
  AGGREGATION: 'AGGREGATION',
  TRANSFORMATION: 'TRANSFORMATION',
  TRANSACTION: 'TRANSACTION',
  ASSOCIATION: 'ASSOCIATION',
} as const
export type EpcisEventType = keyof typeof EpcisEventType

registerEnumType(EpcisEventType, {
  name: 'EpcisEventType',
  description: 'The five kinds of event of EPCIS 2.0 (ISO/IEC 19987).',
  valuesConfig: {
    OBJECT: { description: 'Something was seen, made or ended.' },
    AGGREGATION: { description: 'Things were put together or taken apart, as units in a case.' },
    TRANSFORMATION: { description: 'Inputs were used up to make outputs.' },
    TRANSACTION: { description: 'Things were tied to a business document.' },
    ASSOCIATION: { description: 'Things were tied to an asset or a place.' },
  },
})
