import { eventContract } from '../event-contract.ts'

/** A person now has this role in this organization, for these subjects; or for more subjects than before. */
export interface MembershipGranted {
  readonly membershipId: string
  readonly userId: string
  /** Null for consumers, who act for nobody but themselves. */
  readonly organizationId: string | null
  readonly role: string
  /** Sales points, producers, organizations or administrative units, as the role has it. */
  readonly subjectIds: readonly string[]
}

export const MembershipGrantedV1 = eventContract<MembershipGranted>('identity.membership-granted.v1')
