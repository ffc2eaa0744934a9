import { registerEnumType } from 'type-graphql'

export const DelegatedRight = { SEE: 'SEE', RECEIVE: 'RECEIVE', ADJUST: 'ADJUST', TAKE_BACK: 'TAKE_BACK' } as const
export type DelegatedRight = keyof typeof DelegatedRight

registerEnumType(DelegatedRight, {
  name: 'DelegatedRight',
  description: 'What a producer may do at a sales point with its own goods on consignment there, and with nothing else.',
  valuesConfig: {
    SEE: { description: 'See its lots with their days. Always given.' },
    RECEIVE: { description: 'Put goods on the shelf.' },
    ADJUST: { description: 'Correct the books; what is lost so is the producer’s loss.' },
    TAKE_BACK: { description: 'Take unsold goods back.' },
  },
})
