import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import type { EnterSession } from './enter-session.use-case.ts'
import type { Session } from './session.entity.ts'
import { SessionRepository } from './session.repository.ts'
import { SessionClosed } from './sessions.refusals.ts'

/** Ends a session; dossiers it did not conclude are accepted still, and wait for another. */
export class CloseSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterSession,
    private readonly move: MoveDossier,
    private readonly now: Clock,
  ) {}

  execute(sessionId: string, actor: Actor): Promise<Session | Refusal> {
    return this.unitOfWork.run<Session | Refusal>(async transaction => {
      const sessions = new SessionRepository(transaction.manager)
      await sessions.lock(sessionId, 'FOR UPDATE')
      const { session, userId: actorId } = await this.enter.asOffice(sessionId, actor, 'close this session', transaction.manager)
      if (session.status === 'CLOSED') return new SessionClosed()
      for (const dossierId of await sessions.notConcluded(sessionId)) {
        const moved = await this.move.execute(
          { dossierId, to: 'ACCEPTED', step: 'NOT_CONCLUDED', note: session.name, actorId },
          transaction,
        )
        if (moved instanceof Refusal) return moved
      }
      const after: Session = { ...session, status: 'CLOSED', closedAt: this.now() }
      await sessions.close(sessionId, this.now())
      await transaction.audit.add({ actorId, action: 'closeSession', subject: 'session', subjectId: sessionId, before: session, after })
      return after
    })
  }
}
