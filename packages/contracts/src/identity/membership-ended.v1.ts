import { eventContract } from '../event-contract.ts'

/** A person no longer has this role in this organization. */
export interface MembershipEnded {
  readonly membershipId: string
  readonly userId: string
  readonly organizationId: string
  readonly role: string
}

export const MembershipEndedV1 = eventContract<MembershipEnded>('identity.membership-ended.v1')
