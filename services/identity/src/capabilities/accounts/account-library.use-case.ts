import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { jwt } from 'better-auth/plugins'
import type { DataSource, EntityManager } from 'typeorm'
import { SigningKeyRepository } from './signing-key.repository.ts'

export interface NewAccount {
  /** Chosen by us for demo data only. */
  readonly id?: string
  readonly email: string
  readonly displayName: string
  readonly language: string
  readonly isDemo: boolean
  readonly emailVerified: boolean
  /** Null for people who come in by links. */
  readonly passwordHash: string | null
}

const SESSION_FIELDS = { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' }
const ACCOUNT_FIELDS = {
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
}
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' }
const KEY_ROTATION_SECONDS = 30 * 86_400
const KEY_GRACE_SECONDS = 3_600

/** The library for accounts behind our own words. What it writes belongs to the caller's transaction. */
export class AccountLibrary {
  readonly #transaction = new AsyncLocalStorage<EntityManager>()
  #library: ReturnType<AccountLibrary['openLibrary']> | undefined

  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: string,
  ) {}

  async hashPassword(password: string): Promise<string> {
    return (await this.library.$context).password.hash(password)
  }

  async isPassword(password: string, hash: string): Promise<boolean> {
    return (await this.library.$context).password.verify({ password, hash })
  }

  /** Writes the person and, when there is one, the password; answers the person's id. */
  async createAccount(manager: EntityManager, { passwordHash, displayName, ...account }: NewAccount, now: Date): Promise<string> {
    const { internalAdapter } = await this.library.$context
    return this.#transaction.run(manager, async () => {
      const times = { createdAt: now, updatedAt: now }
      const { id } = await internalAdapter.createUser({ ...account, ...times, name: displayName }, { method: 'email-password' } as never)
      if (passwordHash !== null) {
        await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password: passwordHash, ...times })
      }
      return id
    })
  }

  /** Begins a session that lasts until `expiresAt`; answers its id. */
  async createSession(manager: EntityManager, userId: string, now: Date, expiresAt: Date): Promise<string> {
    const { internalAdapter } = await this.library.$context
    const override = { createdAt: now, updatedAt: now, expiresAt }
    return this.#transaction.run(manager, async () => (await internalAdapter.createSession(userId, false, override, true)).id)
  }

  /** A compact JWT with exactly these claims, besides issuer and audience. */
  async sign(claims: Record<string, unknown>): Promise<string> {
    return (await this.library.api.signJWT({ body: { payload: claims } })).token
  }

  /** The public halves of all keys whose tokens may still be good (RFC 7517). */
  async publicKeys(): Promise<{ keys: object[] }> {
    const { keys } = await this.library.api.getJwks()
    return { keys: keys.map(key => ({ ...key, use: 'sig' })) }
  }

  /** Its settings; a test compares them with our migration. */
  get options(): BetterAuthOptions {
    return this.library.options
  }

  /** Opened on first use: to describe the service nobody needs a database. */
  private get library() {
    return (this.#library ??= this.openLibrary())
  }

  private openLibrary() {
    const keys = new SigningKeyRepository(this.dataSource)
    return betterAuth({
      database: { connect: () => this.connect(), end: async () => undefined } as never,
      secret: this.secret,
      baseURL: 'http://127.0.0.1',
      telemetry: { enabled: false },
      logger: { disabled: true },
      rateLimit: { enabled: false },
      emailAndPassword: { enabled: true },
      advanced: { database: { generateId: 'uuid' } },
      user: {
        modelName: 'auth_user',
        fields: { name: 'display_name', emailVerified: 'email_verified', ...TIMES },
        additionalFields: {
          language: { type: 'string', required: true },
          isDemo: { type: 'boolean', required: true, fieldName: 'is_demo' },
        },
      },
      session: { modelName: 'auth_session', fields: { ...SESSION_FIELDS, ...TIMES } },
      account: { modelName: 'auth_account', fields: { ...ACCOUNT_FIELDS, ...TIMES } },
      verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...TIMES } },
      plugins: [
        jwt({
          adapter: { getJwks: () => keys.list(), createJwk: key => keys.add(key) },
          jwks: { rotationInterval: KEY_ROTATION_SECONDS, gracePeriod: KEY_GRACE_SECONDS },
          jwt: { issuer: 'ocop-identity', audience: 'ocop' },
          schema: {
            jwks: {
              modelName: 'auth_jwks',
              fields: { publicKey: 'public_key', privateKey: 'private_key', createdAt: 'created_at', expiresAt: 'expires_at' },
            },
          },
        }),
      ],
    })
  }

  /** The connection of the transaction at work, or one of the pool. */
  private async connect() {
    const runner = this.#transaction.getStore()?.queryRunner
    if (!runner) return (this.dataSource.driver as unknown as { master: { connect: () => Promise<object> } }).master.connect()
    const client = (await runner.connect()) as { query: (...statement: unknown[]) => unknown }
    return { query: (...statement: unknown[]) => client.query(...statement), release: () => undefined }
  }
}
