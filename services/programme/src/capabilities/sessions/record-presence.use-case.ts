import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { EnterSession } from './enter-session.use-case.ts'
import type { Session } from './session.entity.ts'
import { SessionRepository } from './session.repository.ts'
import { SessionClosed } from './sessions.refusals.ts'

/** Writes down who of a council was there, over what was written before; the minutes say it. */
export class RecordPresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterSession,
  ) {}

  execute({ sessionId, userIds }: { sessionId: string; userIds: readonly string[] }, actor: Actor): Promise<Session | SessionClosed> {
    return this.unitOfWork.run<Session | SessionClosed>(async ({ manager, audit }) => {
      const { session, council, userId: actorId } = await this.enter.asRecorder(sessionId, actor, 'write down who was present', manager)
      if (session.status === 'CLOSED') return new SessionClosed()
      const present = council.members.map(({ userId }) => userId).filter(id => userIds.includes(id))
      if (present.length < new Set(userIds).size) throw new BadInput('userIds', 'Name members of the council.')
      await new SessionRepository(manager).setPresent(sessionId, present)
      const after: Session = { ...session, present }
      await audit.add({ actorId, action: 'recordPresence', subject: 'session', subjectId: sessionId, before: session, after })
      return after
    })
  }
}
