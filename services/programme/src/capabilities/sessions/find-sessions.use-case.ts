import { type Actor, Forbidden, groupedBy, inOrderOf, pageSize, requireRole, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSession } from './enter-session.use-case.ts'
import type { Conflict, Seat, Session } from './session.entity.ts'
import { type SessionPage, SessionRepository } from './session.repository.ts'

export type { Conflict, Seat, Session, SessionPage }

export class FindSessions {
  constructor(
    private readonly manager: EntityManager,
    private readonly enter: EnterSession,
  ) {}

  byIds = async (ids: readonly string[]): Promise<(Session | null)[]> =>
    inOrderOf(ids, await new SessionRepository(this.manager).findMany(ids), ({ id }) => id)

  /** Of each council, the latest held first. Whoever asks has let the person see the council. */
  ofCouncils = async (councilIds: readonly string[]): Promise<Session[][]> =>
    groupedBy(councilIds, await new SessionRepository(this.manager).ofCouncils(councilIds), ({ councilId }) => councilId)

  /** Throws `Forbidden` where there is none for this person. */
  async one(id: string, actor: Actor): Promise<Session> {
    requireUser(actor)
    const [session] = await this.byIds([id])
    if (!session || (await this.enter.look(session, actor)) === null) throw new Forbidden('see this session')
    return session
  }

  /** Of the councils that name the person, the latest first; one more than asked for. */
  async mine(page: SessionPage, actor: Actor): Promise<Session[]> {
    pageSize(page.first)
    const userId = requireRole(actor, 'see sessions of a council', ['COUNCIL_MEMBER'])
    return new SessionRepository(this.manager).ofMember(userId, page)
  }

  /** The dossiers of a session, as the person sees them. Whoever asks has let the person in. */
  seats(sessionIds: readonly string[], userId: string): Promise<Seat[]> {
    return new SessionRepository(this.manager).seats(sessionIds, userId)
  }

  /** In which the dossier may be scored now. Whoever asks has let the person see the dossier. */
  openOf(dossierId: string, manager = this.manager): Promise<Session[]> {
    return new SessionRepository(manager).openOf(dossierId)
  }

  /** Who keeps out of which dossier. */
  conflictsOf(dossierIds: readonly string[], manager = this.manager): Promise<Conflict[]> {
    return new SessionRepository(manager).conflictsOf(dossierIds)
  }

  /** Holds a dossier of a session: `working` beside others, `alone` while it is concluded. False where it is not scored there. */
  holdDossier(sessionId: string, dossierId: string, how: 'working' | 'alone', manager: EntityManager): Promise<boolean> {
    return new SessionRepository(manager).holdDossier(sessionId, dossierId, how === 'alone' ? 'FOR NO KEY UPDATE' : 'FOR SHARE')
  }
}
