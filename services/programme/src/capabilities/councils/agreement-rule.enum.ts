import { registerEnumType } from 'type-graphql'

export const AgreementRule = { CHAIR_CONCLUDES: 'CHAIR_CONCLUDES', MEDIAN: 'MEDIAN', MEAN: 'MEAN' } as const
export type AgreementRule = keyof typeof AgreementRule

registerEnumType(AgreementRule, {
  name: 'AgreementRule',
  description: 'How the agreed points of a criterion come about, by the council’s operating regulation.',
  valuesConfig: {
    CHAIR_CONCLUDES: { description: 'What all gave stands; where members differ the chair concludes after discussion.' },
    MEDIAN: { description: 'The middle of what the members gave.' },
    MEAN: { description: 'The average of what the members gave.' },
  },
})
