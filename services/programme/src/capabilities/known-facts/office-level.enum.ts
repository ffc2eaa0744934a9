import { registerEnumType } from 'type-graphql'

export const OfficeLevel = { COMMUNE: 'COMMUNE', DISTRICT: 'DISTRICT', PROVINCE: 'PROVINCE', CENTRE: 'CENTRE' } as const
export type OfficeLevel = keyof typeof OfficeLevel

registerEnumType(OfficeLevel, {
  name: 'OfficeLevel',
  description: 'Where in the programme an office stands.',
  valuesConfig: {
    COMMUNE: { description: 'Commune, ward or township: receives dossiers first.' },
    DISTRICT: { description: 'District, town or provincial city; abolished on 1 July 2025.' },
    PROVINCE: { description: 'Province or centrally run city.' },
    CENTRE: { description: 'The ministry in charge of the programme.' },
  },
})
