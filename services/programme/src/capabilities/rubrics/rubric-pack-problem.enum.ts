import { registerEnumType } from 'type-graphql'

const PROBLEMS = {
  NOT_JSON: 'The text cannot be read as JSON.',
  TOO_LARGE: 'The text is longer than a pack may be.',
  NOT_THE_KIND: 'A field is missing, or is not of the kind it has to be.',
  UNKNOWN_FIELD: 'A field nobody knows; a slip of the pen would go unnoticed otherwise.',
  UNKNOWN_REGIME: 'No regime has this id.',
  SET_OUT_OF_RANGE: 'Product sets are numbered 1 to 99.',
  LABEL_MISSING: 'Each label stands in Vietnamese and in English.',
  LABEL_TOO_LONG: 'A label has at most 1,000 characters.',
  CODE_MALFORMED: 'A code is numbers joined by points, and begins with the code of the group it stands in.',
  CODE_REPEATED: 'The code stands in the table twice.',
  PARTS_NOT_A_B_C: 'The parts are A, B and C, in this order.',
  PARTS_NOT_A_HUNDRED: 'The parts do not add up to 100.',
  PART_NOT_AS_IN_REGIME: 'The regime gives the part another maximum.',
  CHILDREN_DO_NOT_ADD_UP: 'The maxima below do not add up to the maximum above.',
  NEITHER_CHILDREN_NOR_OPTIONS: 'A line has either lines below it or options.',
  CHILDREN_AND_OPTIONS: 'A line has lines below it and options as well.',
  TOO_DEEP: 'At most four levels lie below a part.',
  POINTS_OUT_OF_RANGE: 'Points lie between 0 and 100, with at most two decimals.',
  BEST_OPTION_NOT_MAX: 'The best option does not bring the maximum of the criterion.',
  MINIMUM_OF_UNKNOWN_STAR: 'Minima are asked for 3, 4 and 5 stars.',
  MINIMUM_MARKED_TWICE: 'Two options of a criterion are the minimum of one star.',
  MINIMA_FALL: 'A higher star asks for less than a lower one.',
  MINIMUM_OUT_OF_REACH: 'No option brings the points that a star asks for.',
  CASES_MIXED: 'Alternative cases are 1 and 2, and all options of a criterion belong to one of them or none does.',
} as const

export type RubricPackProblem = keyof typeof PROBLEMS
export const RubricPackProblem = Object.fromEntries(Object.keys(PROBLEMS).map(problem => [problem, problem])) as {
  readonly [Problem in RubricPackProblem]: Problem
}

registerEnumType(RubricPackProblem, {
  name: 'RubricPackProblem',
  description: 'What is wrong at a place of a rubric pack.',
  valuesConfig: Object.fromEntries(Object.entries(PROBLEMS).map(([problem, description]) => [problem, { description }])),
})
