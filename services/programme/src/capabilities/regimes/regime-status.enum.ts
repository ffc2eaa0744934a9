import { registerEnumType } from 'type-graphql'

export const RegimeStatus = { IN_FORCE: 'IN_FORCE', SUSPENDED: 'SUSPENDED', SUPERSEDED: 'SUPERSEDED' } as const
export type RegimeStatus = keyof typeof RegimeStatus

registerEnumType(RegimeStatus, {
  name: 'RegimeStatus',
  description: 'What has become of a regime.',
  valuesConfig: {
    IN_FORCE: { description: 'Grades new dossiers.' },
    SUSPENDED: { description: 'Put on hold by the authority: grades nothing, whatever its dates say.' },
    SUPERSEDED: { description: 'Replaced; still grades dossiers of its own days.' },
  },
})
