import { registerEnumType } from 'type-graphql'

export const PriceImportColumn = { PRODUCT: 'PRODUCT', PRICE: 'PRICE', FROM: 'FROM', UNTIL: 'UNTIL', LAST_DAY: 'LAST_DAY' } as const
export type PriceImportColumn = keyof typeof PriceImportColumn

registerEnumType(PriceImportColumn, {
  name: 'PriceImportColumn',
  description: 'A column of a file with prices.',
  valuesConfig: {
    PRODUCT: { description: 'GTIN, address part or whole name of the product.' },
    PRICE: { description: 'Whole đồng for one unit.' },
    FROM: { description: 'First day, `2026-11-23` or `23/11/2026`; empty: at once.' },
    UNTIL: { description: 'First day on which it does not hold any more; empty: open.' },
    LAST_DAY: { description: 'In place of UNTIL: the last day on which it holds.' },
  },
})

export const PriceImportProblemKind = {
  MISSING: 'MISSING',
  PRODUCT_UNKNOWN: 'PRODUCT_UNKNOWN',
  PRODUCT_AMBIGUOUS: 'PRODUCT_AMBIGUOUS',
  TWICE: 'TWICE',
  NOT_WHOLE: 'NOT_WHOLE',
  NOT_A_DAY: 'NOT_A_DAY',
  DAY_NOT_POSSIBLE: 'DAY_NOT_POSSIBLE',
  ALREADY_PLANNED: 'ALREADY_PLANNED',
  PROMISED: 'PROMISED',
} as const
export type PriceImportProblemKind = keyof typeof PriceImportProblemKind

registerEnumType(PriceImportProblemKind, {
  name: 'PriceImportProblemKind',
  description: 'What is wrong with a cell of a file with prices.',
  valuesConfig: {
    MISSING: { description: 'The cell is empty.' },
    PRODUCT_UNKNOWN: { description: 'No published product has this GTIN, address part or name.' },
    PRODUCT_AMBIGUOUS: { description: 'Several products have this name: write the GTIN.' },
    TWICE: { description: 'A row above has the same product.' },
    NOT_WHOLE: { description: 'Not whole đồng from 1 to 1,000,000,000, written in digits only.' },
    NOT_A_DAY: { description: 'Not a day of the calendar.' },
    DAY_NOT_POSSIBLE: { description: 'The day has passed, lies too far ahead, or the price would end before it begins.' },
    ALREADY_PLANNED: { description: 'Another price is planned to begin while this one would hold.' },
    PROMISED: { description: 'An announced promotion rests on the price that would change.' },
  },
})
