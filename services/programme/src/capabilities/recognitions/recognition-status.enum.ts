import { registerEnumType } from 'type-graphql'

export const RecognitionStatus = {
  VALID: 'VALID',
  EXTENDED: 'EXTENDED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  REPLACED: 'REPLACED',
} as const
export type RecognitionStatus = keyof typeof RecognitionStatus

registerEnumType(RecognitionStatus, {
  name: 'RecognitionStatus',
  description: 'What a recognition is worth today, by the calendar of Vietnam.',
  valuesConfig: {
    VALID: { description: 'Within its 36 months.' },
    EXTENDED: {
      description:
        'Run out, but kept for at most 180 days more under the transition of Decision 26/2026 (art. 12), because it was flagged so.',
    },
    EXPIRED: { description: 'Run out: the star must not be shown as valid.' },
    REVOKED: { description: 'Taken back by the authority.' },
    REPLACED: { description: 'Ended because a later recognition of the product took its place. It never comes back.' },
  },
})
