import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { GrantAccess, GrantedSession } from './grant-access.use-case.ts'
import { RefreshTokenRepository } from './refresh-token.repository.ts'
import { SessionEnded } from './sessions.refusals.ts'
import { hashOfToken, issueRefreshToken, laterThan, type OpenSession } from './start-session.use-case.ts'

export class RefreshSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grantAccess: GrantAccess,
    private readonly now: Clock,
  ) {}

  async execute(refreshToken: string): Promise<GrantedSession | SessionEnded> {
    const renewed = await this.rotate(hashOfToken(refreshToken))
    return renewed ? this.grantAccess.execute(renewed) : new SessionEnded()
  }

  /** Removes sessions and refresh tokens that nobody can use any more. */
  async forgetOld(): Promise<void> {
    await this.unitOfWork.run(({ manager }) => new RefreshTokenRepository(manager).forgetEnded(this.now()))
  }

  /** Undefined rather than a refusal where the session ends: its end must be kept. */
  private rotate(hash: string): Promise<OpenSession | undefined> {
    const now = this.now()
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const tokens = new RefreshTokenRepository(manager)
      await tokens.lockSession(hash)
      const session = await tokens.use(hash, now)
      if (session) {
        await tokens.prolongSession(session.sessionId, now, laterThan(now))
        return issueRefreshToken(tokens, session, now)
      }
      const ended = await tokens.endSession(hash, { onlyIfUsed: true })
      if (ended) {
        const { userId, sessionId } = ended
        await audit.add({ actorId: 'system', action: 'endSessionOfReusedToken', subject: 'User', subjectId: userId, after: { sessionId } })
      }
      return undefined
    })
  }
}
