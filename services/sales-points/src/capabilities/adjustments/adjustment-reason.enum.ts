import { registerEnumType } from 'type-graphql'

export const AdjustmentReason = {
  DAMAGED: 'DAMAGED',
  EXPIRED: 'EXPIRED',
  LOST: 'LOST',
  FOUND: 'FOUND',
  SAMPLE: 'SAMPLE',
  OTHER: 'OTHER',
} as const
export type AdjustmentReason = keyof typeof AdjustmentReason

registerEnumType(AdjustmentReason, {
  name: 'AdjustmentReason',
  description: 'Why the books are corrected.',
  valuesConfig: {
    DAMAGED: { description: 'Goods broke or spoiled.' },
    EXPIRED: { description: 'Goods past their last day were taken off the shelf.' },
    LOST: { description: 'Goods cannot be found.' },
    FOUND: { description: 'Goods turned up that the books did not have.' },
    SAMPLE: { description: 'Goods were opened for tasting or given away.' },
    OTHER: { description: 'Something else; the note says what.' },
  },
})
