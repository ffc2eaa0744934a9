import { registerEnumType } from 'type-graphql'

export const InvitationStatus = { OPEN: 'OPEN', ACCEPTED: 'ACCEPTED', REVOKED: 'REVOKED', EXPIRED: 'EXPIRED' } as const
export type InvitationStatus = keyof typeof InvitationStatus

registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  description: 'How an invitation stands.',
  valuesConfig: {
    OPEN: { description: 'Can still be accepted.' },
    ACCEPTED: { description: 'The invited person is a member.' },
    REVOKED: { description: 'Taken back by whoever manages the organization.' },
    EXPIRED: { description: 'Nobody accepted it in time.' },
  },
})
