import { registerEnumType } from 'type-graphql'

export const DeadlineProcedure = {
  REGISTER_FAIR: 'REGISTER_FAIR',
  REPLY_OF_AUTHORITY: 'REPLY_OF_AUTHORITY',
  AMEND_REGISTRATION: 'AMEND_REGISTRATION',
  REPORT_RESULTS: 'REPORT_RESULTS',
} as const
export type DeadlineProcedure = keyof typeof DeadlineProcedure

registerEnumType(DeadlineProcedure, {
  name: 'DeadlineProcedure',
  description: 'What the law asks for around a fair.',
  valuesConfig: {
    REGISTER_FAIR: { description: 'The organizer files the registration dossier.' },
    REPLY_OF_AUTHORITY: { description: 'The authority confirms or refuses in writing.' },
    AMEND_REGISTRATION: { description: 'The organizer registers changes of a registered fair.' },
    REPORT_RESULTS: { description: 'The organizer reports the results in writing.' },
  },
})
