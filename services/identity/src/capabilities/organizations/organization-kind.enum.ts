import { registerEnumType } from 'type-graphql'

export const OrganizationKind = {
  SALES_POINT_OPERATOR: 'SALES_POINT_OPERATOR',
  PRODUCER: 'PRODUCER',
  ORGANIZER: 'ORGANIZER',
  AUTHORITY: 'AUTHORITY',
  PLATFORM: 'PLATFORM',
} as const
export type OrganizationKind = keyof typeof OrganizationKind

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'What an organization does here; it decides which roles its members may have.',
  valuesConfig: {
    SALES_POINT_OPERATOR: { description: 'Runs sales points. Members are staff or managers.' },
    PRODUCER: { description: 'Makes OCOP products (chủ thể). Members act for its producers.' },
    ORGANIZER: { description: 'Holds fairs. Members are organizers.' },
    AUTHORITY: { description: 'Runs the OCOP programme for administrative units. Members are officers or council members.' },
    PLATFORM: { description: 'Runs this platform. Members are administrators.' },
  },
})
