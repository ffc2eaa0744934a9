import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { EnterSession } from './enter-session.use-case.ts'
import type { Session } from './session.entity.ts'
import { SessionRepository } from './session.repository.ts'
import { DossierNotInSession, SessionClosed, SheetAlreadySubmitted } from './sessions.refusals.ts'

export interface DeclareConflictCommand {
  readonly sessionId: string
  readonly dossierId: string
  readonly reason: string
}

/** A member keeps out of a dossier; to say it again changes nothing. */
export class DeclareConflict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterSession,
    private readonly now: Clock,
  ) {}

  execute({ sessionId, dossierId, ...command }: DeclareConflictCommand, actor: Actor): Promise<Session | Refusal> {
    requireRole(actor, 'declare a conflict', ['COUNCIL_MEMBER'])
    const reason = takeWords(command.reason, 'reason', 2_000)
    return this.unitOfWork.run<Session | Refusal>(async ({ manager, audit }) => {
      const { session, userId } = await this.enter.asScorer(sessionId, actor, 'declare a conflict', manager)
      if (session.status === 'CLOSED') return new SessionClosed()
      const sessions = new SessionRepository(manager)
      if (!(await sessions.holdDossier(sessionId, dossierId, 'FOR NO KEY UPDATE'))) return new DossierNotInSession()
      const seat = (await sessions.seats([sessionId], userId)).find(one => one.dossierId === dossierId)
      if (seat?.hasSheet) return new SheetAlreadySubmitted()
      const conflict = { sessionId, dossierId, userId, reason, declaredAt: this.now() }
      await sessions.addConflict(conflict)
      await audit.add({ actorId: userId, action: 'declareConflict', subject: 'dossier', subjectId: dossierId, after: conflict })
      return session
    })
  }
}
