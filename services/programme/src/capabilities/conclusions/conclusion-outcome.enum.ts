import { registerEnumType } from 'type-graphql'

export const ConclusionOutcome = {
  RECOGNISE: 'RECOGNISE',
  FORWARD: 'FORWARD',
  NOT_RECOGNISED: 'NOT_RECOGNISED',
  DISQUALIFIED: 'DISQUALIFIED',
} as const
export type ConclusionOutcome = keyof typeof ConclusionOutcome

registerEnumType(ConclusionOutcome, {
  name: 'ConclusionOutcome',
  description: 'What a council’s conclusion leads to.',
  valuesConfig: {
    RECOGNISE: { description: 'A star that this level, or one below it, decides.' },
    FORWARD: { description: 'A star that the level above decides: the dossier goes there.' },
    NOT_RECOGNISED: { description: 'Less than 3 stars, or no more than was recognised for this dossier before.' },
    DISQUALIFIED: { description: 'Out of the running, whatever its points.' },
  },
})
