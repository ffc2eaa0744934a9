import { registerEnumType } from 'type-graphql'

export const CertificateStanding = {
  VALID: 'VALID',
  EXTENDED: 'EXTENDED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  REPLACED: 'REPLACED',
  NOT_ON_RECORD: 'NOT_ON_RECORD',
} as const
export type CertificateStanding = keyof typeof CertificateStanding

registerEnumType(CertificateStanding, {
  name: 'CertificateStanding',
  description: 'What a genuine certificate is worth today, by the calendar of Vietnam.',
  valuesConfig: {
    VALID: { description: 'The star may be shown.' },
    EXTENDED: { description: 'Run out, but kept for a time by a transition of the law.' },
    EXPIRED: { description: 'Run out: the star must not be shown any more.' },
    REVOKED: { description: 'Taken back by the authority.' },
    REPLACED: { description: 'A later certificate of the product took its place: that one counts.' },
    NOT_ON_RECORD: { description: 'Genuinely signed, but no recognition of that number is on record: ask the authority.' },
  },
})
