import { registerEnumType } from 'type-graphql'

export const UnitView = { PROVINCE: 'PROVINCE', DISTRICT_2024: 'DISTRICT_2024', COMMUNE_TODAY: 'COMMUNE_TODAY' } as const
export type UnitView = keyof typeof UnitView

registerEnumType(UnitView, {
  name: 'UnitView',
  description: 'Which map a figure is split by.',
  valuesConfig: {
    PROVINCE: { description: 'The plan’s province as a whole.' },
    DISTRICT_2024: { description: 'The districts as they were in 2024, 18 in Quảng Nam; today’s communes are put back into theirs.' },
    COMMUNE_TODAY: { description: 'Today’s communes; what lies in no single one of them is left out.' },
  },
})
