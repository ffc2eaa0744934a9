import { registerEnumType } from 'type-graphql'

export const RegimeTransitionRule = {
  FINISH_FIRST_TIME_OR_UPGRADE: 'FINISH_FIRST_TIME_OR_UPGRADE',
  FINISH_RE_GRADING: 'FINISH_RE_GRADING',
  EXTEND_CERTIFICATE: 'EXTEND_CERTIFICATE',
} as const
export type RegimeTransitionRule = keyof typeof RegimeTransitionRule

registerEnumType(RegimeTransitionRule, {
  name: 'RegimeTransitionRule',
  description: 'What a new regime leaves to dossiers and certificates of before.',
  valuesConfig: {
    FINISH_FIRST_TIME_OR_UPGRADE: { description: 'First-time and upgrade dossiers filed before are finished under the rules of before.' },
    FINISH_RE_GRADING: { description: 'Re-grading dossiers filed before are finished under the rules of before.' },
    EXTEND_CERTIFICATE: {
      description:
        'A certificate that runs out before a re-grading can be filed in time is kept until the result, for so many days at most.',
    },
  },
})
