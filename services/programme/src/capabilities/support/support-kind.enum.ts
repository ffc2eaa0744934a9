import { registerEnumType } from 'type-graphql'

export const SupportKind = { CONSOLIDATE: 'CONSOLIDATE', UPGRADE: 'UPGRADE', ESTABLISH: 'ESTABLISH' } as const
export type SupportKind = keyof typeof SupportKind

registerEnumType(SupportKind, {
  name: 'SupportKind',
  description: 'What the support was for.',
  valuesConfig: {
    CONSOLIDATE: { description: 'To consolidate an organization.' },
    UPGRADE: { description: 'To upgrade it.' },
    ESTABLISH: { description: 'To establish a new one.' },
  },
})
