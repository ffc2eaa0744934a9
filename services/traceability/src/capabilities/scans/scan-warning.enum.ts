import { registerEnumType } from 'type-graphql'

export const ScanWarning = { RECALLED: 'RECALLED', EXPIRED: 'EXPIRED', EXPIRY_DIFFERS: 'EXPIRY_DIFFERS', MANY_SCANS: 'MANY_SCANS' } as const
export type ScanWarning = keyof typeof ScanWarning

registerEnumType(ScanWarning, {
  name: 'ScanWarning',
  description: 'What a person with the goods in hand should know before using them.',
  valuesConfig: {
    RECALLED: { description: 'The lot is recalled: do not use it; bring it back.' },
    EXPIRED: { description: 'Its last day of use is over.' },
    EXPIRY_DIFFERS: { description: 'The code carries another expiry date than the lot has: the label may not belong to these goods.' },
    MANY_SCANS: { description: 'Scanned far more often than there are goods: labels may have been copied.' },
  },
})
