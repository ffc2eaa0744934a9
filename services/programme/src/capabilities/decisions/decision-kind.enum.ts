import { registerEnumType } from 'type-graphql'

export const DecisionKind = { RECOGNITION: 'RECOGNITION', REVOCATION: 'REVOCATION' } as const
export type DecisionKind = keyof typeof DecisionKind

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'What an authority decided.',
  valuesConfig: {
    RECOGNITION: { description: 'That products have stars.' },
    REVOCATION: { description: 'That stars are taken back.' },
  },
})
