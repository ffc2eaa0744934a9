import { registerEnumType } from 'type-graphql'

export const ScreeningState = { NOT_LOOKED_AT: 'NOT_LOOKED_AT', ADMITTED: 'ADMITTED', DECLINED: 'DECLINED' } as const
export type ScreeningState = keyof typeof ScreeningState

registerEnumType(ScreeningState, {
  name: 'ScreeningState',
  description: 'What the office decided about a registration: fresh, unprocessed and look-alike products are limited.',
  valuesConfig: {
    NOT_LOOKED_AT: { description: 'Nobody has decided.' },
    ADMITTED: { description: 'May be graded.' },
    DECLINED: { description: 'Turned away with a reason.' },
  },
})
