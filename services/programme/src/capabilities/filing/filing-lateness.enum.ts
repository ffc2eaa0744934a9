import { registerEnumType } from 'type-graphql'

export const FilingLateness = { AFTER_WINDOW: 'AFTER_WINDOW', AFTER_EXPIRY: 'AFTER_EXPIRY' } as const
export type FilingLateness = keyof typeof FilingLateness

registerEnumType(FilingLateness, {
  name: 'FilingLateness',
  description: 'How a re-grading was handed in too late.',
  valuesConfig: {
    AFTER_WINDOW: {
      description: 'After the last day for filing (120 days before expiry, Decision 26/2026), with a certificate that still held.',
    },
    AFTER_EXPIRY: { description: 'When the certificate had run out already, extension included.' },
  },
})
