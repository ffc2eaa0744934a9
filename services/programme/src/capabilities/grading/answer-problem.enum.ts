import { registerEnumType } from 'type-graphql'

export const AnswerProblem = {
  UNKNOWN_CRITERION: 'UNKNOWN_CRITERION',
  IS_A_GROUP: 'IS_A_GROUP',
  OPTION_MISSING: 'OPTION_MISSING',
  UNKNOWN_OPTION: 'UNKNOWN_OPTION',
  NOT_THE_OPTIONS_POINTS: 'NOT_THE_OPTIONS_POINTS',
  POINTS_MISSING: 'POINTS_MISSING',
  POINTS_OUT_OF_RANGE: 'POINTS_OUT_OF_RANGE',
  HAS_NO_OPTIONS: 'HAS_NO_OPTIONS',
} as const
export type AnswerProblem = keyof typeof AnswerProblem

registerEnumType(AnswerProblem, {
  name: 'AnswerProblem',
  description: 'Why an answer does not fit the scoring table.',
  valuesConfig: {
    UNKNOWN_CRITERION: { description: 'The table has no such code.' },
    IS_A_GROUP: { description: 'The code is a group: the criteria below it are answered.' },
    OPTION_MISSING: { description: 'One of the options has to be chosen.' },
    UNKNOWN_OPTION: { description: 'The criterion has no option at this place.' },
    NOT_THE_OPTIONS_POINTS: { description: 'The points are not those of the chosen option.' },
    POINTS_MISSING: { description: 'Only the total of this part is known: points have to be given.' },
    POINTS_OUT_OF_RANGE: { description: 'Points lie between 0 and the maximum, with at most two decimals.' },
    HAS_NO_OPTIONS: { description: 'Only the total of this part is known: there is no option to choose.' },
  },
})
