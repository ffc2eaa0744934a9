import type { EntityManager } from 'typeorm'

interface NewToken {
  readonly hash: string
  readonly sessionId: string
  readonly issuedAt: Date
  readonly expiresAt: Date
}

/** Refresh tokens are kept as hashes; the used ones too, so that their reuse is noticed. */
export class RefreshTokenRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ hash, sessionId, issuedAt, expiresAt }: NewToken): Promise<void> {
    await this.manager.query('INSERT INTO refresh_token (hash, session_id, issued_at, expires_at) VALUES ($1, $2, $3, $4)', [
      hash,
      sessionId,
      issuedAt,
      expiresAt,
    ])
  }

  /** Whoever uses a token takes its session first, as whoever ends it does: so nobody waits in a circle. */
  async lockSession(hash: string): Promise<void> {
    await this.manager.query('SELECT FROM auth_session WHERE id = (SELECT session_id FROM refresh_token WHERE hash = $1) FOR UPDATE', [
      hash,
    ])
  }

  /** Uses the token up; of several at once one succeeds. */
  async use(hash: string, now: Date): Promise<{ sessionId: string; userId: string } | undefined> {
    const [[used]]: [{ sessionId: string; userId: string }[]] = await this.manager.query(
      `UPDATE refresh_token t SET used_at = $2 FROM auth_session s
        WHERE t.hash = $1 AND t.used_at IS NULL AND t.expires_at > $2 AND s.id = t.session_id AND s.expires_at > $2
        RETURNING s.id AS "sessionId", s.user_id AS "userId"`,
      [hash, now],
    )
    return used
  }

  async prolongSession(sessionId: string, now: Date, expiresAt: Date): Promise<void> {
    await this.manager.query('UPDATE auth_session SET updated_at = $2, expires_at = $3 WHERE id = $1', [sessionId, now, expiresAt])
  }

  /** Ends the session that a token belongs to, with all its tokens; only for a token already used, when asked so. */
  async endSession(hash: string, options: { onlyIfUsed: boolean }): Promise<{ sessionId: string; userId: string } | undefined> {
    const [[ended]]: [{ sessionId: string; userId: string }[]] = await this.manager.query(
      `DELETE FROM auth_session s USING refresh_token t
        WHERE t.hash = $1 AND s.id = t.session_id AND (t.used_at IS NOT NULL OR NOT $2)
        RETURNING s.id AS "sessionId", s.user_id AS "userId"`,
      [hash, options.onlyIfUsed],
    )
    return ended
  }

  async forgetEnded(now: Date): Promise<void> {
    await this.manager.query('DELETE FROM auth_session WHERE expires_at < $1', [now])
    await this.manager.query('DELETE FROM refresh_token WHERE expires_at < $1', [now])
  }
}
