import { registerEnumType } from 'type-graphql'

export const CouncilRole = { CHAIR: 'CHAIR', MEMBER: 'MEMBER', SECRETARY: 'SECRETARY', ADVISER: 'ADVISER' } as const
export type CouncilRole = keyof typeof CouncilRole

registerEnumType(CouncilRole, {
  name: 'CouncilRole',
  description: 'What somebody is in an evaluation council.',
  valuesConfig: {
    CHAIR: { description: 'Scores, sees all sheets, and concludes.' },
    MEMBER: { description: 'Scores; sees the sheets of others once the own one is submitted.' },
    SECRETARY: { description: 'Keeps the record: sees all sheets, does not score.' },
    ADVISER: { description: 'Of the advisory group (tổ tư vấn): reads the dossiers, does not score.' },
  },
})
