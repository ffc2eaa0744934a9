import { registerEnumType } from 'type-graphql'

export const AdministrativeLevel = { PROVINCE: 'PROVINCE', DISTRICT: 'DISTRICT', COMMUNE: 'COMMUNE' } as const
export type AdministrativeLevel = keyof typeof AdministrativeLevel

registerEnumType(AdministrativeLevel, {
  name: 'AdministrativeLevel',
  description: 'How high a unit stands.',
  valuesConfig: {
    PROVINCE: { description: 'Province or city under the central government.' },
    DISTRICT: { description: 'District, provincial city or town; abolished on 01/07/2025, kept for documents of before.' },
    COMMUNE: { description: 'Commune, ward, township or special zone.' },
  },
})
