import { registerEnumType } from 'type-graphql'

export const CoverageLevel = { DISTRICT: 'DISTRICT', COMMUNE: 'COMMUNE' } as const
export type CoverageLevel = keyof typeof CoverageLevel

registerEnumType(CoverageLevel, {
  name: 'CoverageLevel',
  description: 'The units by which coverage is counted.',
  valuesConfig: {
    DISTRICT: { description: 'Districts; there were any until 30/06/2025.' },
    COMMUNE: { description: 'Communes, where there are no districts.' },
  },
})
