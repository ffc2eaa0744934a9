import { registerEnumType } from 'type-graphql'

export const FairScope = { IN_PROVINCE: 'IN_PROVINCE', OUT_OF_PROVINCE: 'OUT_OF_PROVINCE', OVERSEAS: 'OVERSEAS' } as const
export type FairScope = keyof typeof FairScope

registerEnumType(FairScope, {
  name: 'FairScope',
  description: 'Where a fair takes place, seen from its organizer. It decides which authority is asked and how long before.',
  valuesConfig: {
    IN_PROVINCE: { description: 'In the province of the organizer.' },
    OUT_OF_PROVINCE: { description: 'In another province of Vietnam.' },
    OVERSEAS: { description: 'Outside Vietnam.' },
  },
})
