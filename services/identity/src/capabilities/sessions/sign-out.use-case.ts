import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { dismissReader } from '../notices/ring-readers.use-case.ts'
import { RefreshTokenRepository } from './refresh-token.repository.ts'
import { hashOfToken } from './start-session.use-case.ts'

/** Ends the session of a refresh token. The same answer whether there was one. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(refreshToken: string): Promise<{ at: Date }> {
    await this.unitOfWork.run(async ({ manager }) => {
      const ended = await new RefreshTokenRepository(manager).endSession(hashOfToken(refreshToken), { onlyIfUsed: false })
      if (ended) await dismissReader(manager, ended.userId)
    })
    return { at: this.now() }
  }
}
