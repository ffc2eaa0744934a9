import type { EntityManager } from 'typeorm'

const PREFIX = 'sign-in-link:'

/** One-time links, kept as hashes in the account library's table of verifications. */
export class SignInLinkRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(hash: string, userId: string, expiresAt: Date): Promise<void> {
    await this.manager.query('INSERT INTO auth_verification (identifier, value, expires_at) VALUES ($1, $2, $3)', [
      PREFIX + hash,
      userId,
      expiresAt,
    ])
  }

  /** Uses the link up; of several at once one gets the person's id. */
  async use(hash: string, now: Date): Promise<string | undefined> {
    const [[link]]: [{ userId: string }[]] = await this.manager.query(
      'DELETE FROM auth_verification WHERE identifier = $1 AND expires_at > $2 RETURNING value AS "userId"',
      [PREFIX + hash, now],
    )
    return link?.userId
  }

  async forgetExpired(now: Date): Promise<void> {
    await this.manager.query('DELETE FROM auth_verification WHERE expires_at <= $1', [now])
  }
}
