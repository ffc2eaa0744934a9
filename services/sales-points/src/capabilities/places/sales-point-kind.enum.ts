import { registerEnumType } from 'type-graphql'

export const SalesPointKind = {
  DISTRICT_POINT: 'DISTRICT_POINT',
  OCOP_CENTRE: 'OCOP_CENTRE',
  POST_OFFICE: 'POST_OFFICE',
  TOURIST_SITE: 'TOURIST_SITE',
  SUPERMARKET_CORNER: 'SUPERMARKET_CORNER',
  NIGHT_MARKET_BOOTH: 'NIGHT_MARKET_BOOTH',
} as const
export type SalesPointKind = keyof typeof SalesPointKind

registerEnumType(SalesPointKind, {
  name: 'SalesPointKind',
  description: 'What sort of place a sales point is.',
  valuesConfig: {
    DISTRICT_POINT: { description: 'The sales point that a district or commune runs.' },
    OCOP_CENTRE: { description: 'A centre that shows and sells OCOP products only.' },
    POST_OFFICE: { description: 'A counter in a post office or commune culture post office.' },
    TOURIST_SITE: { description: 'A shop at a sight, craft village or resort.' },
    SUPERMARKET_CORNER: { description: 'Shelves inside a supermarket.' },
    NIGHT_MARKET_BOOTH: { description: 'A booth that opens in the evening.' },
  },
})
