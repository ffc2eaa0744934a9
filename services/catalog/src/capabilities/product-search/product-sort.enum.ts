import { registerEnumType } from 'type-graphql'

export const ProductSort = {
  RELEVANCE: 'RELEVANCE',
  STAR_DESC: 'STAR_DESC',
  NAME_ASC: 'NAME_ASC',
  NEWEST: 'NEWEST',
  PRICE_ASC: 'PRICE_ASC',
  PRICE_DESC: 'PRICE_DESC',
} as const
export type ProductSort = keyof typeof ProductSort

registerEnumType(ProductSort, {
  name: 'ProductSort',
  description: 'Order of a list of products.',
  valuesConfig: {
    RELEVANCE: { description: 'Best match first; without words: stars, then what is on a shelf.' },
    STAR_DESC: { description: 'More stars valid today first.' },
    NAME_ASC: { description: 'By name, diacritics aside.' },
    NEWEST: { description: 'Latest published first.' },
    PRICE_ASC: { description: 'Cheapest first; without a price last.' },
    PRICE_DESC: { description: 'Dearest first; without a price last.' },
  },
})
