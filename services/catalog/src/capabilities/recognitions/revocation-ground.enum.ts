import { registerEnumType } from 'type-graphql'

export const RevocationGround = {
  FALSE_DOSSIER: 'FALSE_DOSSIER',
  CRITERIA_NOT_KEPT: 'CRITERIA_NOT_KEPT',
  LAW_BROKEN: 'LAW_BROKEN',
  MARK_MISUSED: 'MARK_MISUSED',
  PRODUCTION_STOPPED: 'PRODUCTION_STOPPED',
  CONCLUSION_OF_AUTHORITY: 'CONCLUSION_OF_AUTHORITY',
  REPLACED: 'REPLACED',
} as const
export type RevocationGround = keyof typeof RevocationGround

registerEnumType(RevocationGround, {
  name: 'RevocationGround',
  description: 'Why a star ended before its time: taken back (Decision 26/2026, art. 8), or followed by another.',
  valuesConfig: {
    FALSE_DOSSIER: { description: 'The dossier was false or forged.' },
    CRITERIA_NOT_KEPT: { description: 'An inspection found that the criteria are no longer met.' },
    LAW_BROKEN: { description: 'Quality, food safety, environment, intellectual property or labelling law was broken.' },
    MARK_MISUSED: { description: 'The OCOP mark was misused.' },
    PRODUCTION_STOPPED: { description: 'The producer no longer makes it.' },
    CONCLUSION_OF_AUTHORITY: { description: 'Another conclusion of an authority.' },
    REPLACED: { description: 'A later recognition of the product took its place, on the day that one was issued. Never given by hand.' },
  },
})
