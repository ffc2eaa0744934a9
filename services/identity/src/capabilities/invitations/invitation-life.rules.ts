import type { InvitationStatus } from './invitation-status.enum.ts'
import type { Invitation } from './invitation.entity.ts'

const DAYS = 7

export const expiryOf = (now: Date): Date => new Date(now.getTime() + DAYS * 86_400_000)

/** How an invitation stands at a moment. */
export function statusOf(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): InvitationStatus {
  if (acceptedAt) return 'ACCEPTED'
  if (revokedAt) return 'REVOKED'
  return expiresAt <= now ? 'EXPIRED' : 'OPEN'
}
