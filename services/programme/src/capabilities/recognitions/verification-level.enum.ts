import { registerEnumType } from 'type-graphql'

export const VerificationLevel = {
  DECISION_SEEN: 'DECISION_SEEN',
  OFFICIAL_NEWS: 'OFFICIAL_NEWS',
  PROPOSAL_ONLY: 'PROPOSAL_ONLY',
  COMMERCIAL: 'COMMERCIAL',
} as const
export type VerificationLevel = keyof typeof VerificationLevel

registerEnumType(VerificationLevel, {
  name: 'VerificationLevel',
  description: 'How well an imported recognition is proved.',
  valuesConfig: {
    DECISION_SEEN: { description: 'The decision or its annex was read.' },
    OFFICIAL_NEWS: { description: 'Named with star and year by the authority or the official press.' },
    PROPOSAL_ONLY: { description: 'Star or date are incomplete or only proposed.' },
    COMMERCIAL: { description: 'Stated by a seller.' },
  },
})
