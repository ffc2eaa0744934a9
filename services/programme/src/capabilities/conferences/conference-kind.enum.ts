import { registerEnumType } from 'type-graphql'

export const ConferenceKind = { REVIEW: 'REVIEW', LAUNCH: 'LAUNCH', OTHER: 'OTHER' } as const
export type ConferenceKind = keyof typeof ConferenceKind

registerEnumType(ConferenceKind, {
  name: 'ConferenceKind',
  description: 'What a conference is for.',
  valuesConfig: {
    REVIEW: { description: 'To review a year and open the next.' },
    LAUNCH: { description: 'To launch a plan.' },
    OTHER: { description: 'Something else.' },
  },
})
