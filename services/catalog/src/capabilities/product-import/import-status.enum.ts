import { registerEnumType } from 'type-graphql'

export const ImportStatus = { PREVIEWED: 'PREVIEWED', COMMITTED: 'COMMITTED' } as const
export type ImportStatus = keyof typeof ImportStatus

registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How far an import has come.',
  valuesConfig: {
    PREVIEWED: { description: 'Read and checked; nothing is written yet.' },
    COMMITTED: { description: 'Every row is written.' },
  },
})

export const ImportAction = { CREATE: 'CREATE', UPDATE: 'UPDATE', UNCHANGED: 'UNCHANGED' } as const
export type ImportAction = keyof typeof ImportAction

registerEnumType(ImportAction, {
  name: 'ImportAction',
  description: 'What committing does with a row.',
  valuesConfig: {
    CREATE: { description: 'Adds the product, and its producer when unknown.' },
    UPDATE: { description: 'Adds or mends its recognition, and mends its code or price.' },
    UNCHANGED: { description: 'Everything is known already.' },
  },
})
