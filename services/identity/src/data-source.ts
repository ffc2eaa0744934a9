import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import { Invitation } from './capabilities/invitations/invitation.entity.ts'
import { Membership } from './capabilities/memberships/membership.entity.ts'
import { Organization } from './capabilities/organizations/organization.entity.ts'
import { createAccounts1764000001000 } from './migrations/1764000001000-create-accounts.ts'
import { createOrganizations1764000002000 } from './migrations/1764000002000-create-organizations.ts'
import { createAttemptsAndLetters1764000003000 } from './migrations/1764000003000-create-attempts-and-letters.ts'
import { remindByLetter1764500003000 } from './migrations/1764500003000-remind-by-letter.ts'
import { tellByRole1764500005000 } from './migrations/1764500005000-tell-by-role.ts'
import { createNotices1764440071000 } from './migrations/1764440071000-create-notices.ts'
import { keepTwoChannels1764440073000 } from './migrations/1764440073000-keep-two-channels.ts'
import { pushNotices1764440093000 } from './migrations/1764440093000-push-notices.ts'
import { sendInvitationsAgain1764440093500 } from './migrations/1764440093500-send-invitations-again.ts'

/** Listed by hand: a glob would hide a missing file until run time. */
export const entities = [Organization, Membership, Invitation]
export const migrations = [
  createFoundation1764000000000,
  createAccounts1764000001000,
  createOrganizations1764000002000,
  createAttemptsAndLetters1764000003000,
  remindByLetter1764500003000,
  createNotices1764440071000,
  keepTwoChannels1764440073000,
  pushNotices1764440093000,
  sendInvitationsAgain1764440093500,
  tellByRole1764500005000,
]
