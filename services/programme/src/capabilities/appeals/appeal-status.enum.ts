import { registerEnumType } from 'type-graphql'

export const AppealStatus = { OPEN: 'OPEN', UPHELD: 'UPHELD', DISMISSED: 'DISMISSED' } as const
export type AppealStatus = keyof typeof AppealStatus

registerEnumType(AppealStatus, {
  name: 'AppealStatus',
  description: 'What became of an appeal.',
  valuesConfig: {
    OPEN: { description: 'Waits for the office’s answer; nothing is decided meanwhile.' },
    UPHELD: { description: 'The conclusion was annulled; the dossier waits for another session.' },
    DISMISSED: { description: 'The conclusion stands.' },
  },
})
