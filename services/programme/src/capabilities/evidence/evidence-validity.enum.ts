import { registerEnumType } from 'type-graphql'

export const EvidenceValidity = { VALID: 'VALID', EXPIRING: 'EXPIRING', EXPIRED: 'EXPIRED' } as const
export type EvidenceValidity = keyof typeof EvidenceValidity

registerEnumType(EvidenceValidity, {
  name: 'EvidenceValidity',
  description: 'Whether a paper holds today in Vietnam.',
  valuesConfig: {
    VALID: { description: 'Holds for more than sixty days, or has no end.' },
    EXPIRING: { description: 'Runs out within sixty days.' },
    EXPIRED: { description: 'Its last day has passed.' },
  },
})
