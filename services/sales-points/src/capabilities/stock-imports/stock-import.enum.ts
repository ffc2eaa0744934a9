import { registerEnumType } from 'type-graphql'

export const StockImportColumn = { PRODUCT: 'PRODUCT', LOT: 'LOT', EXPIRES_ON: 'EXPIRES_ON', QUANTITY: 'QUANTITY', NOTE: 'NOTE' } as const
export type StockImportColumn = keyof typeof StockImportColumn

registerEnumType(StockImportColumn, {
  name: 'StockImportColumn',
  description: 'A column of a file with opening stock.',
  valuesConfig: {
    PRODUCT: { description: 'GTIN, address part or whole name of the product.' },
    LOT: { description: 'Lot code as printed.' },
    EXPIRES_ON: { description: 'Last day, `2026-11-23` or `23/11/2026`; may be empty.' },
    QUANTITY: { description: 'Whole units of the product.' },
    NOTE: { description: 'For the ledger; may be missing.' },
  },
})

export const StockImportProblemKind = {
  MISSING: 'MISSING',
  PRODUCT_UNKNOWN: 'PRODUCT_UNKNOWN',
  PRODUCT_AMBIGUOUS: 'PRODUCT_AMBIGUOUS',
  LOT_NOT_ALLOWED: 'LOT_NOT_ALLOWED',
  LOT_RECALLED: 'LOT_RECALLED',
  LOT_OF_ANOTHER: 'LOT_OF_ANOTHER',
  NOT_A_DAY: 'NOT_A_DAY',
  EXPIRED: 'EXPIRED',
  EXPIRY_DIFFERS: 'EXPIRY_DIFFERS',
  NOT_WHOLE: 'NOT_WHOLE',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  TOO_LONG: 'TOO_LONG',
} as const
export type StockImportProblemKind = keyof typeof StockImportProblemKind

registerEnumType(StockImportProblemKind, {
  name: 'StockImportProblemKind',
  description: 'What is wrong with a cell of a file with opening stock.',
  valuesConfig: {
    MISSING: { description: 'The cell is empty.' },
    PRODUCT_UNKNOWN: { description: 'No published product has this GTIN, address part or name.' },
    PRODUCT_AMBIGUOUS: { description: 'Several products have this name: write the GTIN.' },
    LOT_NOT_ALLOWED: { description: 'A lot code has 1 to 20 signs of GS1 character set 82.' },
    LOT_RECALLED: { description: 'The lot has been called back.' },
    LOT_OF_ANOTHER: { description: 'Goods of this lot lie there already and are somebody else’s.' },
    NOT_A_DAY: { description: 'Not a day of the calendar.' },
    EXPIRED: { description: 'The last day has passed.' },
    EXPIRY_DIFFERS: { description: 'The books, or a row above, have another last day for this lot.' },
    NOT_WHOLE: { description: 'Not a whole number above zero, written in digits only.' },
    OUT_OF_RANGE: { description: 'More than the books can hold.' },
    TOO_LONG: { description: 'A note has at most 500 signs.' },
  },
})
