import { registerEnumType } from 'type-graphql'

export const StockDiscrepancyOutcome = { BOOKS_WERE_SHORT: 'BOOKS_WERE_SHORT', BOOKED_SINCE: 'BOOKED_SINCE' } as const
export type StockDiscrepancyOutcome = keyof typeof StockDiscrepancyOutcome

registerEnumType(StockDiscrepancyOutcome, {
  name: 'StockDiscrepancyOutcome',
  description: 'How it came that goods were sold which the books did not have.',
  valuesConfig: {
    BOOKS_WERE_SHORT: { description: 'The goods were there and the books were wrong: nothing more moves.' },
    BOOKED_SINCE: { description: 'The goods were taken into the books after the sale, too: as many are taken off again.' },
  },
})
