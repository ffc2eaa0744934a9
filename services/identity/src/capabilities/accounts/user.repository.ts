import type { EntityManager } from 'typeorm'

export interface User {
  readonly id: string
  readonly email: string
  readonly displayName: string
  readonly language: string
  readonly isDemo: boolean
}

/** Who asks for people: administrators see everybody, others themselves and those they share an organization with. */
export interface Onlooker {
  readonly userId: string | null
  readonly organizationIds: readonly string[]
  readonly isAdministrator: boolean
}

const COLUMNS = 'u.id, u.email, u.display_name AS "displayName", u.language, u.is_demo AS "isDemo"'

export class UserRepository {
  constructor(private readonly manager: EntityManager) {}

  findVisible(ids: readonly string[], { userId, organizationIds, isAdministrator }: Onlooker): Promise<User[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM auth_user u
        WHERE u.id = ANY($1) AND ($2 OR u.id = $3 OR EXISTS (
          SELECT FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL AND m.organization_id = ANY($4)))`,
      [ids, isAdministrator, userId, organizationIds],
    )
  }

  async find(id: string): Promise<User | undefined> {
    const [user]: User[] = await this.manager.query(`SELECT ${COLUMNS} FROM auth_user u WHERE u.id = $1`, [id])
    return user
  }

  async findByEmail(email: string): Promise<User | undefined> {
    const [user]: User[] = await this.manager.query(`SELECT ${COLUMNS} FROM auth_user u WHERE u.email = $1`, [email])
    return user
  }

  /** Null stands for "no such person" as well as for "has no password". */
  async findPassword(email: string): Promise<{ userId: string; hash: string | null } | undefined> {
    const [found]: { userId: string; hash: string | null }[] = await this.manager.query(
      `SELECT u.id AS "userId", a.password AS hash FROM auth_user u
         LEFT JOIN auth_account a ON a.user_id = u.id AND a.provider_id = 'credential'
        WHERE u.email = $1`,
      [email],
    )
    return found
  }

  /** Until the transaction ends nobody else can sign up with this e-mail. */
  async reserveEmail(email: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4101))', [email])
  }

  /** True when nobody had proved before that the mailbox is theirs. */
  async verifyEmail(id: string, now: Date): Promise<boolean> {
    const [, changed] = await this.manager.query(
      'UPDATE auth_user SET email_verified = true, updated_at = $2 WHERE id = $1 AND NOT email_verified',
      [id, now],
    )
    return changed === 1
  }

  /** Takes away what somebody may have set up before the owner of the mailbox came: password and sessions. */
  async revokeAccess(id: string): Promise<void> {
    await this.manager.query(`DELETE FROM auth_account WHERE user_id = $1 AND provider_id = 'credential'`, [id])
    await this.manager.query('DELETE FROM auth_session WHERE user_id = $1', [id])
  }
}
