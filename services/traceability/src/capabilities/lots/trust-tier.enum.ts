import { registerEnumType } from 'type-graphql'

export const TrustTier = { RECORDED: 'RECORDED', REVIEWED: 'REVIEWED', CROSS_CHECKED: 'CROSS_CHECKED' } as const
export type TrustTier = keyof typeof TrustTier

registerEnumType(TrustTier, {
  name: 'TrustTier',
  description: 'How far a lot’s trace has been confirmed by others than its producer. No tier proves that the goods in hand are genuine.',
  valuesConfig: {
    RECORDED: { description: 'Declared by the producer alone.' },
    REVIEWED: { description: 'An officer of the programme has looked through it as it is now.' },
    CROSS_CHECKED: { description: 'A sales point received what the producer says was shipped: same lot, same quantity.' },
  },
})
