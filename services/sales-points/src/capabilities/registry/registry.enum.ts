import { registerEnumType } from 'type-graphql'

export const SalesPointAction = {
  START_REVIEW: 'START_REVIEW',
  RETURN: 'RETURN',
  APPROVE: 'APPROVE',
  REFUSE: 'REFUSE',
  ACTIVATE: 'ACTIVATE',
  SUSPEND: 'SUSPEND',
  RESUME: 'RESUME',
  CLOSE: 'CLOSE',
  WITHDRAW: 'WITHDRAW',
} as const
export type SalesPointAction = keyof typeof SalesPointAction

registerEnumType(SalesPointAction, {
  name: 'SalesPointAction',
  description: 'What an office, or who proposed it, does with a sales point.',
  valuesConfig: {
    START_REVIEW: { description: 'The office begins to check a proposal.' },
    RETURN: { description: 'The office asks for more, with a reason; it is a proposal again.' },
    APPROVE: { description: 'The criteria are met: it may open.' },
    REFUSE: { description: 'It may not open, with a reason.' },
    ACTIVATE: { description: 'It opens.' },
    SUSPEND: { description: 'It stops selling for the time being, with a reason.' },
    RESUME: { description: 'It sells again, with a reason.' },
    CLOSE: { description: 'It is given up for good, with a reason.' },
    WITHDRAW: { description: 'Who proposed it takes the proposal back, with a reason.' },
  },
})
