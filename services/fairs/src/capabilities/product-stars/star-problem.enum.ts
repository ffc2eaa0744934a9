import { registerEnumType } from 'type-graphql'

export const StarProblem = {
  NONE: 'NONE',
  EXPIRED_BEFORE_FAIR_ENDS: 'EXPIRED_BEFORE_FAIR_ENDS',
  REVOKED: 'REVOKED',
  NOT_PUBLISHED: 'NOT_PUBLISHED',
} as const
export type StarProblem = keyof typeof StarProblem

registerEnumType(StarProblem, {
  name: 'StarProblem',
  description: 'Why a product cannot be shown with a star at a fair.',
  valuesConfig: {
    NONE: { description: 'The product has no star, or none yet on the first day.' },
    EXPIRED_BEFORE_FAIR_ENDS: { description: 'The recognition has run out, or does before the last day is over.' },
    REVOKED: { description: 'The recognition was revoked.' },
    NOT_PUBLISHED: { description: 'The product’s page is not public.' },
  },
})
