import { registerEnumType } from 'type-graphql'

export const ChecklistCriterion = {
  LOCATION: 'LOCATION',
  PRODUCTS: 'PRODUCTS',
  QUALITY: 'QUALITY',
  SIGN: 'SIGN',
  PREMISES: 'PREMISES',
} as const
export type ChecklistCriterion = keyof typeof ChecklistCriterion

registerEnumType(ChecklistCriterion, {
  name: 'ChecklistCriterion',
  description: 'What an item of the national criteria for sales points is about.',
  valuesConfig: {
    LOCATION: { description: 'Where it stands.' },
    PRODUCTS: { description: 'What it sells.' },
    QUALITY: { description: 'Quality, safety and the environment.' },
    SIGN: { description: 'The uniform sign.' },
    PREMISES: { description: 'Floor area, equipment and staff.' },
  },
})

export const ChecklistNeed = { REQUIRED: 'REQUIRED', ONE_OF: 'ONE_OF', OPTIONAL: 'OPTIONAL' } as const
export type ChecklistNeed = keyof typeof ChecklistNeed

registerEnumType(ChecklistNeed, {
  name: 'ChecklistNeed',
  description: 'How far an item must be met before a sales point is approved.',
  valuesConfig: {
    REQUIRED: { description: 'It must be met.' },
    ONE_OF: { description: 'One of the items of its criterion must be met.' },
    OPTIONAL: { description: 'It is asked and decides nothing.' },
  },
})
