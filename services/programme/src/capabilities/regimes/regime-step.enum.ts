import { registerEnumType } from 'type-graphql'

export const RegimeStep = {
  COMMUNE_OPINION: 'COMMUNE_OPINION',
  RE_GRADING_EARLIEST: 'RE_GRADING_EARLIEST',
  RE_GRADING_LATEST: 'RE_GRADING_LATEST',
  RE_GRADING_RESULT: 'RE_GRADING_RESULT',
  REVOCATION: 'REVOCATION',
} as const
export type RegimeStep = keyof typeof RegimeStep

registerEnumType(RegimeStep, {
  name: 'RegimeStep',
  description: 'A step of an evaluation for which a regime may set a time.',
  valuesConfig: {
    COMMUNE_OPINION: { description: 'The commune checks a dossier and gives its opinion.' },
    RE_GRADING_EARLIEST: { description: 'First day on which a re-grading may be filed.' },
    RE_GRADING_LATEST: { description: 'Last day on which a re-grading may be filed.' },
    RE_GRADING_RESULT: { description: 'The result of a re-grading, after the dossier is complete.' },
    REVOCATION: { description: 'The decision to revoke, after the conclusion that finds the ground.' },
  },
})
