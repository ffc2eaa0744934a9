import type { InvitationStatus } from './invitation-status.enum.ts'
import type { Invitation } from './invitation.entity.ts'

const DAYS = 7
/** Whoever is invited is no target of a stream of letters. */
const PAUSE_MS = 10 * 60_000

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

/** From when on its letter may be sent once more. */
export const mayResendAt = ({ sentAt }: Pick<Invitation, 'sentAt'>): Date => new Date(sentAt.getTime() + PAUSE_MS)
