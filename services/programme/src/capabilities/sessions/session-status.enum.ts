import { registerEnumType } from 'type-graphql'

export const SessionStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const
export type SessionStatus = keyof typeof SessionStatus

registerEnumType(SessionStatus, {
  name: 'EvaluationSessionStatus',
  description: 'Whether a council still sits.',
  valuesConfig: {
    OPEN: { description: 'Sheets are taken and dossiers concluded.' },
    CLOSED: { description: 'Nothing more is taken; what was not concluded waits for another session.' },
  },
})
