import type { Role as KnownRole } from '@ocop/service-kit/graphql'
import { registerEnumType } from 'type-graphql'

export const Role = {
  CONSUMER: 'CONSUMER',
  SALES_POINT_STAFF: 'SALES_POINT_STAFF',
  SALES_POINT_MANAGER: 'SALES_POINT_MANAGER',
  PRODUCER: 'PRODUCER',
  ORGANIZER: 'ORGANIZER',
  OFFICER: 'OFFICER',
  COUNCIL_MEMBER: 'COUNCIL_MEMBER',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const satisfies Record<KnownRole, KnownRole>
export type Role = keyof typeof Role

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do here. A person can have several roles, each for certain subjects.',
  valuesConfig: {
    CONSUMER: { description: 'Buys for themselves; everybody who signs up is one.' },
    SALES_POINT_STAFF: { description: 'Keeps the stock and sells at the counter of certain sales points.' },
    SALES_POINT_MANAGER: { description: 'Runs certain sales points and their staff.' },
    PRODUCER: { description: 'Acts for certain producers: product pages, lots, fairs.' },
    ORGANIZER: { description: 'Holds fairs in the name of an organization.' },
    OFFICER: { description: 'Runs the OCOP programme for certain administrative units and what lies in them.' },
    COUNCIL_MEMBER: { description: 'Sits on the evaluation council of certain administrative units.' },
    ADMINISTRATOR: { description: 'Keeps accounts and organizations of this platform in order.' },
  },
})
