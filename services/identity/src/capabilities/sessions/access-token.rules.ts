/** What a person may be, as a token tells it. */
export interface TokenMembership {
  readonly role: string
  /** Null for consumers: the token names the person instead, who acts for nobody else. */
  readonly organizationId: string | null
  readonly subjectIds: readonly string[]
}

const MINUTES = 10

/** When an access token issued now stops being good: to the second, as a token tells time. */
export const expiryOf = (now: Date): Date => new Date((secondsOf(now) + MINUTES * 60) * 1_000)

/** The claims of an access token, besides issuer and audience; `sid` is the session that it was granted for. */
export function claimsOf(
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
  memberships: readonly TokenMembership[],
  now: Date,
) {
  return {
    sub: userId,
    sid: sessionId,
    iat: secondsOf(now),
    exp: secondsOf(expiryOf(now)),
    memberships: memberships.map(({ role, organizationId, subjectIds }) => ({
      role,
      organizationId: organizationId ?? userId,
      subjectIds,
    })),
    scope: [...new Set(memberships.map(({ role }) => `role:${role.toLowerCase().replaceAll('_', '-')}`))].toSorted().join(' '),
  }
}

const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1_000)
