import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { RefreshTokenRepository } from './refresh-token.repository.ts'
import { hashOfToken } from './start-session.use-case.ts'

/** Ends the session of a refresh token. The same answer whether there was one. */
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(refreshToken: string): Promise<{ at: Date }> {
    await this.unitOfWork.run(({ manager }) =>
      new RefreshTokenRepository(manager).endSession(hashOfToken(refreshToken), { onlyIfUsed: false }),
    )
    return { at: this.now() }
  }
}
