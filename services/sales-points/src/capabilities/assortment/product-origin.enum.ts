import { registerEnumType } from 'type-graphql'

export const ProductOrigin = {
  OWN_DISTRICT: 'OWN_DISTRICT',
  OTHER_DISTRICT: 'OTHER_DISTRICT',
  OTHER_PROVINCE: 'OTHER_PROVINCE',
  UNKNOWN: 'UNKNOWN',
} as const
export type ProductOrigin = keyof typeof ProductOrigin

registerEnumType(ProductOrigin, {
  name: 'ProductOrigin',
  description: 'Where a product comes from, as seen from a sales point on a day.',
  valuesConfig: {
    OWN_DISTRICT: { description: 'The district, then or now a commune, in which the point stands.' },
    OTHER_DISTRICT: { description: 'Another district or commune of the province of that day.' },
    OTHER_PROVINCE: { description: 'Another province of that day.' },
    UNKNOWN: { description: 'Its unit is not known yet; it counts for nothing.' },
  },
})
