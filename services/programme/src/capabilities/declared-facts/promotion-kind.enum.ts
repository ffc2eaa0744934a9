import { registerEnumType } from 'type-graphql'

export const PromotionKind = { OCOP_FAIR: 'OCOP_FAIR', OVERSEAS_CAMPAIGN: 'OVERSEAS_CAMPAIGN' } as const
export type PromotionKind = keyof typeof PromotionKind

registerEnumType(PromotionKind, {
  name: 'PromotionKind',
  description: 'What was held.',
  valuesConfig: {
    OCOP_FAIR: { description: 'A fair of OCOP products.' },
    OVERSEAS_CAMPAIGN: { description: 'A promotion campaign abroad.' },
  },
})
