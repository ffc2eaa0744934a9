import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { AccountLibrary } from '../accounts/account-library.use-case.ts'
import { RefreshTokenRepository } from './refresh-token.repository.ts'

const DAYS = 30

/** A session that has begun or goes on; its access token is still to be granted. */
export interface OpenSession {
  readonly userId: string
  readonly sessionId: string
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: Date
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Begins a person's session and hands out its first refresh token. */
export class StartSession {
  constructor(
    private readonly library: AccountLibrary,
    private readonly now: Clock,
  ) {}

  async execute({ manager }: Transaction, userId: string): Promise<OpenSession> {
    const now = this.now()
    const sessionId = await this.library.createSession(manager, userId, now, laterThan(now))
    return issueRefreshToken(new RefreshTokenRepository(manager), { sessionId, userId }, now)
  }
}

export const laterThan = (now: Date): Date => new Date(now.getTime() + DAYS * 86_400_000)

export async function issueRefreshToken(
  tokens: RefreshTokenRepository,
  { sessionId, userId }: { sessionId: string; userId: string },
  now: Date,
): Promise<OpenSession> {
  const refreshToken = randomBytes(32).toString('base64url')
  const refreshTokenExpiresAt = laterThan(now)
  await tokens.add({ hash: hashOfToken(refreshToken), sessionId, issuedAt: now, expiresAt: refreshTokenExpiresAt })
  return { userId, sessionId, refreshToken, refreshTokenExpiresAt }
}
