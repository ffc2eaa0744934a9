import { registerEnumType } from 'type-graphql'

export const ReviewState = { SHOWN: 'SHOWN', WITHDRAWN: 'WITHDRAWN', HIDDEN: 'HIDDEN' } as const
export type ReviewState = keyof typeof ReviewState

registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'Whether everybody sees a review. Only what is SHOWN counts in the rating.',
  valuesConfig: {
    SHOWN: { description: 'Everybody sees it.' },
    WITHDRAWN: { description: 'Its author took it back, and may put it back.' },
    HIDDEN: { description: 'The office in charge took it off, on a ground.' },
  },
})

export const ReviewGround = {
  INSULT: 'INSULT',
  PERSONAL_DATA: 'PERSONAL_DATA',
  UNLAWFUL: 'UNLAWFUL',
  ADVERTISING: 'ADVERTISING',
  NOT_GENUINE: 'NOT_GENUINE',
} as const
export type ReviewGround = keyof typeof ReviewGround

registerEnumType(ReviewGround, {
  name: 'ReviewGround',
  description:
    'On what ground a review may be taken off. That it is unfavourable is none: truthful reviews are not hidden (Law 19/2023/QH15, article 10).',
  valuesConfig: {
    INSULT: { description: 'It insults or threatens people.' },
    PERSONAL_DATA: { description: 'It tells a person’s name, telephone number, address or the like.' },
    UNLAWFUL: { description: 'Its content is forbidden by law or against social ethics.' },
    ADVERTISING: { description: 'It advertises, or is not about the product.' },
    NOT_GENUINE: { description: 'It was paid for, or written on behalf of a trader.' },
  },
})

export const ReviewAction = { WRITE: 'WRITE', EDIT: 'EDIT', WITHDRAW: 'WITHDRAW', PUT_BACK: 'PUT_BACK' } as const
export type ReviewAction = keyof typeof ReviewAction

registerEnumType(ReviewAction, {
  name: 'ReviewAction',
  description: 'What who bought a product may do next, each by the mutation of its name.',
  valuesConfig: {
    WRITE: { description: '`reviewProduct`.' },
    EDIT: { description: '`editReview`.' },
    WITHDRAW: { description: '`withdrawReview`.' },
    PUT_BACK: { description: '`putReviewBack`.' },
  },
})

export const ReviewOfficeAction = { HIDE: 'HIDE', SHOW_AGAIN: 'SHOW_AGAIN', DISMISS_REPORTS: 'DISMISS_REPORTS' } as const
export type ReviewOfficeAction = keyof typeof ReviewOfficeAction

registerEnumType(ReviewOfficeAction, {
  name: 'ReviewOfficeAction',
  description: 'What the office in charge may do with a review next, each by the mutation of its name.',
  valuesConfig: {
    HIDE: { description: '`hideReview`.' },
    SHOW_AGAIN: { description: '`showReviewAgain`.' },
    DISMISS_REPORTS: { description: '`dismissReviewReports`.' },
  },
})

export const ReviewDenial = {
  NOT_BOUGHT: 'NOT_BOUGHT',
  NOT_HANDED_OVER: 'NOT_HANDED_OVER',
  RETURNED: 'RETURNED',
  TOO_LATE: 'TOO_LATE',
  REVIEWED_BEFORE: 'REVIEWED_BEFORE',
} as const
export type ReviewDenial = keyof typeof ReviewDenial

registerEnumType(ReviewDenial, {
  name: 'ReviewDenial',
  description: 'Why a product of an order cannot be reviewed.',
  valuesConfig: {
    NOT_BOUGHT: { description: 'It is none of the products of the order.' },
    NOT_HANDED_OVER: { description: 'The customer does not have the goods.' },
    RETURNED: { description: 'All of it came back.' },
    TOO_LATE: { description: 'It was handed over more than 180 days ago.' },
    REVIEWED_BEFORE: { description: 'The customer has reviewed it for this order: edit that review.' },
  },
})

export const ProductReviewOrder = { NEWEST: 'NEWEST', MOST_STARS: 'MOST_STARS', FEWEST_STARS: 'FEWEST_STARS' } as const
export type ProductReviewOrder = keyof typeof ProductReviewOrder

registerEnumType(ProductReviewOrder, {
  name: 'ProductReviewOrder',
  description: 'In which order reviews come; among equals the newest first.',
  valuesConfig: {
    NEWEST: { description: 'The newest first.' },
    MOST_STARS: { description: 'Those with most stars first.' },
    FEWEST_STARS: { description: 'Those with fewest stars first.' },
  },
})
